package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PolicyComparisonTests {
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final LocalDate RAISED = LocalDate.of(2026, 4, 1);

    @Autowired
    private Policies policies;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
    }

    @Test
    void the_day_before_a_raise_and_its_day_differ_in_the_raised_standards_only() {
        PolicyComparison compared = between(RAISED.minusDays(1), RAISED);
        assertThat(compared.lines()).filteredOn(PolicyComparison.Line::changed)
                .extracting(line -> line.either().subject(), line -> shown(line.before()), line -> shown(line.after()),
                        PolicyComparison.Line::change)
                .containsExactlyInAnyOrder(tuple("低保标准·城镇", "630.00元/月", "670.00元/月", "上调6.3%"),
                        tuple("低保标准·农村", "5,280.00元/年", "6,000.00元/年", "上调13.6%"));
        assertThat(compared.lines()).hasSizeGreaterThan(40);
    }

    @Test
    void two_days_of_one_standard_do_not_differ() {
        assertThat(between(RAISED, RAISED.plusDays(1)).lines()).noneMatch(PolicyComparison.Line::changed);
    }

    @Test
    void what_is_new_and_what_ended_is_named(@Autowired JdbcClient jdbc) {
        jdbc.sql("""
                insert into policy_value (code, division_code, value, unit, valid_from, valid_to, document_number) values
                  ('TEMP_MAX_MULT', '340881000000', '12', 'MULTIPLE', '2026-04-01', null, '演示'),
                  ('SUPPORT_MULT', '340881000000', '2', 'MULTIPLE', '2026-04-01', null, '演示'),
                  ('SUPPORT_SHARE', '340881000000', '50', 'PERCENT', '2025-04-01', '2026-03-31', '演示')""").update();
        assertThat(between(RAISED.minusDays(1), RAISED).lines())
                .extracting(line -> line.either().subject(), PolicyComparison.Line::change)
                .contains(tuple("临时救助最高限额", "上调20.0%"), tuple("赡养费计算倍数", "新设"), tuple("赡养费计算比例", "不再执行"));
    }

    private PolicyComparison between(LocalDate before, LocalDate after) {
        return PolicyComparison.between(policies.book(TONGCHENG), before, after);
    }

    private static String shown(DatedRow row) {
        return row == null ? "" : row.shown();
    }
}
