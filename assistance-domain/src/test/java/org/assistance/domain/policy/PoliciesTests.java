package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.NationalRows;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PoliciesTests {
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode YINGJIANG = new DivisionCode("340802000000");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate RAISED = LocalDate.of(2026, 4, 1);

    @Autowired
    private Policies policies;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
    }

    @Test
    void a_county_with_its_own_standard_does_not_take_the_citys() {
        assertThat(policies.on(TONGCHENG, TODAY).standard(Area.URBAN)).isEqualTo(Fraction.of(67000));
        assertThat(policies.on(YINGJIANG, TODAY).standard(Area.URBAN)).isEqualTo(Fraction.of(70000));
    }

    @Test
    void a_village_has_the_standard_of_its_county() {
        assertThat(policies.on(new DivisionCode("340881100001"), TODAY).standard(Area.URBAN))
                .isEqualTo(Fraction.of(67000));
    }

    @Test
    void the_old_standard_holds_on_the_day_before_the_raise_and_the_new_one_on_its_day() {
        assertThat(policies.on(TONGCHENG, RAISED.minusDays(1)).standard(Area.URBAN)).isEqualTo(Fraction.of(63000));
        assertThat(policies.on(TONGCHENG, RAISED).standard(Area.URBAN)).isEqualTo(Fraction.of(67000));
    }

    @Test
    void a_yearly_standard_is_a_twelfth_a_month_exactly() {
        assertThat(policies.on(TONGCHENG, RAISED).standard(Area.RURAL)).isEqualTo(Fraction.of(50000));
        assertThat(policies.on(TONGCHENG, RAISED.minusDays(1)).standard(Area.RURAL)).isEqualTo(Fraction.of(44000));
        assertThat(policies.on(YINGJIANG, RAISED).standard(Area.RURAL)).isEqualTo(Fraction.of(800000, 12));
    }

    @Test
    void what_no_locality_sets_comes_from_the_nation_with_its_document() {
        PolicyValue multiple = policies.on(TONGCHENG, LocalDate.of(2026, 6, 30)).value(PolicyCode.EDGE_MULT);
        assertThat(multiple.value()).isEqualTo("1.5");
        assertThat(multiple.division()).isEqualTo(DivisionCode.COUNTRY);
        assertThat(multiple.documentNumber()).contains("民发〔2021〕57号").doesNotContain("待核");
        assertThat(policies.on(TONGCHENG, LocalDate.of(2026, 7, 1)).value(PolicyCode.EDGE_MULT).documentNumber())
                .contains("待核");
    }

    @Test
    void the_basic_pension_is_left_out_to_the_last_day_of_2025() {
        Policy policy = policies.on(TONGCHENG, TODAY);
        assertThat(policy.on(LocalDate.of(2025, 12, 31)).value(PolicyCode.BASE_PENSION_EXEMPT).flag()).isTrue();
        assertThat(policy.on(LocalDate.of(2026, 1, 1)).value(PolicyCode.BASE_PENSION_EXEMPT).flag()).isFalse();
    }

    @Test
    void a_day_without_a_standard_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> policies.on(TONGCHENG, LocalDate.of(2023, 12, 31)).standard(Area.URBAN))
                .isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("低保标准")
                .hasMessageContaining("2023-12-31");
    }

    @Test
    void a_national_row_holds_on_its_last_day_and_the_day_after_is_refused(@Autowired JdbcClient jdbc) {
        jdbc.sql("""
                update policy_value set valid_to = :today
                where code = 'EDGE_MULT' and division_code = '000000000000' and valid_to is null""")
                .param("today", TODAY)
                .update();
        assertThat(policies.on(TONGCHENG, TODAY).value(PolicyCode.EDGE_MULT).value()).isEqualTo("1.5");
        assertThatThrownBy(() -> policies.on(TONGCHENG, TODAY.plusDays(1)).value(PolicyCode.EDGE_MULT))
                .isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("低保边缘倍数")
                .hasMessageContaining("2026-11-22");
    }

    @Test
    void the_engines_examples_are_worked_with_the_national_rows_of_the_database() {
        assertThat(policies.book(DivisionCode.COUNTRY).values())
                .extracting(row -> row.toPolicy())
                .extracting(PolicyValue::code, PolicyValue::variant, PolicyValue::area, PolicyValue::value,
                        PolicyValue::unit, PolicyValue::validity)
                .containsExactlyInAnyOrderElementsOf(NationalRows.ALL.stream()
                        .map(row -> tuple(row.code(), row.variant(), row.area(), row.value(), row.unit(),
                                row.validity()))
                        .toList());
    }

    @Test
    void limits_tariff_and_rates_are_read_for_every_programme() {
        Policy policy = policies.on(TONGCHENG, TODAY);
        assertThat(policy.assetRules(Programme.DIBAO)).hasSize(6);
        assertThat(policy.tariffs(ReliefCause.ILLNESS)).hasSize(2);
        assertThat(policy.rates(Programme.LIVING_SUBSIDY)).hasSize(1);
        assertThat(policy.rates(Programme.CARE_SUBSIDY)).hasSize(2);
    }
}
