package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.assistance.eligibility.facts.HouseholdFacts;

/**
 * A household and the days from which it changed: a correction replaces what was wrong from the start, a change follows on a day.
 *
 * @param first what holds until the first change
 * @param changes in the order of their days; of two on one day the later in the list stands
 */
public record FactsOverTime(HouseholdFacts first, List<Change> changes) {

    /**
     * A new state of the household.
     *
     * @param from its first day
     * @param facts the whole household from that day on, for the same application
     * @param claimed the day it was told or claimed, from which a renewed subsidy is paid back (CJ-15)
     */
    public record Change(LocalDate from, HouseholdFacts facts, LocalDate claimed) {}

    /** Puts the changes in order; refuses one that speaks of another application. */
    public FactsOverTime {
        changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
        for (Change change : changes) {
            if (!change.facts().applied().equals(first.applied())
                    || !change.facts().appliedFor().equals(first.appliedFor())) {
                throw new IllegalArgumentException("情况变化须是同一次申请的家庭情况");
            }
        }
    }

    /** A household that does not change but by growing older. */
    public static FactsOverTime of(HouseholdFacts facts) {
        return new FactsOverTime(facts, List.of());
    }

    /** The state of a day, as it is known. */
    public HouseholdFacts on(LocalDate day) {
        HouseholdFacts state = first;
        for (Change change : changes) {
            if (!change.from().isAfter(day)) {
                state = change.facts();
            }
        }
        return state;
    }

    /** The state of a month as that month pays: of its first day, but who dies in it is still counted, and a certificate issued in it counts. */
    public HouseholdFacts in(YearMonth month) {
        return InMonth.facts(this, month);
    }
}
