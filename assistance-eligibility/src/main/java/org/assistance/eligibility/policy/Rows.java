package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The rows that can matter for a division, the smallest division first, and what they say from one change to the next. */
record Rows(Map<PolicyCode, List<PolicyValue>> values, List<AssetRule> assetRules, List<ReliefTariff> tariffs,
        List<SubsidyRate> rates, List<ExemptIncome> exempt, Map<Object, Policy.Quotation> quotations,
        List<Citation> quoted, Spells spells, Set<IncomeKind> namedExempt,
        AtomicReferenceArray<@Nullable List<ExemptMonths>> exemptMonths, Set<Programme> ownLists) {

    private static final Comparator<DivisionCode> SMALLEST_FIRST = Comparator.comparing(DivisionCode::level).reversed();

    static Rows of(DivisionCode division, List<PolicyValue> values, List<AssetRule> assetRules,
            List<ReliefTariff> tariffs, List<SubsidyRate> rates, List<ExemptIncome> exempt) {
        Map<PolicyCode, List<PolicyValue>> byCode = new EnumMap<>(PolicyCode.class);
        for (PolicyValue value : values) {
            if (value.division().contains(division)) {
                byCode.computeIfAbsent(value.code(), code -> new ArrayList<>(4)).add(value);
            }
        }
        byCode.values().forEach(list -> list.sort(Comparator.comparing(PolicyValue::division, SMALLEST_FIRST)));
        List<AssetRule> limits = within(assetRules, AssetRule::division, division);
        List<ReliefTariff> tariff = within(tariffs, ReliefTariff::division, division);
        List<SubsidyRate> rate = within(rates, SubsidyRate::division, division);
        List<ExemptIncome> left = within(exempt, ExemptIncome::division, division);
        Map<Object, Policy.Quotation> quotations = new IdentityHashMap<>();
        byCode.values().forEach(list -> list.forEach(row -> quote(row, row.citation(), quotations)));
        limits.forEach(row -> quote(row, row.citation(), quotations));
        tariff.forEach(row -> quote(row, row.citation(), quotations));
        rate.forEach(row -> quote(row, row.citation(), quotations));
        left.forEach(row -> quote(row, row.citation(), quotations));
        Set<IncomeKind> named = EnumSet.noneOf(IncomeKind.class);
        left.forEach(row -> named.add(row.kind()));
        return new Rows(byCode, limits, tariff, rate, left, quotations, inOrder(quotations),
                spells(byCode, limits, tariff, rate, left), named,
                new AtomicReferenceArray<>(IncomeKind.values().length * Programme.values().length), ownLists(left));
    }

    /** The quotations by their places; refused where there are more places than an answer can write down. */
    private static List<Citation> inOrder(Map<Object, Policy.Quotation> quotations) {
        if (quotations.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("too many rows of policy: " + quotations.size());
        }
        return quotations.values()
                .stream()
                .sorted(Comparator.comparingInt(Policy.Quotation::place))
                .map(Policy.Quotation::words)
                .toList();
    }

    /** What the rows say on a day. */
    Spell spell(LocalDate day) {
        return spells.of(this, day);
    }

    private static Spells spells(Map<PolicyCode, List<PolicyValue>> values, List<AssetRule> assetRules,
            List<ReliefTariff> tariffs, List<SubsidyRate> rates, List<ExemptIncome> exempt) {
        var validities = new ArrayList<DateRange>();
        values.values().forEach(rows -> rows.forEach(row -> validities.add(row.validity())));
        assetRules.forEach(row -> validities.add(row.validity()));
        tariffs.forEach(row -> validities.add(row.validity()));
        rates.forEach(row -> validities.add(row.validity()));
        exempt.forEach(row -> validities.add(row.validity()));
        return Spells.of(validities);
    }

    private static Set<Programme> ownLists(List<ExemptIncome> exempt) {
        Set<Programme> own = EnumSet.of(Programme.DIBAO, Programme.TEKUN);
        for (ExemptIncome row : exempt) {
            if (row.programme() != null) {
                own.add(row.programme());
            }
        }
        return own;
    }

    private static void quote(Object row, Citation words, Map<Object, Policy.Quotation> quotations) {
        quotations.putIfAbsent(row, new Policy.Quotation(quotations.size(), words));
    }

    private static <R> List<R> within(List<R> rows, Function<R, DivisionCode> of, DivisionCode division) {
        return rows.stream().filter(row -> of.apply(row).contains(division)).toList();
    }
}
