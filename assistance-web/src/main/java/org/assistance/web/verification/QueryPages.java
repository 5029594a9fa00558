package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.QueryLog;
import org.assistance.domain.verification.QueryLog.Entry;
import org.assistance.domain.verification.QueryLog.Sought;
import org.assistance.verification.registry.Registries;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the county's check officer and the auditor read who asked the departments about whom (核对日志; XZ-53). */
@Controller
class QueryPages {
    private static final int SIZE = 50;

    private final QueryLog log;
    private final Registries registries;

    QueryPages(QueryLog log, Registries registries) {
        this.log = log;
        this.registries = registries;
    }

    /** What was typed above the list. */
    record Filter(@Nullable String day, @Nullable String officer, @Nullable String source, @Nullable String answer) {
        /** What was typed, empty where nothing was. */
        public String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        Sought read(Registries registries, FieldErrors errors) {
            LocalDate on = Typed.dayOf(day);
            if (on == null && !text(day).isEmpty()) {
                errors.add("day", "“" + text(day) + "”不是日期，应为 2026-10-31 这样的格式");
            }
            if (!text(source).isEmpty() && registries.find(text(source)).isEmpty()) {
                errors.add("source", "没有这个数据来源，请在所列选项中选择");
            }
            CheckAnswer chosen = Arrays.stream(CheckAnswer.values())
                    .filter(one -> one.name().equals(text(answer)))
                    .findFirst()
                    .orElse(null);
            if (chosen == null && !text(answer).isEmpty()) {
                errors.add("answer", "没有这种结果，请在所列选项中选择");
            }
            return new Sought(on, text(officer), text(source), chosen);
        }
    }

    /** The questions about cases of the officer's division, the newest first. */
    @GetMapping("/registries/queries")
    ModelAndView list(@ModelAttribute("filter") Filter filter, @RequestParam(required = false) @Nullable Long before,
            ActingOfficer by) {
        var errors = new FieldErrors();
        Sought sought = filter.read(registries, errors);
        List<Entry> found = errors.isEmpty() ? log.page(by.scope(), sought, before, SIZE + 1) : List.of();
        List<Entry> shown = found.subList(0, Math.min(SIZE, found.size()));
        var page = new ModelAndView("verification/queries",
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("filter", filter);
        page.addObject("errors", errors);
        page.addObject("lines", QueryLine.of(shown, registries.titles()));
        page.addObject("sources",
                registries.listed().stream().map(one -> new Choice(one.code(), one.title())).toList());
        page.addObject("answers", Choice.of(CheckAnswer.values(), CheckAnswer::label));
        page.addObject("pager", new Pager("本页 " + shown.size() + " 条", before == null ? null : address(filter, null),
                found.size() > SIZE ? address(filter, shown.getLast().id()) : null));
        return page;
    }

    // Back from any page leads to the newest: the log only grows.
    private static String address(Filter filter, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath("/registries/queries")
                .queryParam("day", "{day}")
                .queryParam("officer", "{officer}")
                .queryParam("source", "{source}")
                .queryParam("answer", "{answer}");
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode()
                .buildAndExpand(filter.text(filter.day()), filter.text(filter.officer()), filter.text(filter.source()),
                        filter.text(filter.answer()))
                .toUriString();
    }
}
