package org.assistance.eligibility.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PolicyRowsTests {

    private static final DivisionCode PROVINCE = DivisionCode.of("420000");

    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2018, 1, 1));

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    @Test
    void an_override_without_an_area_beats_what_a_county_pinned_to_one() {
        PolicyRows rows = values(standard(Area.URBAN, "670", Families.DANGYANG, ALWAYS),
                standard(Area.RURAL, "500", Families.DANGYANG, ALWAYS));
        PolicyRows by = rows.replacing(values(standard(null, "800", PROVINCE, DateRange.from(APRIL))));
        assertThat(on(by, APRIL, Area.URBAN)).isEqualTo("800");
        assertThat(on(by, APRIL, Area.RURAL)).isEqualTo("800");
        assertThat(on(by, APRIL.minusDays(1), Area.URBAN)).isEqualTo("670");
        assertThat(on(by, APRIL.minusDays(1), Area.RURAL)).isEqualTo("500");
    }

    @Test
    void an_override_for_one_area_leaves_the_other_as_it_was() {
        PolicyRows rows = values(standard(null, "670", Families.DANGYANG, ALWAYS));
        PolicyRows by = rows.replacing(
                values(standard(Area.URBAN, "800", PROVINCE, DateRange.between(APRIL, APRIL.plusDays(30)))));
        assertThat(on(by, APRIL, Area.URBAN)).isEqualTo("800");
        assertThat(on(by, APRIL, Area.RURAL)).isEqualTo("670");
        assertThat(on(by, APRIL.plusDays(31), Area.URBAN)).isEqualTo("670");
        assertThat(on(by, APRIL.minusDays(1), Area.URBAN)).isEqualTo("670");
        assertThat(by.values()).hasSize(4);
    }

    @Test
    void another_variant_is_another_thing() {
        PolicyValue able = care("ABLE", "100");
        PolicyRows by = values(able, care("PARTLY", "300")).replacing(values(care("PARTLY", "350")));
        assertThat(by.values()).containsExactlyInAnyOrder(able, care("PARTLY", "350"));
    }

    @Test
    void a_rate_takes_the_place_of_the_one_that_pins_down_the_same() {
        PolicyRows rows = new PolicyRows(List.of(), List.of(), List.of(), List.of(rate(1, "50"), rate(2, "40")),
                List.of());
        PolicyRows by = rows.replacing(
                new PolicyRows(List.of(), List.of(), List.of(), List.of(rate(2, "60")), List.of()));
        assertThat(by.rates()).containsExactlyInAnyOrder(rate(1, "50"), rate(2, "60"));
    }

    @Test
    void a_rate_with_a_condition_leaves_the_ordinary_one_in_place() {
        SubsidyRate ordinary = rate(1, "50");
        SubsidyRate ofUnemployed = new SubsidyRate(ordinary.code(), ordinary.subsidy(), ordinary.kind(),
                ordinary.grade(), ordinary.householdClass(), ordinary.area(), ordinary.mode(), "90",
                ordinary.division(), ordinary.validity(), ordinary.documentNumber(), SubsidyRate.Condition.UNEMPLOYED,
                null);
        PolicyRows rows = new PolicyRows(List.of(), List.of(), List.of(), List.of(ordinary), List.of());
        PolicyRows by = rows.replacing(
                new PolicyRows(List.of(), List.of(), List.of(), List.of(ofUnemployed), List.of()));
        assertThat(by.rates()).containsExactlyInAnyOrder(ordinary, ofUnemployed);
    }

    @Test
    void all_is_no_rate_and_no_limit_of_income() {
        assertThatThrownBy(() -> rate(1, "ALL")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubsidyRate.IncomeLimit("ALL", Operator.AT_MOST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_rows_are_equal_in_any_order_and_come_back_from_json_as_they_went() {
        PolicyValue one = standard(Area.URBAN, "670", Families.DANGYANG, ALWAYS);
        PolicyValue other = standard(Area.RURAL, "500", Families.DANGYANG, ALWAYS);
        PolicyRows rows = new PolicyRows(List.of(one, other), List.of(), List.of(), List.of(rate(1, "50")), List.of());
        assertThat(new PolicyRows(List.of(other, one), List.of(), List.of(), List.of(rate(1, "50")), List.of()))
                .isEqualTo(rows);
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(rows), PolicyRows.class)).isEqualTo(rows);
    }

    @Test
    void a_span_without_another_keeps_what_lies_before_and_after() {
        DateRange year = DateRange.between(day(1, 1), day(12, 31));
        assertThat(year.without(DateRange.between(day(4, 1), day(4, 30))))
                .containsExactly(DateRange.between(day(1, 1), day(3, 31)), DateRange.between(day(5, 1), day(12, 31)));
        assertThat(year.without(DateRange.from(day(1, 1)))).isEmpty();
        assertThat(DateRange.from(day(4, 1)).without(year)).containsExactly(DateRange.from(LocalDate.of(2028, 1, 1)));
        assertThat(year.without(DateRange.from(LocalDate.of(2028, 1, 1)))).containsExactly(year);
        assertThat(year.without(DateRange.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))))
                .containsExactly(year);
        assertThat(year.meets(DateRange.from(day(12, 31)))).isTrue();
        assertThat(year.meets(DateRange.from(LocalDate.of(2028, 1, 1)))).isFalse();
    }

    @Test
    void an_operator_kept_as_a_row_of_its_own_goes_to_the_thresholds_that_began_under_it() {
        PolicyRows rows = old("""
                {"code":"DIBAO_OPERATOR","variant":null,"area":null,"value":"BELOW","unit":"CHOICE",
                 "division":{"value":"000000000000"},"validity":{"from":"2014-05-01","to":null},"documentNumber":"国"},
                {"code":"DIBAO_OPERATOR","variant":null,"area":null,"value":"AT_MOST","unit":"CHOICE",
                 "division":{"value":"420000000000"},"validity":{"from":"2020-01-01","to":null},"documentNumber":"省"},
                """);
        assertThat(rows.values()).hasSize(2)
                .extracting(PolicyValue::operator)
                .containsExactly(Operator.BELOW, Operator.AT_MOST);
        assertThat(rows.policy(Families.DANGYANG, LocalDate.of(2019, 6, 1))
                .value(PolicyCode.DIBAO_STD, Area.URBAN)
                .comparison()
                .holds(Fraction.of(1), Fraction.of(1))).isFalse();
        assertThat(rows.policy(Families.DANGYANG, APRIL)
                .value(PolicyCode.DIBAO_STD, Area.URBAN)
                .comparison()
                .holds(Fraction.of(1), Fraction.of(1))).isTrue();
        assertThat(rows).isEqualTo(new PolicyRows(rows.values(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void rows_of_today_keep_the_operators_they_have() {
        PolicyValue own = standard(Area.URBAN, "670", Families.DANGYANG, ALWAYS).compared(Operator.AT_MOST);
        PolicyValue usual = standard(Area.RURAL, "500", Families.DANGYANG, ALWAYS);
        assertThat(values(own, usual).values()).containsExactlyInAnyOrder(own, usual);
        assertThat(usual.operator()).isEqualTo(Operator.BELOW);
    }

    @Test
    void the_operator_of_another_threshold_or_of_a_neighbour_is_nobody_elses() {
        PolicyRows rows = old("""
                {"code":"PCDI_OPERATOR","variant":null,"area":null,"value":"AT_MOST","unit":"CHOICE",
                 "division":{"value":"000000000000"},"validity":{"from":"2014-05-01","to":null},"documentNumber":"国"},
                {"code":"DIBAO_OPERATOR","variant":null,"area":null,"value":"AT_MOST","unit":"CHOICE",
                 "division":{"value":"340000000000"},"validity":{"from":"2014-05-01","to":null},"documentNumber":"省"},
                """);
        assertThat(rows.values()).hasSize(2).extracting(PolicyValue::operator).containsOnly(Operator.BELOW);
    }

    // A county's standard in the form kept while operators were rows of their own, with other rows before it.
    private static PolicyRows old(String more) {
        return JsonMapper.builder().build().readValue("""
                {"values":[%s
                {"code":"DIBAO_STD","variant":null,"area":"URBAN","value":"600","unit":"YUAN_PER_MONTH",
                 "division":{"value":"420582000000"},"validity":{"from":"2019-01-01","to":"2025-12-31"},"documentNumber":"县1"},
                {"code":"DIBAO_STD","variant":null,"area":"URBAN","value":"670","unit":"YUAN_PER_MONTH",
                 "division":{"value":"420582000000"},"validity":{"from":"2026-01-01","to":null},"documentNumber":"县2"}],
                "assetRules":[],"tariffs":[],"rates":[],"exempt":[]}""".formatted(more), PolicyRows.class);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    private static String on(PolicyRows rows, LocalDate day, Area area) {
        return rows.policy(Families.DANGYANG, day).value(PolicyCode.DIBAO_STD, area).value();
    }

    private static PolicyRows values(PolicyValue... values) {
        return new PolicyRows(List.of(values), List.of(), List.of(), List.of(), List.of());
    }

    private static PolicyValue standard(Area area, String yuan, DivisionCode division, DateRange validity) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, area, yuan, Unit.YUAN_PER_MONTH, division, validity, "示例1号");
    }

    private static PolicyValue care(String grade, String yuan) {
        return new PolicyValue(PolicyCode.TEKUN_CARE, grade, null, yuan, Unit.YUAN_PER_MONTH, Families.DANGYANG, ALWAYS,
                "示例1号");
    }

    private static SubsidyRate rate(int grade, String yuan) {
        return new SubsidyRate("L" + grade, Programme.LIVING_SUBSIDY, null, grade, null, null, SubsidyRate.Mode.FIXED,
                yuan, Families.DANGYANG, ALWAYS, "示例1号");
    }
}
