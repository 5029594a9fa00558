package org.assistance.web.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.Percent;
import org.assistance.domain.monitoring.WarningFigure;
import org.assistance.domain.monitoring.Warnings;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.verification.CheckFigure;
import org.assistance.domain.verification.CheckFigures;
import org.assistance.domain.verification.CheckFigures.Counted;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two blocks of RP-04 that are counted place by place: how checks went in a month, and what came of its warnings. */
@Component
public class FigureTables {
    /** The page of the checks' figures. */
    public static final String CHECKS = "/reports/checks";
    /** The page of the warnings' figures. */
    public static final String WARNINGS = "/warnings/figures";

    private static final String BEHIND_CHECKS = "/reports/checks/behind";
    private static final String BEHIND_WARNINGS = "/warnings/behind";

    private final CheckFigures checks;
    private final Warnings warnings;
    private final Divisions divisions;
    private final Clock clock;

    FigureTables(CheckFigures checks, Warnings warnings, Divisions divisions, Clock clock) {
        this.checks = checks;
        this.warnings = warnings;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** How checks went. */
    public FigureTable checks(FigureQuestion question) {
        CheckFigures.Figures found = checks.figures(question.scope(), question.digits(), question.month());
        List<FigureTable.Line> lines = new ArrayList<>();
        found.below().forEach((code, counted) -> lines.add(checked(question, code, counted)));
        return new FigureTable("信息核对情况", CHECKS, Arrays.stream(CheckFigure.values()).map(CheckFigure::label).toList(),
                "差异率", "平均核对天数", lines, checked(question, question.place(), found.whole()),
                "每发起一次核对计一户次，重新核对另计；人次是每次核对实际查询的人数，义务人在内，未予查询的不计。差异率：有差异的户次占核对户次的比例，四舍五入到百分之一。"
                        + "平均核对天数：当月作出结论的，从发起核对到作出结论。所在地按案件现在的区划。");
    }

    private FigureTable.Line checked(FigureQuestion question, DivisionCode code, Counted counted) {
        Integer rate = counted.hitRate();
        return new FigureTable.Line(code, name(code),
                FigureTable.Cell.of(counted.counts(), BEHIND_CHECKS, question, code),
                rate == null ? "—" : rate + "%", orDash(counted.meanDays()));
    }

    /** What came of warnings. */
    public FigureTable warnings(FigureQuestion question) {
        LocalDate today = LocalDate.now(clock);
        Map<WarningFigure, Integer> sum = new EnumMap<>(WarningFigure.class);
        Arrays.stream(WarningFigure.values()).forEach(figure -> sum.put(figure, 0));
        List<FigureTable.Line> lines = new ArrayList<>();
        warnings.figures(question.scope(), question.digits(), question.month(), today).forEach((code, counts) -> {
            counts.forEach((figure, count) -> sum.merge(figure, count, Integer::sum));
            lines.add(warned(question, code, counts, today));
        });
        return new FigureTable("监测预警办理情况", WARNINGS,
                Arrays.stream(WarningFigure.values()).map(WarningFigure::label).toList(), "属实率", "平均办理天数", lines,
                warned(question, question.place(), sum, today),
                "属实率：本月处置的预警中情况属实的比例，四舍五入到百分之一。平均办理天数：本月办结的，从预警到办结。期末指当月最后一天，当月未满的指今天。");
    }

    private FigureTable.Line warned(FigureQuestion question, DivisionCode code, Map<WarningFigure, Integer> counts,
            LocalDate today) {
        int concluded = counts.getOrDefault(WarningFigure.CONCLUDED, 0);
        int untrue = counts.getOrDefault(WarningFigure.UNTRUE, 0);
        return new FigureTable.Line(code, name(code),
                FigureTable.Cell.of(counts, BEHIND_WARNINGS, question, code),
                concluded == 0 ? "—" : Percent.of(concluded - untrue, concluded) + "%",
                orDash(warnings.meanDays(new DivisionScope(code, question.reader()), question.month(), today)));
    }

    /** Where the rows of a figure of the checks are, page by page. */
    public String behind(CheckFigure figure, FigureQuestion question) {
        return FigureTable.address(BEHIND_CHECKS, figure, question, question.place());
    }

    /** Where the rows of a figure of the warnings are, page by page. */
    public String behind(WarningFigure figure, FigureQuestion question) {
        return FigureTable.address(BEHIND_WARNINGS, figure, question, question.place());
    }

    /** The page that a figure was opened from. */
    public static String back(String address, FigureQuestion question) {
        return address + "?month=" + question.month() + "&division=" + question.place().value();
    }

    /** What a place is called. */
    public String name(DivisionCode code) {
        return divisions.find(code).map(Division::name).orElse(code.value());
    }

    private static String orDash(@Nullable String days) {
        return days == null ? "—" : days;
    }
}
