package org.assistance.web.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.audit.RecordSearch;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.unmasking.Unmaskings;
import org.assistance.eligibility.value.DivisionCode;
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

/** Where the auditor reads who looked at which masked value in full, and why; who did so most comes first (查看原文记录). */
@Controller
class UnmaskingRecordPages {
    private static final String PATH = "/record/unmaskings";

    private final Unmaskings unmaskings;
    private final RecordSearch record;
    private final Divisions divisions;
    private final Clock clock;

    UnmaskingRecordPages(Unmaskings unmaskings, RecordSearch record, Divisions divisions, Clock clock) {
        this.unmaskings = unmaskings;
        this.record = record;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What was typed above the list. */
    record Filter(@Nullable String officer, @Nullable String place, @Nullable String from, @Nullable String to) {}

    /** A line with its time in words. */
    record Row(Unmaskings.Line of, String time, boolean many) {}

    @GetMapping(PATH)
    ModelAndView lines(@ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, ActingOfficer by) {
        var errors = new FieldErrors();
        List<Choice> places = divisions.children(by.division(), by.scope(), LocalDate.now(clock))
                .stream()
                .map(one -> new Choice(one.code().value(), one.name()))
                .toList();
        Unmaskings.Sought sought = read(filter, errors);
        DivisionScope scope = scope(filter, places, by, errors);
        boolean fine = errors.isEmpty();
        List<Unmaskings.Line> found = fine ? unmaskings.page(sought, scope, before) : List.of();
        boolean more = found.size() > Unmaskings.PAGE;
        List<Unmaskings.Line> shown = more ? found.subList(0, Unmaskings.PAGE) : found;
        int allowed = unmaskings.allowedADay();
        var page = new ModelAndView("audit/unmaskings", fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("errors", errors);
        page.addObject("places", places);
        page.addObject("allowed", allowed);
        page.addObject("outliers", fine ? unmaskings.outliers(sought, scope) : List.of());
        page.addObject("rows",
                shown.stream()
                        .map(one -> new Row(one, OfficeTime.second(one.at()), one.ofTheDay() * 2 > allowed))
                        .toList());
        page.addObject("pager", new Pager("本页 " + shown.size() + " 次",
                before == Long.MAX_VALUE ? null : address(filter, Long.MAX_VALUE),
                more ? address(filter, shown.getLast().id()) : null));
        return page;
    }

    private Unmaskings.Sought read(Filter filter, FieldErrors errors) {
        String officer = Typed.text(filter.officer());
        if (!officer.isEmpty() && !record.knows(officer)) {
            errors.add("officer", "没有这个工号，也没有姓名里有“" + officer + "”的人");
        }
        LocalDate from = Typed.optionalDay("from", filter.from(), errors).orElse(null);
        LocalDate to = Typed.optionalDay("to", filter.to(), errors).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("to", "止日早于起日");
        }
        return new Unmaskings.Sought(officer, from, to);
    }

    private static DivisionScope scope(Filter filter, List<Choice> places, ActingOfficer by, FieldErrors errors) {
        String place = Typed.text(filter.place());
        if (place.isEmpty()) {
            return by.scope();
        }
        if (places.stream().noneMatch(one -> one.value().equals(place))) {
            errors.add("place", "请在所列地区中选择");
            return by.scope();
        }
        return new DivisionScope(new DivisionCode(place), by.officerId());
    }

    private static String address(Filter filter, long before) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("officer", "{officer}")
                .queryParam("place", "{place}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("before", before)
                .encode()
                .buildAndExpand(Typed.text(filter.officer()), Typed.text(filter.place()), Typed.text(filter.from()),
                        Typed.text(filter.to()))
                .toUriString();
    }
}
