package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.price.PriceSubsidy;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
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
}
