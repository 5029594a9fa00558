package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a decision paid beside what it should have paid, month by month (补发追回核算单).
 *
 * @param through the last month it counts
 * @param lines one for each month of each benefit with money paid, pending or due, in the order of the months
 * @param statuses what the household was taken for and what it should have been; no money hangs on it
 * @param workings how each amount that was due is worked out
 * @param lacking months of which nothing can be said yet, each with what is missing
 */
public record ReplaySheet(YearMonth through, List<SheetLine> lines, List<StatusLine> statuses, List<Working> workings,
        List<String> lacking) {
    /**
     * What a household was, in months that are alike.
     *
     * @param held whether it was determined to be so
     * @param outcome what it should have been
     * @param causes why the two differ; empty where they do not
     */
    public record StatusLine(Months months, Programme programme, boolean held, Outcome outcome, List<String> causes) {
        /** Whether it was taken for what it was not, or not for what it was. */
        public boolean differs() {
            return outcome != Outcome.UNPROVEN && held != (outcome == Outcome.MET);
        }
    }

    /**
     * How the amount of some months is worked out.
     *
     * @param income what the household's income is made of, line by line; empty for personal benefits, and in sheets of before it was kept
     */
    public record Working(Months months, Programme programme, @Nullable Integer member, List<Step> steps,
            List<Step> income) {
        /** Reads sheets that were made before the income was kept with them. */
        public Working {
            income = Objects.requireNonNullElse(income, List.of());
        }
    }

    /** Keeps the lists from changing. */
    public ReplaySheet {
        lines = List.copyOf(lines);
        statuses = List.copyOf(statuses);
        workings = List.copyOf(workings);
        lacking = List.copyOf(lacking);
    }

    /** All that is to be paid to the family beside the lists (应补发). */
    public Money backPay() {
        return sum(SheetLine::backPay);
    }

    /** All that was paid too much (应追回). */
    public Money recovery() {
        return sum(SheetLine::recovery);
    }

    /** All that the lists would still pay too much. */
    public Money withheld() {
        return sum(SheetLine::withheld);
    }

    /** All that was paid in its months. */
    public Money paid() {
        return sum(SheetLine::paid);
    }

    /** All that is still to come by the lists. */
    public Money pending() {
        return sum(SheetLine::pending);
    }

    /** All that was due in its months. */
    public Money due() {
        return sum(SheetLine::due);
    }

    /** Whether something is owed either way, or a status was wrong. */
    public boolean differs() {
        return lines.stream().anyMatch(SheetLine::differs) || statuses.stream().anyMatch(StatusLine::differs);
    }

    private Money sum(Function<SheetLine, Money> of) {
        return lines.stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
