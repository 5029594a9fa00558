package org.assistance.domain.opinion;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the township proposes for one programme, for the household or for one member (拟确认意见).
 *
 * @param programme the programme
 * @param member the member's number where the programme is decided per person, else null
 * @param granted whether it is to be granted
 * @param amount a month's amount, or the one-off amount; null when refused or when no cash goes with it
 * @param people how many people it covers
 * @param lastMonth the last month where it is known beforehand, else null
 * @param reasons why, in words the family can read
 * @param months what each month of a 渐退 pays (JT-03); empty otherwise, and never null once made
 */
public record Proposal(Programme programme, @Nullable Integer member, boolean granted, @Nullable Money amount,
        int people, @Nullable YearMonth lastMonth, String reasons, @Nullable List<MonthAmount> months) {
    public Proposal {
        months = months == null ? List.of() : List.copyOf(months);
        if ((granted && Rhythm.of(programme) != Rhythm.STATUS) != (amount != null)) {
            throw new IllegalArgumentException("an amount goes with a grant of money and with nothing else");
        }
    }

    /** One whose amount is the same every month. */
    public Proposal(Programme programme, @Nullable Integer member, boolean granted, @Nullable Money amount, int people,
            @Nullable YearMonth lastMonth, String reasons) {
        this(programme, member, granted, amount, people, lastMonth, reasons, List.of());
    }

    /** The months of a 渐退; empty for everything else. */
    public List<MonthAmount> tapering() {
        return Objects.requireNonNullElse(months, List.of());
    }

    /** How it would be paid. */
    public Rhythm rhythm() {
        return Rhythm.of(programme);
    }

    /** The amount of a proposal that has one. */
    public Money requiredAmount() {
        return Objects.requireNonNull(amount);
    }

    /** Whether the public notice names it: a disability is never posted (XZ-80). */
    public boolean goesOnNotice() {
        return granted && programme != Programme.LIVING_SUBSIDY && programme != Programme.CARE_SUBSIDY;
    }
}
