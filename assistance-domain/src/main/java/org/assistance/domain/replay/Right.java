package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What one programme came to by a decision: granted or refused, and what was paid of it.
 *
 * @param granted whether a right was given
 * @param first its first month; null when refused
 * @param last its last month; null while no end is known
 * @param amount a month's amount, or the one sum, in money; null when refused or for a status
 * @param refusal why it was refused; empty when granted
 * @param stopped how it was ended by a second officer, with the letter's number; null unless so
 * @param payableThrough the last month the lists still pay; null while no end is known
 * @param paid what the bank confirmed, by the month it is for
 * @param open what is lined up or with the bank, by the month it is for
 * @param goods what of the sum was granted in goods (LS-14): no list pays it, and no sheet calls it unpaid
 */
record Right(Programme programme, @Nullable Integer member, Rhythm rhythm, boolean granted, @Nullable YearMonth first,
        @Nullable YearMonth last, @Nullable Money amount, String refusal, @Nullable String stopped,
        @Nullable YearMonth payableThrough, Map<YearMonth, Money> paid, Map<YearMonth, Money> open,
        Money goods) {
    /** One without goods. */
    Right(Programme programme, @Nullable Integer member, Rhythm rhythm, boolean granted, @Nullable YearMonth first,
            @Nullable YearMonth last, @Nullable Money amount, String refusal, @Nullable String stopped,
            @Nullable YearMonth payableThrough, Map<YearMonth, Money> paid, Map<YearMonth, Money> open) {
        this(programme, member, rhythm, granted, first, last, amount, refusal, stopped, payableThrough, paid, open,
                Money.ZERO);
    }

    /** Whether another right pays the same benefit after this one. */
    boolean goesOnWith(Right next) {
        return granted && next.granted && programme == next.programme && Objects.equals(member, next.member)
                && rhythm == Rhythm.MONTHLY && next.rhythm == Rhythm.MONTHLY && last != null && next.first != null
                && last.isBefore(next.first);
    }

    /** Both as one: the months of the other that no list has taken up are as much on their way as those that are lined up. */
    Right and(Right next) {
        var bothPaid = new HashMap<>(paid);
        bothPaid.putAll(next.paid);
        var bothOpen = new HashMap<>(open);
        bothOpen.putAll(next.open);
        if (next.first != null && next.last != null) {
            for (YearMonth month = next.first; !month.isAfter(next.last); month = month.plusMonths(1)) {
                Money pending = next.pendingFor(month);
                if (pending.positive()) {
                    bothOpen.put(month, pending);
                }
            }
        }
        return new Right(programme, member, rhythm, true, first, next.last, amount, "",
                next.stopped == null ? stopped : next.stopped, next.payableThrough, bothPaid, bothOpen);
    }

    /** Whether the right stands in a month. */
    boolean holds(YearMonth month) {
        return granted && first != null && !month.isBefore(first) && (last == null || !month.isAfter(last));
    }

    /** Whether a month lies after the end that a second officer confirmed. */
    boolean stoppedBefore(YearMonth month) {
        return stopped != null && last != null && month.isAfter(last);
    }

    /** What was paid for a month. */
    Money paidFor(YearMonth month) {
        return paid.getOrDefault(month, Money.ZERO);
    }

    /** What the lists will still pay for a month by themselves. */
    Money pendingFor(YearMonth month) {
        Money lined = open.get(month);
        if (lined != null) {
            return lined;
        }
        boolean listed = paid.containsKey(month) || amount == null || !holds(month)
                || payableThrough != null && month.isAfter(payableThrough)
                || rhythm == Rhythm.ONCE && !month.equals(first);
        return listed || amount == null ? Money.ZERO : amount;
    }
}
