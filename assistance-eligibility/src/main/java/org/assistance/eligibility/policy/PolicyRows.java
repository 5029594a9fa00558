package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;

/**
 * The rows of policy that can matter for a place, of any day: what a {@link Policy} is made of, kept and sent as they are. They stand in one
 * fixed order, so that the same rows are always equal, whatever the order they came in.
 */
public record PolicyRows(List<PolicyValue> values, List<AssetRule> assetRules, List<ReliefTariff> tariffs,
        List<SubsidyRate> rates, List<ExemptIncome> exempt) {

    /** No row at all. */
    public static final PolicyRows NONE = new PolicyRows(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Puts the rows in their order, rows of retired codes into the thresholds they were about. */
    public PolicyRows {
        values = sorted(RetiredOperators.folded(values), PolicyValue::division, row -> row.code().name(),
                PolicyValue::validity);
        assetRules = sorted(assetRules, AssetRule::division, AssetRule::code, AssetRule::validity);
        tariffs = sorted(tariffs, ReliefTariff::division, ReliefTariff::code, ReliefTariff::validity);
        rates = sorted(rates, SubsidyRate::division, SubsidyRate::code, SubsidyRate::validity);
        exempt = sorted(exempt, ExemptIncome::division, row -> row.kind().name(), ExemptIncome::validity);
    }

    private static <R> List<R> sorted(List<R> rows, Function<R, DivisionCode> division, Function<R, String> code,
            Function<R, DateRange> validity) {
        return rows.stream()
                .sorted(Comparator.comparing((R row) -> division.apply(row).value())
                        .thenComparing(code)
                        .thenComparing(row -> validity.apply(row).from())
                        .thenComparing(Object::toString))
                .toList();
    }

    /** The policy of a division, read on a day. */
    public Policy policy(DivisionCode division, LocalDate day) {
        return Policy.of(division, day, values, assetRules, tariffs, rates, exempt);
    }

    /**
     * These rows with others in their place: a row takes the place of every row about the same thing, of whatever division, on the days it
     * holds; the days before and after keep what they had. A value without an area replaces those of both areas, and one with an area
     * leaves a value for both to the other area. Values with and without a variant are different things.
     */
    public PolicyRows replacing(PolicyRows by) {
        List<PolicyValue> keptValues = new ArrayList<>(values);
        for (PolicyValue row : by.values) {
            keptValues = without(keptValues, row);
        }
        keptValues.addAll(by.values);
        return new PolicyRows(keptValues,
                replaced(assetRules, by.assetRules, PolicyRows::same, AssetRule::validity, AssetRule::during),
                replaced(tariffs, by.tariffs, PolicyRows::same, ReliefTariff::validity, ReliefTariff::during),
                replaced(rates, by.rates, PolicyRows::same, SubsidyRate::validity, SubsidyRate::during),
                replaced(exempt, by.exempt, PolicyRows::same, ExemptIncome::validity, ExemptIncome::during));
    }

    private static List<PolicyValue> without(List<PolicyValue> rows, PolicyValue by) {
        var kept = new ArrayList<PolicyValue>(rows.size());
        for (PolicyValue row : rows) {
            boolean same = row.code() == by.code() && Objects.equals(row.variant(), by.variant())
                    && (by.area() == null || row.area() == null || row.area() == by.area());
            if (!same || !row.validity().meets(by.validity())) {
                kept.add(row);
                continue;
            }
            row.validity().without(by.validity()).forEach(days -> kept.add(row.during(days)));
            if (by.area() != null && row.area() == null) {
                kept.add(row.during(shared(row.validity(), by.validity())).only(other(by.area())));
            }
        }
        return kept;
    }

    private static <R> List<R> replaced(List<R> rows, List<R> others, BiPredicate<R, R> same,
            Function<R, DateRange> validity, BiFunction<R, DateRange, R> during) {
        List<R> kept = new ArrayList<>(rows);
        for (R by : others) {
            var left = new ArrayList<R>(kept.size());
            for (R row : kept) {
                if (same.test(row, by) && validity.apply(row).meets(validity.apply(by))) {
                    validity.apply(row)
                            .without(validity.apply(by))
                            .forEach(days -> left.add(during.apply(row, days)));
                } else {
                    left.add(row);
                }
            }
            kept = left;
        }
        kept.addAll(others);
        return kept;
    }

    private static boolean same(AssetRule one, AssetRule other) {
        return one.programme() == other.programme() && one.item() == other.item() && one.metric() == other.metric();
    }

    private static boolean same(ReliefTariff one, ReliefTariff other) {
        return one.cause() == other.cause() && one.measure() == other.measure()
                && Objects.equals(one.above(), other.above())
                && Objects.equals(one.upTo(), other.upTo());
    }

    private static boolean same(SubsidyRate one, SubsidyRate other) {
        return one.sameCase(other);
    }

    private static boolean same(ExemptIncome one, ExemptIncome other) {
        return one.kind() == other.kind() && one.programme() == other.programme();
    }

    private static Area other(Area area) {
        return area == Area.URBAN ? Area.RURAL : Area.URBAN;
    }

    private static DateRange shared(DateRange one, DateRange other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate first = one.to();
        LocalDate second = other.to();
        return new DateRange(from,
                first == null || second != null && second.isBefore(first) ? second : first);
    }
}
