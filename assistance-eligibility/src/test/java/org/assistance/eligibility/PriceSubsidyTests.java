package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.price.PriceSubsidy;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class PriceSubsidyTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static PriceSubsidy urban(String cpi, String food, Policies policies) {
        return PriceSubsidy.of(PriceIndex.of(OCTOBER, cpi, food), policies.policy(), Area.URBAN);
    }

    @Test
    void three_and_a_half_percent_of_670_is_23_yuan() {
        PriceSubsidy subsidy = urban("3.5", "5.9", Policies.dangyang());
        assertThat(subsidy.outcome()).isEqualTo(Outcome.MET);
        assertThat(subsidy.amount()).isEqualTo(Money.ofYuan(23));
        assertThat(subsidy.steps().getFirst().sentence())
                .isEqualTo("2026-10居民消费价格同比涨幅对应的补贴：670.00元/月 × 3.5% = 23.45元，四舍五入到元为23.00元");
    }

    @Test
    void a_local_floor_lifts_it_to_thirty() {
        assertThat(urban("3.5", "5.9", Policies.dangyang().with(PolicyCode.PRICE_FLOOR, "30")).amount())
                .isEqualTo(Money.ofYuan(30));
        assertThat(urban("3.4", "5.9", Policies.dangyang().with(PolicyCode.PRICE_FLOOR, "30")).amount()).isNull();
    }

    @Test
    void a_tenth_of_a_point_below_both_triggers_pays_nothing() {
        PriceSubsidy subsidy = urban("3.4", "5.9", Policies.dangyang());
        assertThat(subsidy.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(subsidy.rulings()).hasSize(2)
                .anyMatch(ruling -> ruling.sentence().equals("2026-10食品价格同比涨幅5.9%未达到启动线6%"));
    }

    @Test
    void of_two_that_trigger_the_higher_is_paid_and_one_that_does_not_trigger_is_not_looked_at() {
        assertThat(urban("3.5", "6", Policies.dangyang()).amount()).isEqualTo(Money.ofYuan(40));
        assertThat(urban("3.5", "5.99", Policies.dangyang()).amount()).isEqualTo(Money.ofYuan(23));
        assertThat(urban("0", "6", Policies.dangyang()).amount()).isEqualTo(Money.ofYuan(40));
    }

    @Test
    void town_and_country_have_their_own_standard() {
        assertThat(PriceSubsidy.of(PriceIndex.of(OCTOBER, "4", "0"), Policies.dangyang().policy(), Area.RURAL).amount())
                .isEqualTo(Money.ofYuan(20));
    }

    @Test
    void from_august_2022_to_february_2023_three_percent_was_enough() {
        var policy = Policies.dangyang().policy();
        assertThat(PriceSubsidy.of(PriceIndex.of(YearMonth.of(2022, 7), "3", "0"), policy, Area.URBAN).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(PriceSubsidy.of(PriceIndex.of(YearMonth.of(2022, 8), "3", "0"), policy, Area.URBAN).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(PriceSubsidy.of(PriceIndex.of(YearMonth.of(2023, 2), "3", "0"), policy, Area.URBAN).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(PriceSubsidy.of(PriceIndex.of(YearMonth.of(2023, 3), "3", "0"), policy, Area.URBAN).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void an_index_that_is_not_out_leaves_it_open_and_a_missing_trigger_is_refused() {
        var halfOut = new PriceIndex(OCTOBER, null, Fraction.of(7));
        PriceSubsidy open = PriceSubsidy.of(halfOut, Policies.dangyang().policy(), Area.URBAN);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
        assertThatThrownBy(() -> urban("4", "0", Policies.dangyang().without(PolicyCode.FOOD_TRIGGER)))
                .isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("2026-10-01");
    }

    @Test
    void the_answer_cites_the_triggers_and_the_standard() {
        PriceSubsidy subsidy = urban("3.5", "5.9", Policies.dangyang().with(PolicyCode.PRICE_FLOOR, "30"));
        assertThat(subsidy.policies()).extracting(Citation::code)
                .containsExactly("CPI_TRIGGER", "FOOD_TRIGGER", "DIBAO_STD", "PRICE_FLOOR");
        assertThat(urban("3.4", "5.9", Policies.dangyang()).policies()).extracting(Citation::code)
                .containsExactly("CPI_TRIGGER", "FOOD_TRIGGER");
    }

    @Test
    void a_place_may_ask_for_more_than_the_trigger() {
        Policies above = Policies.dangyang().comparing(PolicyCode.CPI_TRIGGER, Operator.ABOVE);
        assertThat(urban("3.5", "0", above).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(urban("3.6", "0", above).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void a_part_of_the_standard_is_paid_once_whichever_index_triggers() {
        Policies twelfth = Policies.dangyang()
                .with(PolicyCode.DIBAO_STD, null, Area.URBAN, "750", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.PRICE_MODE, "STANDARD_PART")
                .with(PolicyCode.PRICE_PART, "12");
        PriceSubsidy subsidy = urban("3.5", "6", twelfth);
        assertThat(subsidy.amount()).isEqualTo(Money.parse("62.50"));
        assertThat(subsidy.policies()).extracting(Citation::code).contains("PRICE_MODE", "PRICE_PART");
        assertThat(urban("3.4", "5.9", twelfth).amount()).isNull();
        var halfOut = new PriceIndex(OCTOBER, null, Fraction.of(6));
        assertThat(PriceSubsidy.of(halfOut, twelfth.policy(), Area.URBAN).amount())
                .as("the other index changes nothing")
                .isEqualTo(Money.parse("62.50"));
        var belowAndNotOut = new PriceIndex(OCTOBER, null, Fraction.of(5));
        assertThat(PriceSubsidy.of(belowAndNotOut, twelfth.policy(), Area.URBAN).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_fixed_amount_is_paid_as_it_stands_but_not_below_the_floor() {
        Policies fixed = Policies.dangyang().with(PolicyCode.PRICE_MODE, "FIXED").with(PolicyCode.PRICE_FIXED, "45");
        assertThat(urban("3.5", "6", fixed).amount()).isEqualTo(Money.ofYuan(45));
        assertThat(urban("3.5", "6", fixed.with(PolicyCode.PRICE_FLOOR, "50")).amount()).isEqualTo(Money.ofYuan(50));
        assertThatThrownBy(() -> urban("3.5", "6", fixed.without(PolicyCode.PRICE_FIXED)))
                .isInstanceOf(MissingPolicy.class);
    }
}
