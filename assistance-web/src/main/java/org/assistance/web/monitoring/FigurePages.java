package org.assistance.web.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.monitoring.Warning;
import org.assistance.domain.monitoring.WarningFigure;
import org.assistance.domain.monitoring.Warnings;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.figures.FigureQuestion;
import org.assistance.web.figures.FigureTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of a month's warnings, place by place (RP-04 监测), each figure opening to its rows. */
@Controller
class FigurePages {
    private final FigureTables tables;
    private final Warnings warnings;
    private final Clock clock;

    FigurePages(FigureTables tables, Warnings warnings, Clock clock) {
        this.tables = tables;
        this.warnings = warnings;
        this.clock = clock;
    }

    @GetMapping("/warnings/figures")
    String figures(@RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        FigureQuestion question = FigureQuestion.of(month, division, by, today);
        model.addAttribute("problem", FigureQuestion.problemOf(month, today));
        model.addAttribute("question", question);
        model.addAttribute("place", tables.name(question.place()));
        model.addAttribute("table", tables.warnings(question));
        return "monitoring/figures";
    }

    @GetMapping("/warnings/behind")
    String behind(@RequestParam(defaultValue = "") String figure,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, @RequestParam(defaultValue = "1") int page,
            ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        FigureQuestion question = FigureQuestion.of(month, division, by, today);
        model.addAttribute("problem", FigureQuestion.problemOf(month, today));
        WarningFigure counted = FigureQuestion.figure(WarningFigure.values(), figure);
        int at = Math.clamp(page, 1, 10_000);
        List<Warning> found = warnings.behind(counted, question.scope(), question.month(), today, at - 1);
        model.addAttribute("rows", WarningRow.of(found, today));
        model.addAttribute("what", tables.name(question.place()) + " " + question.month() + " " + counted.label());
        model.addAttribute("back", FigureTables.back(FigureTables.WARNINGS, question));
        model.addAttribute("pager",
                WarningPages.pager(tables.behind(counted, question) + "&page=", at, found.size()));
        return "monitoring/behind";
    }
}
