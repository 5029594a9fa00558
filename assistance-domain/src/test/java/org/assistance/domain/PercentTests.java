package org.assistance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A rate is rounded to the nearest whole percent, once and everywhere alike. */
class PercentTests {
    @Test
    void a_half_goes_up_and_less_than_a_half_goes_down() {
        assertThat(Percent.of(11, 41)).isEqualTo(27);
        assertThat(Percent.of(9, 35)).isEqualTo(26);
        assertThat(Percent.of(1, 200)).isEqualTo(1);
        assertThat(Percent.of(1, 201)).isZero();
        assertThat(Percent.of(0, 7)).isZero();
        assertThat(Percent.of(7, 7)).isEqualTo(100);
        assertThat(Percent.of(3, 2)).isEqualTo(150);
    }
}
