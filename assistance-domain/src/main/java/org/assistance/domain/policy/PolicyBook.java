package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.DivisionCode;

/**
 * All rows that can matter for one place, of any day: its own and those of the divisions above it up to the country.
 *
 * @param division the place, usually a county
 */
public record PolicyBook(DivisionCode division, List<PolicyValueRow> values, List<AssetRuleRow> assetRules,
        List<ReliefTariffRow> tariffs, List<SubsidyRateRow> rates, List<ExemptIncomeRow> exempt) {
    /** The policy of a day, as the rows say it. */
    public Policy on(LocalDate day) {
        return toRows().policy(division, day);
    }

    /** What the rows say, without who entered them and when. */
    public PolicyRows toRows() {
        return new PolicyRows(values.stream().map(PolicyValueRow::toPolicy).toList(),
                assetRules.stream().map(AssetRuleRow::toPolicy).toList(),
                tariffs.stream().map(ReliefTariffRow::toPolicy).toList(),
                rates.stream().map(SubsidyRateRow::toPolicy).toList(),
                exempt.stream().map(ExemptIncomeRow::toPolicy).toList());
    }

    /** Of the rows of several places, those of one. */
    PolicyBook of(DivisionCode place) {
        Set<DivisionCode> chain = Set.copyOf(place.chain());
        return new PolicyBook(place, only(values, chain), only(assetRules, chain), only(tariffs, chain),
                only(rates, chain), only(exempt, chain));
    }

    private static <R extends DatedRow> List<R> only(List<R> rows, Set<DivisionCode> places) {
        return rows.stream().filter(row -> places.contains(row.division())).toList();
    }

    /** The rows that decide on a day, those that a smaller division's row replaces left out. */
    public List<DatedRow> inForce(LocalDate day) {
        Policy policy = on(day);
        return all().filter(row -> row.inForceOn(day)).filter(row -> switch (row) {
            case PolicyValueRow value -> {
                PolicyValue own = value.toPolicy();
                yield own.equals(policy.find(own.code(), own.variant(), own.area()));
            }
            case AssetRuleRow rule -> policy.assetRules(rule.toPolicy().programme()).contains(rule.toPolicy());
            case ReliefTariffRow tariff -> policy.tariffs(tariff.toPolicy().cause()).contains(tariff.toPolicy());
            case SubsidyRateRow rate -> policy.rates(rate.toPolicy().subsidy()).contains(rate.toPolicy());
            case ExemptIncomeRow _ -> true;
        }).toList();
    }

    /** Every row, whatever it is about. */
    public Stream<DatedRow> all() {
        return Stream.of(values, assetRules, tariffs, rates, exempt).flatMap(List::stream);
    }

    /** The rows about the same thing as the given one, in any of the divisions, the latest first. */
    public List<DatedRow> history(DatedRow of) {
        return all().filter(row -> row == of || row.replaces(of)).toList().reversed();
    }
}
