package org.assistance.eligibility.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.junit.jupiter.api.Test;

/** The incomes of a member as a list and as numbers. */
class IncomesTests {

    private static final Months SPAN = new Months(YearMonth.of(2025, 12), YearMonth.of(2026, 3));

    private final List<IncomeLine> lines = List.of(
            new IncomeLine(IncomeClass.B, IncomeKind.FARMING, SPAN, Money.ofYuan(900), Money.ofYuan(300),
                    FactSource.DECLARED, null),
            IncomeLine.imputed(IncomeKind.WAGE, SPAN, Money.ofYuan(8000),
                    new Imputation(Imputation.Method.MINIMUM_WAGE, "没有就业")),
            IncomeLine.monthly(IncomeKind.values()[IncomeKind.values().length - 1], YearMonth.of(1, 1),
                    YearMonth.of(9999, 12), Money.ofFen(Integer.MAX_VALUE), FactSource.CHECKED));

    private final Incomes incomes = Incomes.of(lines);

    @Test
    void is_a_list_like_any_other() {
        assertThat(incomes).isEqualTo(lines).hasSameHashCodeAs(lines).hasToString(lines.toString());
        assertThat(Incomes.of(incomes)).isSameAs(incomes);
    }

    @Test
    void the_numbers_say_what_the_lines_say() {
        for (int at = 0; at < lines.size(); at++) {
            IncomeLine line = lines.get(at);
            assertThat(incomes.from(at)).isEqualTo(Months.index(line.span().from()));
            assertThat(incomes.to(at)).isEqualTo(Months.index(line.span().to()));
            assertThat(incomes.months(at)).isEqualTo(line.span().count());
            assertThat(incomes.amount(at)).isEqualTo(line.amount().fen());
            assertThat(incomes.costs(at)).isEqualTo(line.costs().fen());
            assertThat(incomes.kind(at)).isEqualTo(line.kind().ordinal());
            assertThat(incomes.incomeClass(at)).isEqualTo(line.incomeClass().ordinal());
            assertThat(incomes.imputed(at)).isEqualTo(line.imputed() != null);
        }
    }
}
