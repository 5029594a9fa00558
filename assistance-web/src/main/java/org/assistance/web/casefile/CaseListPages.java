package org.assistance.web.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.CaseSearch;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.Choice;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.assistance.web.search.SearchWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All cases of the officer's division, newest first, by name or number, stage and programme. */
@Controller
class CaseListPages {
    private static final int PAGE = 20;

    private final CaseSearch search;
    private final SearchWords words;
    private final TemporaryNumbers temporary;
    private final Clock clock;

    CaseListPages(CaseSearch search, SearchWords words, TemporaryNumbers temporary, Clock clock) {
        this.search = search;
        this.words = words;
        this.temporary = temporary;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(@RequestParam(name = "q", required = false) @Nullable String sought,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Programme programme,
            @RequestParam(required = false) @Nullable Long before,
            ActingOfficer by, Model model) {
        String q = words.read(sought, by);
        List<CaseRow> rows = search.rows(new CaseSearch.Wanted(q, stage, programme), by.scope(),
                before == null ? Long.MAX_VALUE : before, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<CaseRow> shown = more ? rows.subList(0, PAGE) : rows;
        show(shown, q, stage, programme, by, model);
        String sealed = words.seal(q, by);
        model.addAttribute("sealed", sealed);
        String first = before == null ? null : address(sealed, stage, programme, null);
        String next = more ? address(sealed, stage, programme, shown.getLast().id()) : null;
        model.addAttribute("pager", new Pager("本页 " + shown.size() + " 件", first, next));
        return "casefile/list";
    }

    /** By the card in the clerk's hand; sent as a form, so that the number stands in no address and no log. */
    @PostMapping("/cases/of-person")
    String ofPerson(@RequestParam(defaultValue = "") String idNumber, ActingOfficer by, Model model) {
        var errors = new FieldErrors();
        String sought = IdNumber.sought(idNumber);
        String problem = IdNumber.problemOfEither(sought);
        if (problem != null) {
            errors.add("idNumber", problem + "。");
        }
        List<CaseRow> rows = problem == null
                ? search.ofPerson(temporary.now(new IdNumber(sought)), by.scope(), PAGE)
                : List.of();
        show(rows, null, null, null, by, model);
        model.addAttribute("mayExport", false);
        model.addAttribute("idNumber", idNumber);
        model.addAttribute("errors", errors);
        model.addAttribute("pager", new Pager("共 " + rows.size() + " 件", null, null));
        return "casefile/list";
    }

    private void show(List<CaseRow> rows, @Nullable String q, @Nullable Stage stage, @Nullable Programme programme,
            ActingOfficer by, Model model) {
        model.addAttribute("maySearchByCard", by.isOneOf(Action.CASE_FIND.roles()));
        model.addAttribute("mayExport", by.isOneOf(Action.EXPORT_ASK.roles()));
        model.addAttribute("rows", rows);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("q", q);
        model.addAttribute("stage", stage == null ? "" : stage.name());
        model.addAttribute("programme", programme == null ? "" : programme.name());
        model.addAttribute("stages",
                Arrays.stream(Stage.values()).map(value -> new Choice(value.name(), value.label())).toList());
        model.addAttribute("programmes",
                Arrays.stream(Programme.values()).map(value -> new Choice(value.name(), value.shortLabel())).toList());
    }

    private static String address(String q, @Nullable Stage stage, @Nullable Programme programme,
            @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath("/cases");
        if (!q.isEmpty()) {
            address.queryParam("q", q);
        }
        if (stage != null) {
            address.queryParam("stage", stage);
        }
        if (programme != null) {
            address.queryParam("programme", programme);
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.encode().toUriString();
    }
}
