package org.assistance.verification.registry;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** Amounts of one month each: subsidies, taxed income. What lies outside the months that count is shown and not counted. */
record LumpIncome(DepartmentSource source) implements Registry {
    @Override
    public Particulars read(Cells cells) {
        String item = cells.thing();
        return new Particulars(cells.money(ColumnRole.AMOUNT), cells.month(ColumnRole.FROM), null,
                cells.word(ColumnRole.STATUS), item);
    }

    // Every month's payment is one of its own.
    @Override
    public boolean sameThing(Particulars one, Particulars other) {
        return one.detail().equals(other.detail()) && Objects.equals(one.from(), other.from());
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
        String words = question.records().stream().map(LumpIncome::words).collect(Collectors.joining("；"));
        var lines = Incomes.lines(question, record -> line(record, question));
        return Incomes.compare(question, FoundFacts.wages(kinds, lines, payers(question)), words, source.tolerance());
    }

    // Of a source that knows only what some payers paid, what others pay stands as declared.
    private Set<String> payers(Question question) {
        if (source.knowsAll() || !source.columns().containsKey(ColumnRole.DETAIL)) {
            return Set.of();
        }
        return question.records()
                .stream()
                .map(record -> record.detail().substring(record.detail().indexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private @Nullable IncomeLine line(Particulars record, Question question) {
        if (record.amount() == null || record.from() == null) {
            return null;
        }
        YearMonth month = YearMonth.from(record.from());
        Months window = question.window();
        if (month.isBefore(window.from()) || month.isAfter(window.to())) {
            return null;
        }
        IncomeKind kind = Incomes.kind(source, record);
        return new IncomeLine(kind.usualClass(), kind, new Months(month, month), record.amount(), Money.ZERO,
                FactSource.CHECKED, question.source());
    }

    private static String words(Particulars record) {
        return (record.detail() + (record.from() == null ? "" : " " + YearMonth.from(record.from()))
                + (record.amount() == null ? "" : " " + record.amount().format() + "元")).strip();
    }
}
