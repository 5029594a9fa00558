package org.assistance.eligibility.relief;

import java.util.ArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** The tariff of temporary relief (LS-20): which row applies, and between what amounts it lets an officer choose. */
final class Tariff {

    /**
     * What may be granted.
     *
     * @param least the least amount
     * @param most the most amount, itself inside
     * @param end how an amount must stand to the limit
     * @param limit the limit as the row gives it, in fen
     */
    record Range(Money least, Money most, Operator end, Fraction limit) {

        /** That an amount lies below the upper end. */
        Found allows(Money chosen) {
            return Found.compared(RuleId.LS_20, null, true,
                    () -> new Comparison("救助金额", chosen.exact(), end, "标准上限", limit, Unit.YUAN));
        }
    }

    private Tariff() {}

    /** Whether the locality has any row for a cause. */
    static boolean exists(Question question, ReliefEvent event) {
        return !question.policy().tariffs(event.cause()).isEmpty();
    }

    /** How many people relief is for: the household's, or the one it is asked for (LS-01). */
    static int people(Household household, ReliefEvent event) {
        return event.member() == null ? household.count().n() : 1;
    }

    /** The range for an event; null when a fact is missing or no row holds it, with the ruling that says so. */
    static @Nullable Range range(Household household, ReliefEvent event, Rulings rulings, Told<Step> steps) {
        Question question = household.question();
        List<ReliefTariff> tariffs = question.policy().tariffs(event.cause());
        if (tariffs.isEmpty()) {
            throw new MissingPolicy("RELIEF_TARIFF", "临时救助标准（" + event.cause().label() + "）",
                    question.facts().division(),
                    question.policy().day());
        }
        Set<Missing> missing = Set.of();
        for (ReliefTariff row : tariffs) {
            if (measured(row, event) == null) {
                missing = missing.isEmpty() ? new LinkedHashSet<>() : missing;
                missing.add(Missing.of(Fact.RELIEF_COSTS, row.measure().label()));
            }
        }
        if (!missing.isEmpty()) {
            rulings.add(Ruling.unproven(RuleId.LS_20, null, missing));
            return null;
        }
        List<ReliefTariff> fitting = fitting(tariffs, event);
        if (fitting.isEmpty()) {
            rulings.add(Ruling.notMet(RuleId.LS_20, null, "费用或损失金额不在当地救助标准规定的范围内"));
            return null;
        }
        if (event.member() == null && !household.count().certain()
                && (Ceiling.countsPeople(question) || fitting.stream().anyMatch(ReliefTariff::countsPeople))) {
            rulings.add(Ruling.unproven(RuleId.LS_20, null, household.count().missing()));
            return null;
        }
        if (event.duration() == null && fitting.stream().anyMatch(row -> row.per() != null)) {
            fitting.stream()
                    .filter(row -> row.per() != null)
                    .max(Comparator.comparing(ReliefTariff::code))
                    .ifPresent(row -> rulings.add(lacksDuration(row)));
            return null;
        }
        int people = people(household, event);
        ReliefTariff row = fitting.size() == 1
                ? fitting.getFirst()
                : Collections.max(fitting, highest(question, people, event));
        Integer most = row.mostUnits();
        if (most != null && units(row, event) > most) {
            rulings.add(lacksDuration(row));
            return null;
        }
        var sum = new TariffSum(question, row, known(row, event), people, units(row, event), event.source());
        Range range = sum.range(steps);
        rulings.add(Found.met(RuleId.LS_20, null, () -> "按" + row.documentNumber() + "的" + row.cause().label() + "标准"));
        return range;
    }

    private static Found lacksDuration(ReliefTariff row) {
        ReliefTariff.Per per = Objects.requireNonNull(row.per());
        String what = per == ReliefTariff.Per.MONTH ? "救助的月数" : "救助的学年数";
        return Ruling.unproven(RuleId.LS_20, null, Missing.of(Fact.RELIEF_DURATION, row.mostUnits() == null
                ? what
                : what + "（最多" + row.mostUnits() + per.units() + "）"));
    }

    /** The rows whose range holds the measure; those without a measure stand behind all others. */
    private static List<ReliefTariff> fitting(List<ReliefTariff> tariffs, ReliefEvent event) {
        var measured = new ArrayList<ReliefTariff>(tariffs.size());
        var others = new ArrayList<ReliefTariff>(tariffs.size());
        for (ReliefTariff row : tariffs) {
            if (row.measure() == ReliefTariff.Measure.NONE) {
                others.add(row);
            } else if (row.holds(known(row, event))) {
                measured.add(row);
            }
        }
        return measured.isEmpty() ? others : measured;
    }

    /** Orders by the most that a row gives, then by the least, then by its code: the order of the rows does not matter. */
    private static Comparator<ReliefTariff> highest(Question question, int people, ReliefEvent event) {
        Comparator<ReliefTariff> most = Comparator
                .comparing(row -> within(question, row, row.mostNumber(), people, event));
        return most.thenComparing(row -> within(question, row, row.leastNumber(), people, event))
                .thenComparing(ReliefTariff::code, Comparator.reverseOrder());
    }

    private static Fraction within(Question question, ReliefTariff row, Fraction number, int people,
            ReliefEvent event) {
        Fraction gives = TariffSum.gives(question, row, number, known(row, event), people, units(row, event));
        Fraction cap = Ceiling.cap(row, people);
        return cap == null ? gives : gives.min(cap.times(question.standard()));
    }

    private static int units(ReliefTariff row, ReliefEvent event) {
        Integer duration = event.duration();
        return row.per() == null || duration == null ? 1 : duration;
    }

    private static Money known(ReliefTariff row, ReliefEvent event) {
        return Objects.requireNonNull(measured(row, event));
    }

    private static @Nullable Money measured(ReliefTariff row, ReliefEvent event) {
        return switch (row.measure()) {
            case SELF_PAID -> event.selfPaid();
            case LOSS -> event.loss();
            case NONE -> Money.ZERO;
        };
    }
}
