package org.assistance.domain.policy;

import java.util.Optional;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/**
 * The one number of a row of policy, so that two rows about the same thing can be compared.
 *
 * @param measure what it counts; only numbers of one measure are compared
 */
record Figure(String measure, Fraction number) {
    /** The number of a row; empty for choices, flags and lists. */
    static Optional<Figure> of(DatedRow row) {
        return switch (row) {
            case PolicyValueRow value -> of(value.toPolicy());
            case AssetRuleRow rule ->
                Optional.of(new Figure(rule.toPolicy().unit().name(), rule.toPolicy().limitNumber()));
            case ReliefTariffRow tariff ->
                Optional.of(new Figure(tariff.toPolicy().mode().name(), tariff.toPolicy().mostNumber()));
            case SubsidyRateRow rate ->
                Optional.of(new Figure(rate.toPolicy().mode().name(), Fraction.parse(rate.toPolicy().amount())));
            case ExemptIncomeRow _ -> Optional.empty();
        };
    }

    // A yearly standard and a monthly one are compared by the month.
    private static Optional<Figure> of(PolicyValue value) {
        if (value.unit() == Unit.FLAG || value.unit() == Unit.CHOICE || value.value().equals("ALL")) {
            return Optional.empty();
        }
        return Optional.of(new Figure(value.unit().money() ? "YUAN" : value.unit().name(), value.perMonth()));
    }

    /** By how many percent this is more than another, less when negative; empty when they cannot be compared. */
    Optional<Fraction> percentAbove(Figure other) {
        return measure.equals(other.measure) && other.number.sign() > 0
                ? Optional.of(number.minus(other.number).over(other.number).times(100))
                : Optional.empty();
    }
}
