package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.Money;

/**
 * Amounts a month over a span of months: pensions, wages. Of a source that does not know everybody's income silence
 * contradicts nothing, and what another payer pays stands as declared.
 */
record MonthlyIncome(DepartmentSource source) implements Registry {
    @Override
    public Particulars read(Cells cells) {
        String item = cells.thing();
        Money amount = cells.money(ColumnRole.AMOUNT);
        LocalDate from = cells.month(ColumnRole.FROM);
        LocalDate to = cells.month(ColumnRole.TO);
        cells.inOrder(from, to);
        return new Particulars(amount, from, to, cells.word(ColumnRole.STATUS), item);
    }

    @Override
    public String declared(Question question) {
        return Incomes.declaredWords(question, Incomes.kinds(source));
    }

    @Override
    public Answer compare(Question question) {
        Set<IncomeKind> kinds = Incomes.kinds(source);
        if (question.records().isEmpty()) {
            return Incomes.none(question, source.knowsAll() ? kinds : Set.of());
        }
        String words = question.records()
                .stream()
                .map(record -> (record.detail() + " " + Incomes.words(record)).strip())
                .collect(Collectors.joining("；"));
        Set<String> payers = source.knowsAll()
                ? Set.of()
                : question.records()
                        .stream()
                        .map(Particulars::detail)
                        .filter(payer -> !payer.isEmpty())
                        .collect(Collectors.toSet());
        var lines = Incomes.lines(question, record -> Incomes.line(Incomes.kind(source, record), record, question));
        return Incomes.compare(question, FoundFacts.wages(kinds, lines, payers), words, source.tolerance());
    }
}
