package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistance.domain.place.DivisionScope;
import org.springframework.stereotype.Component;

/** The five tables of policy as one, for what is done alike to a row of any of them. */
@Component
class PolicyTables {
    private final PolicyValueRows values;
    private final AssetRuleRows assetRules;
    private final ReliefTariffRows tariffs;
    private final SubsidyRateRows rates;
    private final ExemptIncomeRows exempt;

    PolicyTables(PolicyValueRows values, AssetRuleRows assetRules, ReliefTariffRows tariffs, SubsidyRateRows rates,
            ExemptIncomeRows exempt) {
        this.values = values;
        this.assetRules = assetRules;
        this.tariffs = tariffs;
        this.rates = rates;
        this.exempt = exempt;
    }

    /** The rows of the same division that say something about the same thing, past and future ones too, the earliest first. */
    List<DatedRow> replacedBy(DatedRow row) {
        return of(row).ofDivisions(List.of(row.division().value()))
                .stream()
                .filter(other -> other != row && row.replaces(other))
                .<DatedRow>map(other -> other)
                .toList();
    }

    /** The rows that took a row's place on a day; withdrawn ones are not among them. */
    List<DatedRow> followers(DatedRow row, LocalDate from) {
        return of(row).ofDivisions(List.of(row.division().value()))
                .stream()
                .filter(other -> other != row && other.validFrom().equals(from) && other.replaces(row))
                .<DatedRow>map(other -> other)
                .toList();
    }

    /** The withdrawn rows of any of these divisions that were about the same thing. */
    List<DatedRow> withdrawn(DatedRow like, Collection<String> divisions) {
        return of(like).withdrawnIn(divisions).stream().filter(like::replaces).<DatedRow>map(row -> row).toList();
    }

    /** A row by the kind of table and its id, withdrawn or not. */
    Optional<DatedRow> find(Class<? extends DatedRow> type, long id) {
        return Stream.of(values, assetRules, tariffs, rates, exempt)
                .map(rows -> rows.findById(id))
                .flatMap(Optional::stream)
                .<DatedRow>map(row -> row)
                .filter(type::isInstance)
                .findFirst();
    }

    List<AssetRuleRow> assetRulesInside(DivisionScope scope) {
        return assetRules.inside(scope.lower(), scope.upper());
    }

    /** Writes what changed first, then the new row: the days of the rows it follows must be free. */
    void save(DatedRow row) {
        values.flush();
        switch (row) {
            case PolicyValueRow value -> values.save(value);
            case AssetRuleRow rule -> assetRules.save(rule);
            case ReliefTariffRow tariff -> tariffs.save(tariff);
            case SubsidyRateRow rate -> rates.save(rate);
            case ExemptIncomeRow income -> exempt.save(income);
        }
        values.flush();
    }

    void flush() {
        values.flush();
    }

    private DatedRows<? extends DatedRow> of(DatedRow row) {
        return switch (row) {
            case PolicyValueRow _ -> values;
            case AssetRuleRow _ -> assetRules;
            case ReliefTariffRow _ -> tariffs;
            case SubsidyRateRow _ -> rates;
            case ExemptIncomeRow _ -> exempt;
        };
    }
}
