package org.assistance.domain.review;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A right under review, with all its parts: the months of a 渐退 are rights of their own and stand or fall together.
 *
 * @param right the part that was opened
 * @param member the number, in the review's application, of the member whose own right it is; null for the household
 * @param personal whether it is a member's own
 * @param tapering whether it was granted as 渐退 (JT-05)
 * @param parts the rights of the same programme and drawer that are not over
 * @param people whom it counts
 * @param since the first month of what stands without a gap, earlier amounts included
 */
public record Reviewed(RightReview review, Entitlement right, boolean personal, @Nullable Integer member,
        boolean tapering, List<Entitlement> parts, Set<Long> people,
        YearMonth since) {
    public Reviewed {
        parts = List.copyOf(parts);
        people = Set.copyOf(people);
    }

    /**
     * What comes of it.
     *
     * @param granted whether it is granted anew
     * @param forIncomeAlone whether, not granted, nothing but the income stands against it
     * @param amount a month's amount; null when refused
     * @param months the months of a 渐退; empty otherwise
     * @param counted whom it counts now
     */
    public ReviewOutcome outcome(boolean granted, boolean forIncomeAlone, @Nullable Money amount,
            List<MonthAmount> months, Set<Long> counted) {
        if (!granted) {
            // A 渐退 is what follows an income above the line: it runs to its end (JT-04). Anything else found ends it (DB-34).
            return tapering && forIncomeAlone ? ReviewOutcome.CONTINUE : ReviewOutcome.STOP;
        }
        if (!months.isEmpty()) {
            return ReviewOutcome.TAPER;
        }
        Money before = right.amount().orElse(Money.ZERO);
        int more = Objects.requireNonNullElse(amount, Money.ZERO).compareTo(before);
        if (more < 0) {
            return ReviewOutcome.DECREASE;
        }
        // 低保 restored from a 渐退 (JT-06) stands without an end, whatever its amount.
        return more > 0 || tapering
                ? ReviewOutcome.INCREASE
                : counted.equals(people) ? ReviewOutcome.CONTINUE : ReviewOutcome.PEOPLE;
    }

    /** Who would lose the right although it goes on for others: they are heard as if it stopped (DB-34). */
    public Set<Long> leaving(ReviewOutcome outcome, Set<Long> counted) {
        var leaving = new HashSet<>(people);
        leaving.removeAll(counted);
        return outcome.changes() && outcome != ReviewOutcome.STOP ? leaving : Set.of();
    }

    /** The parts that a change decided in a month ends: whatever is still due after it. */
    public List<Entitlement> endedAfter(YearMonth month) {
        return parts.stream().filter(part -> part.lastMonth().map(month::isBefore).orElse(true)).toList();
    }
}
