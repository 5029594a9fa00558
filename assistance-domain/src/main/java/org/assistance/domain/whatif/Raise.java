package org.assistance.domain.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A value of policy raised or lowered from whatever each county has: all standards up by 40 yuan, or by 5 percent. Exactly one of code and
 * subsidy is given.
 *
 * @param code the single value, or null
 * @param variant of which rows, or null where there is nothing to distinguish
 * @param subsidy the subsidy whose fixed rates are raised, or null
 * @param grade of which rates, or null for all
 * @param area where, or null for both areas
 * @param by in what the figure is
 * @param figure a decimal; negative to lower, nought where only the operator is changed
 * @param operator how a number is to be compared with the value instead; null to leave it as each county has it
 */
public record Raise(@Nullable PolicyCode code, @Nullable String variant, @Nullable Programme subsidy,
        @Nullable Integer grade, @Nullable Area area, By by, String figure, @Nullable Operator operator) {
    /** In what a raise is said. */
    public enum By {
        /** In the value's own unit, money by the month. */
        AMOUNT,
        /** In percent of the value. */
        PERCENT
    }

    /** Refuses a raise of two things or of none. */
    public Raise {
        if ((code == null) == (subsidy == null)) {
            throw new IllegalArgumentException("请选择要提高或降低的一项标准");
        }
        if (operator != null && (code == null || code.operator() == null)) {
            throw new IllegalArgumentException("不是界限，没有比较方式");
        }
    }

    /** A raise of a single value. */
    public static Raise of(PolicyCode code, @Nullable String variant, @Nullable Area area, By by, String figure) {
        return new Raise(code, variant, null, null, area, by, figure, null);
    }

    /** A threshold compared otherwise, its value left as each county has it. */
    public static Raise comparing(PolicyCode code, @Nullable String variant, @Nullable Area area, Operator operator) {
        return new Raise(code, variant, null, null, area, By.AMOUNT, "0", operator);
    }

    /** The rows as raised, in the places of those that hold; none where nothing is set. */
    PolicyRows of(Policy policy) {
        return new PolicyRows(values(policy), List.of(), List.of(), rates(policy), List.of());
    }

    private List<PolicyValue> values(Policy policy) {
        if (code == null) {
            return List.of();
        }
        Set<PolicyValue> found = new LinkedHashSet<>();
        for (Area where : area == null ? List.of(Area.URBAN, Area.RURAL) : List.of(area)) {
            PolicyValue row = policy.find(code, variant, where);
            if (row != null && Objects.equals(row.variant(), variant)) {
                found.add(row);
            }
        }
        List<PolicyValue> raised = new ArrayList<>();
        for (PolicyValue row : found) {
            boolean yearly = row.unit() == Unit.YUAN_PER_YEAR && row.code().unit() != Unit.YUAN_PER_YEAR;
            raised.add(new PolicyValue(row.code(), row.variant(), area == null ? row.area() : area,
                    raised(row.value(), row.unit().money() ? 2 : 6, yearly ? 12 : 1), row.unit(), row.division(),
                    Sandbox.ALWAYS, Sandbox.DOCUMENT, operator == null ? row.operator() : operator));
        }
        return raised;
    }

    // A rate in percent of the standard follows the standard; what is raised here are sums of money.
    private List<SubsidyRate> rates(Policy policy) {
        if (subsidy == null) {
            return List.of();
        }
        return policy.rates(subsidy)
                .stream()
                .filter(row -> row.mode() == SubsidyRate.Mode.FIXED)
                .filter(row -> grade == null || row.grade() == null || row.grade().equals(grade))
                .filter(row -> area == null || row.area() == null || row.area() == area)
                .map(row -> new SubsidyRate(row.code(), row.subsidy(), row.kind(),
                        grade == null ? row.grade() : grade, row.householdClass(), area == null ? row.area() : area,
                        row.mode(), raised(row.amount(), 2, 1), row.division(), Sandbox.ALWAYS, Sandbox.DOCUMENT,
                        row.condition(), row.income()))
                .toList();
    }

    /** A percentage is rounded to the fen, half up: the tried standard is a figure as a document would print it. */
    private String raised(String value, int decimals, int months) {
        BigDecimal old = new BigDecimal(value.strip().replace(",", ""));
        BigDecimal more = new BigDecimal(figure);
        BigDecimal raised = by == By.AMOUNT
                ? old.add(more.multiply(BigDecimal.valueOf(months)))
                : old.add(old.multiply(more).movePointLeft(2)).setScale(decimals, RoundingMode.HALF_UP);
        return raised.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
    }
}
