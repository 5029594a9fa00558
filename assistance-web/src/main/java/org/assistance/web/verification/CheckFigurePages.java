package org.assistance.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckFigure;
import org.assistance.domain.verification.CheckFigures;
import org.assistance.web.figures.FigureQuestion;
import org.assistance.web.figures.FigureTables;
import org.assistance.web.layout.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How checks went in a month, place by place (RP-04 核对), each figure opening to the reports behind it. */
@Controller
class CheckFigurePages {
    private final FigureTables tables;
    private final CheckFigures figures;
    private final Clock clock;

    CheckFigurePages(FigureTables tables, CheckFigures figures, Clock clock) {
        this.tables = tables;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/reports/checks")
    String figures(@RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        FigureQuestion question = FigureQuestion.of(month, division, by, today);
        model.addAttribute("problem", FigureQuestion.problemOf(month, today));
        model.addAttribute("question", question);
        model.addAttribute("place", tables.name(question.place()));
        model.addAttribute("table", tables.checks(question));
        return "verification/figures";
    }

    @GetMapping("/reports/checks/behind")
    String behind(@RequestParam(defaultValue = "") String figure,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, @RequestParam(defaultValue = "1") int page,
            ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        FigureQuestion question = FigureQuestion.of(month, division, by, today);
        model.addAttribute("problem", FigureQuestion.problemOf(month, today));
        CheckFigure counted = FigureQuestion.figure(CheckFigure.values(), figure);
        int at = Math.clamp(page, 1, 10_000);
        CheckFigures.Behind behind = figures.behind(counted, question.scope(), question.month(), at - 1);
        List<CheckFigures.Row> found = behind.rows();
        boolean more = found.size() > CheckFigures.PAGE;
        List<CheckFigures.Row> rows = more ? found.subList(0, CheckFigures.PAGE) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("what", tables.name(question.place()) + " " + question.month() + " " + counted.label() + " "
                + behind.count());
        model.addAttribute("back", FigureTables.back(FigureTables.CHECKS, question));
        String self = tables.behind(counted, question) + "&page=";
        model.addAttribute("pager", new Pager("本页 " + rows.size() + " 户次", at > 1 ? self + (at - 1) : null,
                more ? self + (at + 1) : null));
        return "verification/behind";
    }
}
