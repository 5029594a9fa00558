package org.assistance.eligibility.taper;

import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.jspecify.annotations.Nullable;

/**
 * Whether a household's grant tapers off, and month by month how much (JT-01 to JT-06).
 *
 * @param outcome met, not met or unproven
 * @param rulings one for each rule applied
 * @param months what is paid for each month, in order; empty unless met
 * @param steps the sums: the household's income, and each month that is not simply the old grant
 * @param policies the values of policy that were used, each once
 */
public record TaperResult(Outcome outcome, List<Ruling> rulings, List<MonthAmount> months, List<Step> steps,
        List<Citation> policies) {

    /** Keeps the lists from changing. */
    public TaperResult {
        rulings = List.copyOf(rulings);
        months = List.copyOf(months);
        steps = List.copyOf(steps);
        policies = List.copyOf(policies);
    }

    /** The last month; in it a stop is proposed and the household heard (JT-04). Null unless met. */
    public @Nullable YearMonth lastMonth() {
        return months.isEmpty() ? null : months.getLast().month();
    }
}
