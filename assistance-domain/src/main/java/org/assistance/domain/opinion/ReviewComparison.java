package org.assistance.domain.opinion;

import java.util.List;

/**
 * A household under review beside itself as it was decided last (复核前后对照): whoever gives the opinion or decides sees what changed, and
 * the family is told.
 *
 * @param lines people, income, property and amount, then and now
 * @param departures who is not declared any more, with reason and day, in sentences
 * @param corrections what was put right since the last decision, in sentences
 * @param besides what else the assessment found, where the right itself would stop (decisions 5.2)
 */
public record ReviewComparison(List<Line> lines, List<String> departures, List<String> corrections,
        List<String> besides) {
    /** Keeps the lists from changing. */
    public ReviewComparison {
        lines = List.copyOf(lines);
        departures = List.copyOf(departures);
        corrections = List.copyOf(corrections);
        besides = List.copyOf(besides);
    }

    /** One thing, then and now. */
    public record Line(String what, String before, String now) {
        /** Whether it is another now. */
        public boolean changed() {
            return !before.equals(now);
        }
    }
}
