package org.assistance.web.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.monitoring.Warning;
import org.assistance.domain.monitoring.WarningFigure;
import org.assistance.domain.monitoring.Warnings;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of a month's warnings, place by place (RP-04 监测), each figure opening to its rows. */
@Controller
class FigurePages {
    private final Warnings warnings;
    private final Divisions divisions;
    private final Clock clock;

    FigurePages(Warnings warnings, Divisions divisions, Clock clock) {
        this.warnings = warnings;
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
    record Cell(WarningFigure figure, int count, String href) {}

    @GetMapping("/warnings/figures")
    String figures(@RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        YearMonth asked = month(month, today);
        DivisionCode place = place(division, by);
        var scope = new DivisionScope(place, by.officerId());
        DivisionLevel level = place.level();
        int digits = level == DivisionLevel.VILLAGE
                ? level.digits()
                : DivisionLevel.values()[level.ordinal() + 1].digits();
        List<Line> lines = new ArrayList<>();
        Map<WarningFigure, Integer> sum = new EnumMap<>(WarningFigure.class);
        warnings.figures(scope, digits, asked, today).forEach((code, counts) -> {
            counts.forEach((figure, count) -> sum.merge(figure, count, Integer::sum));
            lines.add(line(code, counts, asked, today, by));
        });
        for (WarningFigure figure : WarningFigure.values()) {
            sum.putIfAbsent(figure, 0);
        }
        model.addAttribute("heads", Arrays.stream(WarningFigure.values()).map(WarningFigure::label).toList());
        model.addAttribute("lines", lines);
        model.addAttribute("sum", line(place, sum, asked, today, by));
        model.addAttribute("place", name(place));
        model.addAttribute("division", place.value());
        model.addAttribute("month", asked);
        return "monitoring/figures";
    }

    @GetMapping("/warnings/behind")
    String behind(@RequestParam(defaultValue = "") String figure,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String division, @RequestParam(defaultValue = "1") int page,
            ActingOfficer by, Model model) {
        LocalDate today = LocalDate.now(clock);
        YearMonth asked = month(month, today);
        DivisionCode place = place(division, by);
        WarningFigure counted = Arrays.stream(WarningFigure.values())
                .filter(one -> one.name().equals(figure))
                .findFirst()
                .orElse(WarningFigure.RAISED);
        int at = Math.clamp(page, 1, 10_000);
        List<Warning> found = warnings.behind(counted, new DivisionScope(place, by.officerId()), asked, today,
                at - 1);
        model.addAttribute("rows", WarningRow.of(found, today));
        model.addAttribute("what", name(place) + " " + asked + " " + counted.label());
        model.addAttribute("back", "/warnings/figures?month=" + asked + "&division=" + place.value());
        model.addAttribute("pager", WarningPages.pager(href(counted, place, asked) + "&page=", at, found.size()));
        return "monitoring/behind";
    }

    private Line line(DivisionCode code, Map<WarningFigure, Integer> counts, YearMonth month, LocalDate today,
            ActingOfficer by) {
        int concluded = counts.getOrDefault(WarningFigure.CONCLUDED, 0);
        int untrue = counts.getOrDefault(WarningFigure.UNTRUE, 0);
        String mean = warnings.meanDays(new DivisionScope(code, by.officerId()), month, today);
        return new Line(code, name(code), code.level() != DivisionLevel.VILLAGE, counts.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Cell(one.getKey(), one.getValue(), href(one.getKey(), code, month)))
                .toList(), concluded == 0 ? "—" : (concluded - untrue) * 100 / concluded + "%",
                mean == null ? "—" : mean);
    }

    private static String href(WarningFigure figure, DivisionCode code, YearMonth month) {
        return "/warnings/behind?figure=" + figure + "&month=" + month + "&division=" + code.value();
    }

    private String name(DivisionCode code) {
        return divisions.find(code).map(Division::name).orElse(code.value());
    }

    private static YearMonth month(@Nullable String typed, LocalDate today) {
        YearMonth month = Typed.monthOf(typed);
        return month == null ? YearMonth.from(today) : month;
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
