package org.assistance.domain.checkplan;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Programme;

/**
 * A plan to be made; every part is asked for.
 *
 * @param reason why these people are checked, and the paper it rests on
 */
public record NewPlan(String title, String reason, PlanRhythm rhythm, List<Programme> programmes, List<String> sources,
        LocalDate validFrom, LocalDate validTo) {
    /** The longest title, in characters. */
    public static final int TITLE = 60;
    /** The longest reason, in characters. */
    public static final int WORDS = 500;

    /** The last day that a plan may have: it holds for a year at most. */
    public static LocalDate latest(LocalDate first) {
        return first.plusYears(1).minusDays(1);
    }
}
