package org.assistance.web.verification;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.CheckFigure;
import org.assistance.domain.verification.CheckFigures;
import org.assistance.domain.verification.CheckFigures.Counted;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Pager;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How checks went in a month, place by place (RP-04 核对), each figure opening to the reports behind it. */
@Controller
class CheckFigurePages {
    private final CheckFigures figures;
    private final Divisions divisions;
    private final Clock clock;

    CheckFigurePages(CheckFigures figures, Divisions divisions, Clock clock) {
        this.figures = figures;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * A place's figures.
     *
     * @param below whether it can be opened itself
     */
    record Line(DivisionCode code, String name, boolean below, List<Cell> cells, String hitRate, String meanDays) {}

    /** A figure and where its rows are. */
    record Cell(int count, String href) {}

    @GetMapping("/reports/checks")
    String figures(@RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, ActingOfficer by, Model model) {
        YearMonth asked = month(month);
        DivisionCode place = place(division, by);
        var scope = new DivisionScope(place, by.officerId());
        DivisionLevel level = place.level();
        int digits = level == DivisionLevel.VILLAGE
                ? level.digits()
                : DivisionLevel.values()[level.ordinal() + 1].digits();
        List<Line> lines = new ArrayList<>();
        CheckFigures.Figures found = figures.figures(scope, digits, asked);
        found.below().forEach((code, counted) -> lines.add(line(code, counted, asked)));
        model.addAttribute("heads", Arrays.stream(CheckFigure.values()).map(CheckFigure::label).toList());
        model.addAttribute("lines", lines);
        model.addAttribute("sum", line(place, found.whole(), asked));
        model.addAttribute("place", name(place));
        model.addAttribute("division", place.value());
        model.addAttribute("month", asked);
        return "verification/figures";
    }

    @GetMapping("/reports/checks/behind")
    String behind(@RequestParam(defaultValue = "") String figure,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, @RequestParam(defaultValue = "1") int page,
            ActingOfficer by, Model model) {
        YearMonth asked = month(month);
        DivisionCode place = place(division, by);
        CheckFigure counted = Arrays.stream(CheckFigure.values())
                .filter(one -> one.name().equals(figure))
                .findFirst()
                .orElse(CheckFigure.HOUSEHOLDS);
        int at = Math.clamp(page, 1, 10_000);
        var scope = new DivisionScope(place, by.officerId());
        CheckFigures.Behind behind = figures.behind(counted, scope, asked, at - 1);
        List<CheckFigures.Row> found = behind.rows();
        boolean more = found.size() > CheckFigures.PAGE;
        List<CheckFigures.Row> rows = more ? found.subList(0, CheckFigures.PAGE) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("what", name(place) + " " + asked + " " + counted.label() + " " + behind.count());
        model.addAttribute("back", "/reports/checks?month=" + asked + "&division=" + place.value());
        String self = href(counted, place, asked) + "&page=";
        model.addAttribute("pager", new Pager("本页 " + rows.size() + " 户次", at > 1 ? self + (at - 1) : null,
                more ? self + (at + 1) : null));
        return "verification/behind";
    }

    private Line line(DivisionCode code, Counted counted, YearMonth month) {
        Integer rate = counted.hitRate();
        return new Line(code, name(code), code.level() != DivisionLevel.VILLAGE, counted.counts()
                .entrySet()
                .stream()
                .map(one -> new Cell(one.getValue(), href(one.getKey(), code, month)))
                .toList(), rate == null ? "—" : rate + "%", counted.meanDays() == null ? "—" : counted.meanDays());
    }

    private static String href(CheckFigure figure, DivisionCode code, YearMonth month) {
        return "/reports/checks/behind?figure=" + figure + "&month=" + month + "&division=" + code.value();
    }

    private String name(DivisionCode code) {
        return divisions.find(code).map(Division::name).orElse(code.value());
    }

    private YearMonth month(@Nullable String typed) {
        YearMonth month = Typed.monthOf(typed);
        return month == null ? YearMonth.now(clock) : month;
    }

    // A place outside the post's is answered with the post's own.
    private static DivisionCode place(@Nullable String typed, ActingOfficer by) {
        if (typed == null || DivisionCode.problemOf(typed) != null) {
            return by.division();
        }
        var code = new DivisionCode(typed);
        return by.division().equals(code) || by.division().contains(code) ? code : by.division();
    }
}
