package org.assistance.verification.registry;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;

/**
 * What somebody spent and did not get back, of one month each (GX-02). The source does not know what was bought elsewhere,
 * so its silence contradicts nothing; what it knows is evidence, and the declared bill stands until it is corrected.
 */
record Expenditure(DepartmentSource source) implements Registry {
    @Override
    public Particulars read(Cells cells) {
        String detail = cells.thing();
        Money spent = cells.money(ColumnRole.AMOUNT);
        Money back = cells.money(ColumnRole.REIMBURSED);
        if (spent != null && back != null && back.compareTo(spent) > 0) {
            cells.problem(ColumnRole.REIMBURSED, "多于支出总额");
        }
        Money borne = spent == null || back == null ? spent : spent.minus(back);
        return new Particulars(borne == null || borne.negative() ? null : borne, cells.month(ColumnRole.FROM), null,
                cells.word(ColumnRole.STATUS), detail);
    }

    @Override
    public boolean sameThing(Particulars one, Particulars other) {
        return one.equals(other);
    }

    @Override
    public String declared(Question question) {
        List<ExpenseLine> lines = lines(question);
        return lines.isEmpty()
                ? "未申报"
                : lines.stream()
                        .map(line -> line.kind().label() + " 自付 " + line.borne().format() + "元（" + line.span().format()
                                + "）")
                        .collect(Collectors.joining("；"));
    }

    @Override
    public Answer compare(Question question) {
        Months window = question.window();
        List<Particulars> counted = question.records()
                .stream()
                .filter(record -> record.from() != null && record.amount() != null
                        && !YearMonth.from(record.from()).isBefore(window.from())
                        && !YearMonth.from(record.from()).isAfter(window.to()))
                .toList();
        Fraction declared = Fraction.ZERO;
        for (ExpenseLine line : lines(question)) {
            declared = declared.plus(Fraction.of(line.borne().fen())
                    .times(line.span().shared(window))
                    .over(line.span().count()));
        }
        Money found = Money.ZERO;
        for (Particulars record : counted) {
            found = found.plus(record.amount() == null ? Money.ZERO : record.amount());
        }
        String words = counted.isEmpty()
                ? "无记录"
                : counted.stream()
                        .map(Expenditure::words)
                        .collect(Collectors.joining("；")) + "；12个月自付合计 " + found.format() + "元";
        var beside = new Answer.Beside(declared(question), words, Money.ofFen(declared.halfUp()), found);
        if (counted.isEmpty()) {
            return new Answer.NotFound(beside, FoundFacts.none(), source.knowsAll() && declared.sign() > 0);
        }
        return source.tolerance().covers(declared, Fraction.of(found.fen()), Question.MONTHS)
                ? new Answer.Confirmed(beside, FoundFacts.none())
                : new Answer.Differs(new Answer.Beside(beside.declared(), words + "。系统不改写申报的支出，采用记录的请更正申报",
                        beside.declaredAmount(), found), FoundFacts.none());
    }

    // A bill of the whole household is nobody's: it is left to the officer.
    private List<ExpenseLine> lines(Question question) {
        List<ExpenseLine> all = question.declared().expenses();
        ExpenseKind kind = source.kind() == null ? ExpenseKind.OTHER : ExpenseKind.valueOf(source.kind());
        return all == null
                ? List.of()
                : all.stream()
                        .filter(line -> line.kind() == kind && line.member() != null
                                && line.member() == question.member())
                        .toList();
    }

    private static String words(Particulars record) {
        return (record.detail() + (record.from() == null ? "" : " " + YearMonth.from(record.from()))
                + (record.amount() == null ? "" : " 自付 " + record.amount().format() + "元")).strip();
    }
}
