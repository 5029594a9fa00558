package org.assistance.eligibility.relief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** The tariff of temporary relief (LS-20): which row applies, what it gives, its ceilings, and the rounding to the yuan. */
final class Tariff {

    /** What may be granted. */
    record Range(Money least, Money most) {}

    private Tariff() {}

    /** Whether the locality has any row for a cause. */
    static boolean exists(Question question, ReliefEvent event) {
        return !question.policy().tariffs(event.cause()).isEmpty();
    }

    /** The range for an event; null when a fact is missing or no row holds it, with the ruling that says so. */
    static @Nullable Range range(Household household, ReliefEvent event, List<Ruling> rulings, List<Step> steps) {
        Question question = household.question();
        List<ReliefTariff> tariffs = question.policy().tariffs(event.cause());
        if (tariffs.isEmpty()) {
            throw new MissingPolicy("RELIEF_TARIFF", "临时救助标准（" + event.cause().label() + "）",
                    question.facts().division(),
                    question.policy().day());
        }
        List<Missing> missing = tariffs.stream()
                .filter(row -> measured(row, event) == null)
                .map(row -> Missing.of(Fact.RELIEF_COSTS, row.measure().label()))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            rulings.add(Ruling.unproven(RuleId.LS_20, null, missing));
            return null;
        }
        List<ReliefTariff> fitting = fitting(tariffs, event);
        if (fitting.isEmpty()) {
            rulings.add(Ruling.notMet(RuleId.LS_20, null, "费用或损失金额不在当地救助标准规定的范围内"));
            return null;
        }
        if (!household.count().certain()
                && fitting.stream().anyMatch(row -> row.mode() == ReliefTariff.Mode.PER_PERSON_MULTIPLE)) {
            rulings.add(Ruling.unproven(RuleId.LS_20, null, household.count().missing()));
            return null;
        }
        ReliefTariff row = Collections.max(fitting, highest(household, event));
        return range(household, row, known(row, event), rulings, steps);
    }

    /** The rows whose range holds the measure; those without a measure stand behind all others. */
    private static List<ReliefTariff> fitting(List<ReliefTariff> tariffs, ReliefEvent event) {
        List<ReliefTariff> measured = tariffs.stream()
                .filter(row -> row.measure() != ReliefTariff.Measure.NONE && row.holds(known(row, event)))
                .toList();
        return measured.isEmpty()
                ? tariffs.stream().filter(row -> row.measure() == ReliefTariff.Measure.NONE).toList()
                : measured;
    }

    /** Orders by the most that a row gives, then by the least, then by its code: the order of the rows does not matter. */
    private static Comparator<ReliefTariff> highest(Household household, ReliefEvent event) {
        Comparator<ReliefTariff> most = Comparator.comparing(row -> within(household, row, row.mostNumber(), event));
        return most.thenComparing(row -> within(household, row, row.leastNumber(), event))
                .thenComparing(ReliefTariff::code, Comparator.reverseOrder());
    }

    private static Fraction within(Household household, ReliefTariff row, Fraction number, ReliefEvent event) {
        Fraction gives = gives(household, row, number, known(row, event));
        String cap = row.capMultiple();
        return cap == null
                ? gives
                : gives.min(Fraction.parse(cap).times(household.question().standard()));
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

    /** The most that may be granted, in multiples of the standard, by the tighter of the row and the locality. */
    private static Input ceiling(Question question, ReliefTariff row) {
        PolicyValue max = question.value(PolicyCode.TEMP_MAX_MULT);
        String cap = row.capMultiple();
        return cap != null && Fraction.parse(cap).compareTo(max.number()) < 0
                ? Input.policy("M", Fraction.parse(cap), Unit.MULTIPLE, question.cite(row))
                : Input.policy("M", max.number(), Unit.MULTIPLE, question.cite(max));
    }

    private static Range range(Household household, ReliefTariff row, Money measured, List<Ruling> rulings,
            List<Step> steps) {
        Input ceiling = ceiling(household.question(), row);
        Fraction least = gives(household, row, row.leastNumber(), measured);
        Fraction most = gives(household, row, row.mostNumber(), measured);
        boolean range = row.mode() == ReliefTariff.Mode.MULTIPLE_RANGE;
        Money leastRounded = step(household, row, range ? "临时救助下限" : "临时救助金额", row.leastNumber(), measured, least,
                ceiling, steps);
        Money mostRounded = range
                ? step(household, row, "临时救助上限", row.mostNumber(), measured, most, ceiling, steps)
                : leastRounded;
        rulings.add(Ruling.met(RuleId.LS_20, null, "按" + row.documentNumber() + "的" + row.cause().label() + "标准"));
        return new Range(leastRounded, mostRounded);
    }

    private static Fraction gives(Household household, ReliefTariff row, Fraction number, Money measured) {
        Fraction standard = household.question().standard();
        return switch (row.mode()) {
            case MULTIPLE_RANGE -> number.times(standard);
            case PERCENT -> number.times(measured.exact()).over(100);
            case FIXED -> number;
            case PER_PERSON_MULTIPLE -> number.times(standard).times(household.count().n());
        };
    }

    private static Money step(Household household, ReliefTariff row, String label, Fraction number, Money measured,
            Fraction gives, Input ceiling, List<Step> steps) {
        Question question = household.question();
        Citation citation = question.cite(row);
        PolicyValue standardRow = question.value(PolicyCode.DIBAO_STD);
        Input standard = Input.policy("S", standardRow.perMonth(), Unit.YUAN_PER_MONTH, question.cite(standardRow));
        Input multiple = Input.policy("k", number, Unit.MULTIPLE, citation);
        var inputs = new ArrayList<Input>();
        String formula = switch (row.mode()) {
            case MULTIPLE_RANGE -> {
                inputs.addAll(List.of(standard, multiple));
                yield "S × k";
            }
            case PERCENT -> {
                inputs.add(Input.fact("c", row.measure().label(), measured.exact(), Unit.YUAN, event(question).source(),
                        null));
                inputs.add(Input.policy("k", number, Unit.PERCENT, citation));
                yield "c × k";
            }
            case FIXED -> {
                inputs.add(Input.policy("k", number, Unit.YUAN, citation));
                yield "k";
            }
            case PER_PERSON_MULTIPLE -> {
                inputs.addAll(List.of(standard, multiple,
                        Input.result("n", "计入人数", Fraction.of(household.count().n()), Unit.PEOPLE)));
                yield "S × k × n";
            }
        };
        Fraction exact = gives;
        Fraction most = ceiling.value().times(standardRow.perMonth());
        if (gives.compareTo(most) > 0) {
            exact = most;
            if (!inputs.contains(standard)) {
                inputs.add(standard);
            }
            inputs.add(ceiling);
            formula = "min( " + formula + " , S × M )";
        }
        Money rounded = Rounding.HALF_UP_YUAN.round(exact);
        steps.add(new Step(RuleId.LS_20, label, null, formula, inputs, exact, Unit.YUAN, Rounding.HALF_UP_YUAN,
                rounded.exact()));
        return rounded;
    }

    private static ReliefEvent event(Question question) {
        ReliefEvent event = question.facts().relief();
        if (event == null) {
            throw new IllegalStateException("unreachable: the tariff is asked for an event");
        }
        return event;
    }
}
