package org.assistance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.junit.jupiter.api.Test;

/** Which declared wages a payroll speaks about: those of its own, and those that name no employer at all. */
class FoundFactsTests {
    private static final FoundFacts PAYROLL = FoundFacts.wages(Set.of(IncomeKind.WAGE), List.of(),
            Set.of("桐城市孔城镇人民政府"));

    @Test
    void a_wage_that_names_only_the_work_may_be_the_one_that_was_found() {
        assertThat(PAYROLL.speakOf(wage("护林员工资"))).isTrue();
        assertThat(PAYROLL.speakOf(wage(null))).isTrue();
        assertThat(PAYROLL.speakOf(wage("孔城镇人民政府"))).isTrue();
    }

    @Test
    void a_wage_from_another_employer_stands_beside_it() {
        assertThat(PAYROLL.speakOf(wage("安庆市帆布厂"))).isFalse();
    }

    private static IncomeLine wage(String note) {
        return new IncomeLine(IncomeKind.WAGE.usualClass(), IncomeKind.WAGE,
                Months.before(LocalDate.of(2026, 11, 2), 12), Money.ofYuan(24_000), Money.ZERO, FactSource.DECLARED,
                note);
    }
}
