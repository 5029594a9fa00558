package org.assistance.verification.registry;

import static org.assistance.eligibility.facts.IncomeKind.BASIC_PENSION;
import static org.assistance.eligibility.facts.IncomeKind.EMPLOYEE_PENSION;
import static org.assistance.eligibility.facts.IncomeKind.RESIDENT_PENSION_PERSONAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.Money;

/** Old-age pensions in payment (养老保险待遇), one row per item paid: the basic part alone may be exempt (XZ-21). */
final class PensionRegistry implements Registry {
    private static final String ITEM = "待遇项目";
    private static final String AMOUNT = "月待遇金额";
    private static final String FROM = "待遇起始年月";
    private static final String TO = "待遇终止年月";

    private static final Map<String, IncomeKind> KINDS = Map.of("职工基本养老金", EMPLOYEE_PENSION, "机关事业单位养老金",
            EMPLOYEE_PENSION, "城乡居民基础养老金", BASIC_PENSION, "城乡居民个人账户养老金", RESIDENT_PENSION_PERSONAL);

    private static final Set<IncomeKind> ALL = Set.of(EMPLOYEE_PENSION, BASIC_PENSION, RESIDENT_PENSION_PERSONAL);

    @Override
    public String code() {
        return "PENSION";
    }

    @Override
    public String label() {
        return "养老保险";
    }

    @Override
    public String department() {
        return "人社部门";
    }

    @Override
    public List<Column> ownColumns() {
        return List.of(Column.required(ITEM, "职工基本养老金、机关事业单位养老金、城乡居民基础养老金或城乡居民个人账户养老金；每项一行", "城乡居民基础养老金"),
                Column.required(AMOUNT, "元", "150.00"), Column.required(FROM, "例如 2020-01", "2020-01"),
                Column.optional(TO, "仍在发放的留空", ""));
    }

    @Override
    public Particulars read(Row row) {
        String item = row.oneOf(ITEM, KINDS.keySet().stream().sorted().toList());
        Money amount = row.money(AMOUNT);
        LocalDate from = row.month(FROM);
        LocalDate to = row.optionalMonth(TO);
        if (from != null && to != null && to.isBefore(from)) {
            row.problem(TO, "早于待遇起始年月");
        }
        return new Particulars(amount, from, to, null, item == null ? "" : item);
    }

    @Override
    public String declared(Question question) {
        return Incomes.declaredWords(question, ALL);
    }

    @Override
    public Answer compare(Question question) {
        if (question.records().isEmpty()) {
            return Incomes.none(question, ALL);
        }
        String words = question.records()
                .stream()
                .map(record -> record.detail() + " " + Incomes.words(record))
                .collect(Collectors.joining("；"));
        return Incomes.compare(question, ALL,
                Incomes.lines(question, record -> KINDS.getOrDefault(record.detail(), EMPLOYEE_PENSION)), words);
    }
}
