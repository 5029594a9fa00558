package org.assistance.eligibility.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.assistance.eligibility.NationalRows;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class PolicyTests {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static PolicyValue standard(String yuan, String division, DateRange validity) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, null, yuan, Unit.YUAN_PER_MONTH, DivisionCode.of(division),
                validity, "文" + yuan);
    }

    private static Policy policy(PolicyValue... rows) {
        return Policy.of(DivisionCode.of("340802"), APRIL,
                Stream.concat(Stream.of(rows), NationalRows.ALL.stream()).toList(), List.of(), List.of(), List.of(),
                List.of());
    }

    @Test
    void the_row_of_the_smallest_division_wins_and_neighbours_do_not_matter() {
        var always = DateRange.from(LocalDate.of(2020, 1, 1));
        Policy policy = policy(standard("700", "34", always), standard("720", "340802", always),
                standard("710", "3408", always),
                standard("999", "340803", always));
        assertThat(policy.value(PolicyCode.DIBAO_STD, Area.URBAN).documentNumber()).isEqualTo("文720");
    }

    @Test
    void a_standard_holds_from_its_first_day_to_its_last() {
        Policy policy = policy(
                standard("630", "340802", DateRange.between(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31))),
                standard("670", "340802", DateRange.from(APRIL)));
        assertThat(policy.value(PolicyCode.DIBAO_STD, Area.URBAN).value()).isEqualTo("670");
        assertThat(policy.on(LocalDate.of(2026, 3, 31)).value(PolicyCode.DIBAO_STD, Area.URBAN).value())
                .isEqualTo("630");
        assertThatThrownBy(() -> policy.on(LocalDate.of(2025, 3, 31)).value(PolicyCode.DIBAO_STD, Area.URBAN))
                .isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("2025-03-31");
    }

    @Test
    void the_country_has_a_default_until_a_locality_sets_its_own() {
        assertThat(policy().value(PolicyCode.EDGE_MULT).value()).isEqualTo("1.5");
        assertThat(policy().value(PolicyCode.BASE_PENSION_EXEMPT).flag()).isFalse();
        assertThat(policy().on(LocalDate.of(2025, 12, 31)).value(PolicyCode.BASE_PENSION_EXEMPT).flag()).isTrue();
    }

    @Test
    void a_national_row_that_ended_leaves_a_gap_and_no_value_in_the_code_fills_it() {
        var ended = new PolicyValue(PolicyCode.EDGE_MULT, null, null, "1.5", Unit.MULTIPLE, DivisionCode.COUNTRY,
                DateRange.between(LocalDate.of(2021, 7, 1), APRIL), "民发〔2021〕57号");
        Policy policy = Policy.of(DivisionCode.of("340802"), APRIL, List.of(ended), List.of(), List.of(), List.of(),
                List.of());
        assertThat(policy.value(PolicyCode.EDGE_MULT).value()).isEqualTo("1.5");
        assertThatThrownBy(() -> policy.on(APRIL.plusDays(1)).value(PolicyCode.EDGE_MULT))
                .isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("低保边缘倍数")
                .hasMessageContaining("2026-04-02");
    }

    @Test
    void without_rows_no_code_has_a_value() {
        Policy empty = Policy.of(DivisionCode.of("340802"), APRIL, List.of(), List.of(), List.of(), List.of(),
                List.of());
        for (PolicyCode code : PolicyCode.values()) {
            assertThat(empty.find(code, null, null)).as(code.name()).isNull();
        }
    }

    @Test
    void a_text_that_its_unit_cannot_read_is_refused_in_a_sentence() {
        assertThat(PolicyValue.problemOf("六百", Unit.YUAN_PER_MONTH)).startsWith("金额请填写数字");
        assertThat(PolicyValue.problemOf("1.5", Unit.MULTIPLE)).isNull();
        assertThat(PolicyValue.problemOf("1,5", Unit.MULTIPLE)).isNotNull();
        assertThat(PolicyValue.problemOf("yes", Unit.FLAG)).isNotNull();
    }

    @Test
    void dibao_starts_the_month_after_the_decision_unless_the_locality_says_the_same_month() {
        var decided = LocalDate.of(2026, 3, 31);
        var applied = LocalDate.of(2026, 3, 1);
        assertThat(GrantStart.firstMonth(Programme.DIBAO, applied, decided, policy())).isEqualTo(YearMonth.of(2026, 4));
        Policy chongqing = policy(
                new PolicyValue(PolicyCode.GRANT_START, null, null, "SAME_MONTH", Unit.CHOICE, DivisionCode.of("34"),
                        DateRange.from(LocalDate.of(2020, 1, 1)), "文"));
        assertThat(GrantStart.firstMonth(Programme.DIBAO, applied, decided, chongqing))
                .isEqualTo(YearMonth.of(2026, 3));
        assertThat(GrantStart.firstMonth(Programme.TEKUN, applied, decided, chongqing))
                .isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void a_choice_that_nobody_offers_is_refused() {
        assertThatThrownBy(
                () -> new PolicyValue(PolicyCode.ROUNDING, null, null, "DOWN", Unit.CHOICE, DivisionCode.of("34"),
                        DateRange.from(APRIL), "文"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("待遇取整方式");
    }

    @Test
    void the_subsidies_start_in_the_month_of_the_application() {
        assertThat(GrantStart.firstMonth(Programme.CARE_SUBSIDY, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 5, 10),
                policy()))
                .isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void rigid_expenditure_stands_for_twelve_months_and_no_day_longer() {
        YearMonth december = YearMonth.of(2026, 12);
        assertThat(GrantStart.rigidExpenditureLast(LocalDate.of(2026, 1, 1), policy())).isEqualTo(december);
        assertThat(GrantStart.rigidExpenditureLast(LocalDate.of(2026, 1, 31), policy())).isEqualTo(december);
        assertThat(GrantStart.rigidExpenditureLast(LocalDate.of(2026, 2, 1), policy()))
                .isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void a_threshold_carries_its_operator_and_nothing_else_has_one() {
        var days = DateRange.from(LocalDate.of(2026, 1, 1));
        assertThat(new PolicyValue(PolicyCode.EDGE_MULT, null, null, "1.5", Unit.MULTIPLE, DivisionCode.COUNTRY, days,
                "文").comparison()).isEqualTo(Operator.BELOW);
        assertThat(new PolicyValue(PolicyCode.RIGID_RATIO, null, null, "0.5", Unit.RATIO, DivisionCode.COUNTRY, days,
                "文", Operator.AT_LEAST).during(days).comparison()).isEqualTo(Operator.AT_LEAST);
        assertThatThrownBy(() -> new PolicyValue(PolicyCode.WORK_COST, null, null, "5", Unit.YUAN_PER_MONTH,
                DivisionCode.COUNTRY, days, "文", Operator.BELOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
