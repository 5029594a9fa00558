package org.assistance.web.figures;

import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;

/**
 * Figures of a month, a line for each division below a place, with the place's own at the end.
 *
 * @param title what is counted
 * @param address of the page that shows it
 * @param heads the words of the figures
 * @param rate the word of the share in the last column but one
 * @param days the word of the days in the last column
 * @param explanation how it is counted
 */
public record FigureTable(String title, String address, List<String> heads, String rate, String days, List<Line> lines,
        Line sum, String explanation) {
    /**
     * A place's figures.
     *
     * @param rate a share in per cent, or a dash where there is nothing to take a share of
     * @param days a mean of days, or a dash
     */
    public record Line(DivisionCode code, String name, List<Cell> cells, String rate, String days) {
        /** Whether it can be opened itself. */
        public boolean below() {
            return code.level() != DivisionLevel.VILLAGE;
        }
    }

    /** A figure and where its rows are. */
    public record Cell(int count, String href) {
        static List<Cell> of(Map<? extends Enum<?>, Integer> counts, String behind, FigureQuestion question,
                DivisionCode code) {
            return counts.entrySet()
                    .stream()
                    .map(one -> new Cell(one.getValue(), FigureTable.address(behind, one.getKey(), question, code)))
                    .toList();
        }
    }

    static String address(String behind, Enum<?> figure, FigureQuestion question, DivisionCode code) {
        return behind + "?figure=" + figure.name() + "&month=" + question.month() + "&division=" + code.value();
    }
}
