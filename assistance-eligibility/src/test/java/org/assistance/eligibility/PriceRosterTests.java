package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.price.PriceGroup;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.price.PriceRoster;
import org.assistance.eligibility.price.PriceRoster.InPayment;
import org.assistance.eligibility.price.PriceRoster.Share;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class PriceRosterTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static PriceRoster roster(Policies policies, String cpi, InPayment... people) {
        return PriceRoster.of(PriceIndex.of(OCTOBER, cpi, "0"), policies.policy(), List.of(people));
    }

    private static InPayment in(String person, PriceGroup group, Area area) {
        return new InPayment(person, group, area);
    }

    @Test
    void who_is_in_several_groups_is_paid_once_the_highest() {
        // 4 %: 26.80 in town and 20 in the country.
        PriceRoster roster = roster(Policies.dangyang(), "4", in("a", PriceGroup.DIBAO, Area.RURAL),
                in("b", PriceGroup.TEKUN, Area.URBAN), in("a", PriceGroup.VETERAN_RELIEF, Area.URBAN));
        assertThat(roster.shares()).containsExactly(
                new Share("a", PriceGroup.VETERAN_RELIEF, Area.URBAN, Money.ofYuan(27)),
                new Share("b", PriceGroup.TEKUN, Area.URBAN, Money.ofYuan(27)));
        assertThat(roster.total()).isEqualTo(Money.ofYuan(54));
    }

    @Test
    void only_groups_that_the_place_names_are_paid() {
        InPayment edge = in("c", PriceGroup.EDGE, Area.URBAN);
        assertThat(roster(Policies.dangyang(), "4", edge).shares()).isEmpty();
        Policies named = Policies.dangyang().with(PolicyCode.PRICE_GROUP, "EDGE", null, "true", Unit.FLAG);
        assertThat(roster(named, "4", edge).shares()).hasSize(1);
        Policies taken = Policies.dangyang().with(PolicyCode.PRICE_GROUP, "DIBAO", null, "false", Unit.FLAG);
        assertThat(roster(taken, "4", in("a", PriceGroup.DIBAO, Area.URBAN)).shares()).isEmpty();
    }

    @Test
    void orphans_are_paid_since_2021() {
        var policy = Policies.dangyang().policy();
        assertThat(PriceRoster.groups(policy, YearMonth.of(2020, 12))).doesNotContain(PriceGroup.ORPHAN)
                .contains(PriceGroup.DIBAO);
        assertThat(PriceRoster.groups(policy, YearMonth.of(2021, 1))).contains(PriceGroup.ORPHAN);
    }

    @Test
    void nobody_is_paid_in_a_month_that_does_not_trigger_and_no_total_is_given_while_an_index_is_not_out() {
        InPayment person = in("a", PriceGroup.DIBAO, Area.URBAN);
        assertThat(roster(Policies.dangyang(), "3.4", person).shares()).isEmpty();
        PriceRoster open = PriceRoster.of(new PriceIndex(OCTOBER, null, Fraction.of(7)), Policies.dangyang().policy(),
                List.of(person));
        assertThat(open.shares()).hasSize(1);
        assertThat(open.total()).isNull();
    }
}
