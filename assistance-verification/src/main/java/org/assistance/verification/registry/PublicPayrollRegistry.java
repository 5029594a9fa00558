package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.Money;

/**
 * People paid from public funds (财政供养人员). Who is not on it may well earn a wage elsewhere, so silence contradicts
 * nothing, and what another employer pays stands as declared.
 */
final class PublicPayrollRegistry implements Registry {
    private static final String EMPLOYER = "供养单位";
    private static final String AMOUNT = "月工资";
    private static final String FROM = "起始年月";
    private static final String TO = "终止年月";

    private static final Set<IncomeKind> WAGE = Set.of(IncomeKind.WAGE);

    @Override
    public String code() {
        return "PUBLIC_PAYROLL";
    }

    @Override
    public String label() {
        return "财政供养";
    }

    @Override
    public String department() {
        return "财政部门";
    }

    @Override
    public List<Column> ownColumns() {
        return List.of(Column.required(EMPLOYER, "发放工资的单位", "示例镇中心小学"), Column.required(AMOUNT, "元", "3200.00"),
                Column.required(FROM, "例如 2020-01", "2020-01"), Column.optional(TO, "仍在供养的留空", ""));
    }

    @Override
    public Particulars read(Row row) {
        String employer = row.required(EMPLOYER);
        Money amount = row.money(AMOUNT);
        LocalDate from = row.month(FROM);
        LocalDate to = row.optionalMonth(TO);
        if (from != null && to != null && to.isBefore(from)) {
            row.problem(TO, "早于起始年月");
        }
        return new Particulars(amount, from, to, null, employer);
    }

    @Override
    public String declared(Question question) {
        return Incomes.declaredWords(question, WAGE);
    }

    @Override
    public Answer compare(Question question) {
        if (question.records().isEmpty()) {
            return Incomes.none(question, Set.of());
        }
        String words = question.records()
                .stream()
                .map(record -> record.detail() + " " + Incomes.words(record))
                .collect(Collectors.joining("；"));
        Set<String> payers = question.records().stream().map(Particulars::detail).collect(Collectors.toSet());
        return Incomes.compare(question,
                FoundFacts.wages(WAGE, Incomes.lines(question, _ -> IncomeKind.WAGE), payers), words);
    }
}
