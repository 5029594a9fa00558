package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The months of a benefit, split wherever a fact or a value of policy changes anything.
 *
 * @param span the months asked for
 * @param stretches in order; together they are the span, month by month and without a gap
 */
public record Timeline(Months span, List<Stretch> stretches) {

    /**
     * Months in a row that are all alike: the same is due, to the same people, by the same values of policy.
     *
     * @param months which
     * @param whole the assessment of its first month
     * @param due what is due for each of its months; a programme that has not begun yet, or is over, is not among it
     * @param causes why it differs from the stretch before, in Chinese sentences; empty for the first
     */
    public record Stretch(Months months, Assessment whole, List<Due> due, List<String> causes) {

        /** Keeps the lists from changing. */
        public Stretch {
            due = List.copyOf(due);
            causes = List.copyOf(causes);
        }

        /** All money due for one of its months, temporary relief among it in the month of its decision. */
        public Money perMonth() {
            Money sum = Money.ZERO;
            for (Due one : due) {
                sum = one.amount() == null ? sum : sum.plus(one.amount());
            }
            return sum;
        }

        /** What is due under a programme, for one person or for the household. */
        public @Nullable Due of(Programme programme, @Nullable Integer member) {
            return due.stream()
                    .filter(one -> one.programme() == programme && Objects.equals(one.beneficiary(), member))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What a month is owed under one programme.
     *
     * @param programme which
     * @param beneficiary the number of the member it is for, or null for the household
     * @param outcome met, not met or unproven
     * @param amount money for the month; null unless met, and for programmes that pay nothing
     */
    public record Due(Programme programme, @Nullable Integer beneficiary, Outcome outcome, @Nullable Money amount) {}

    /** Keeps the list from changing. */
    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /**
     * Works out each month by itself, with the income of before the application, the persons as that month sees them ({@link FactsOverTime#in})
     * and the amounts of its own policy, and puts together neighbours that are alike. A month that
     * needs a value of policy no row covers is unproven under the programmes that need it, and has no amount.
     *
     * @param facts the household; the rules of the day of its application say who qualifies
     * @param policy the rows that matter for its division
     * @param span the months wanted; months before a programme begins by the law have nothing due under it
     * @param employment the work for which 渐退 is asked; null where the facts say whether there is any (at a review): its months take the place of 低保, and end by themselves (JT)
     * @param decided the day of the decision, from which 低保, 特困, 刚性支出困难 and 渐退 count their months
     * @throws org.assistance.eligibility.policy.MissingPolicy when no row says from which month a programme is paid, how 渐退 is, or how
     *             far back a renewed subsidy is
     */
    public static Timeline of(FactsOverTime facts, Policy policy, Months span, @Nullable Employment employment,
            LocalDate decided) {
        var reckoning = new Reckoning(facts, policy, Tapering.of(facts.first(), policy, employment, decided), decided);
        var causes = new Causes(facts, policy, reckoning.renewals());
        var stretches = new ArrayList<Stretch>();
        Reckoning.Month first = null;
        Reckoning.Month last = null;
        var why = List.<String>of();
        for (YearMonth month = span.from(); !month.isAfter(span.to()); month = month.plusMonths(1)) {
            Reckoning.Month next = reckoning.of(month);
            if (first != null && last != null && !alike(last, next)) {
                stretches.add(stretch(first, last, why));
                why = causes.between(last, next);
                first = next;
            }
            first = first == null ? next : first;
            last = next;
        }
        if (first != null && last != null) {
            stretches.add(stretch(first, last, why));
        }
        return new Timeline(span, stretches);
    }

    private static Stretch stretch(Reckoning.Month first, Reckoning.Month last, List<String> causes) {
        return new Stretch(new Months(first.month(), last.month()), first.whole(), first.due(), causes);
    }

    private static boolean alike(Reckoning.Month one, Reckoning.Month other) {
        return one.due().equals(other.due())
                && one.whole().householdClass() == other.whole().householdClass()
                && one.whole().members().equals(other.whole().members())
                && one.note().equals(other.note())
                && new HashSet<>(one.whole().policies()).equals(new HashSet<>(other.whole().policies()));
    }

    /** What is paid for each month under a programme, for one person or for the household; months without money are left out. */
    public List<MonthAmount> amounts(Programme programme, @Nullable Integer member) {
        var amounts = new ArrayList<MonthAmount>();
        for (Stretch stretch : stretches) {
            Due due = stretch.of(programme, member);
            Money amount = due == null ? null : due.amount();
            if (amount == null || !amount.positive()) {
                continue;
            }
            for (YearMonth month : stretch.months().each()) {
                amounts.add(new MonthAmount(month, amount));
            }
        }
        return amounts;
    }

    /** All money of the span. */
    public Money total() {
        Money sum = Money.ZERO;
        for (Stretch stretch : stretches) {
            for (int month = 0; month < stretch.months().count(); month++) {
                sum = sum.plus(stretch.perMonth());
            }
        }
        return sum;
    }

    /** The stretch in which a month of the span lies. */
    public Stretch in(YearMonth month) {
        return stretches.stream()
                .filter(stretch -> stretch.months().contains(month))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(month + "不在测算期" + span.format() + "内"));
    }
}
