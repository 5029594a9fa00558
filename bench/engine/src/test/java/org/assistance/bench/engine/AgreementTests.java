package org.assistance.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AgreementTests {

    @Test
    void engine_straight_code_and_drools_say_the_same_of_every_household() {
        assertThatCode(() -> Agreement.check(Households.all(5_000))).doesNotThrowAnyException();
    }

    @Test
    void the_households_are_always_the_same() {
        assertThat(Arrays.copyOf(Households.all(300), 200)).isEqualTo(Households.all(200));
    }

    @Test
    void members_have_about_eight_incomes_each() {
        double members = 0;
        double incomes = 0;
        for (var household : Households.all(2_000)) {
            for (var member : household.members()) {
                members++;
                incomes += member.incomes() == null ? 0 : member.incomes().size();
            }
        }
        assertThat(incomes / members).isBetween(7.5, 8.5);
    }
}
