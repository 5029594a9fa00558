package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the authorities have laid down, read for one place and day: a fixed number of queries. */
@Component
@Transactional(readOnly = true)
public class Policies {
    private final PolicyValueRows values;
    private final AssetRuleRows assetRules;
    private final ReliefTariffRows tariffs;
    private final SubsidyRateRows rates;
    private final ExemptIncomeRows exempt;
    private final PolicyTables tables;

    Policies(PolicyValueRows values, AssetRuleRows assetRules, ReliefTariffRows tariffs, SubsidyRateRows rates,
            ExemptIncomeRows exempt, PolicyTables tables) {
        this.values = values;
        this.assetRules = assetRules;
        this.tariffs = tariffs;
        this.rates = rates;
        this.exempt = exempt;
        this.tables = tables;
    }

    /**
     * The policy of a place on a day: the smallest division's row before the city's, the province's and the nation's
     * (0.3).
     *
     * @param division a county or any place below it
     * @param day the legally relevant day: of the application, or of the benefit month
     */
    public Policy on(DivisionCode division, LocalDate day) {
        return book(division).on(day);
    }

    /** The single values of a place on a day, without limits, tariffs and rates: one query, for clocks and other offices' needs. */
    public Policy singleValues(DivisionCode division, LocalDate day) {
        List<String> chain = division.chain().stream().map(DivisionCode::value).toList();
        return new PolicyBook(division, values.ofDivisions(chain), List.of(), List.of(), List.of(), List.of()).on(day);
    }

    /** All rows that can matter for a place, of any day. */
    public PolicyBook book(DivisionCode division) {
        List<String> chain = division.chain().stream().map(DivisionCode::value).toList();
        return new PolicyBook(division, values.ofDivisions(chain), assetRules.ofDivisions(chain),
                tariffs.ofDivisions(chain), rates.ofDivisions(chain), exempt.ofDivisions(chain));
    }

    /** The books of several places, in as many queries as one takes. */
    Map<DivisionCode, PolicyBook> books(Collection<DivisionCode> places) {
        List<String> all = places.stream()
                .flatMap(place -> place.chain().stream())
                .map(DivisionCode::value)
                .distinct()
                .toList();
        var whole = new PolicyBook(DivisionCode.COUNTRY, values.ofDivisions(all), assetRules.ofDivisions(all),
                tariffs.ofDivisions(all), rates.ofDivisions(all), exempt.ofDivisions(all));
        return places.stream().collect(Collectors.toMap(Function.identity(), whole::of));
    }

    /** A row of the book by the kind of table and its id, taken back or not. */
    public Optional<DatedRow> find(PolicyBook book, Class<? extends DatedRow> type, long id) {
        List<DivisionCode> chain = book.division().chain();
        return tables.find(type, id).filter(row -> chain.contains(row.division()));
    }

    /** Every row about the same thing as one of the book's, those taken back before their first day among them, the latest first. */
    public List<DatedRow> history(PolicyBook book, DatedRow of) {
        List<String> chain = book.division().chain().stream().map(DivisionCode::value).toList();
        return Stream.concat(book.history(of).stream(), tables.withdrawn(of, chain).stream())
                .sorted(Comparator.comparing(DatedRow::validFrom).thenComparing(DatedRow::enteredAt).reversed())
                .toList();
    }
}
