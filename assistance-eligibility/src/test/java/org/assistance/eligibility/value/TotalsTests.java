package org.assistance.eligibility.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exact sums side by side. */
class TotalsTests {

    private final Totals sums = new Totals(3);

    @Test
    void a_wider_denominator_changes_none_of_the_others() {
        sums.plus(0, 1, 3);
        sums.plus(1, 5, 1);
        sums.plus(2, 1, 4);
        sums.minus(2, Fraction.of(1, 2));
        assertThat(sums.fraction(0)).isEqualTo(Fraction.of(1, 3));
        assertThat(sums.fraction(1)).isEqualTo(Fraction.of(5));
        assertThat(sums.fraction(2)).isEqualTo(Fraction.of(-1, 4));
        assertThat(sums.sign(2)).isNegative();
    }

    @Test
    void only_what_is_above_nought_is_added_up() {
        sums.plus(0, 7, 2);
        sums.minus(1, Fraction.of(100));
        sums.plus(2, 1, 6);
        var all = new Total();
        sums.addPositive(0, 3, all);
        assertThat(all.fraction()).isEqualTo(Fraction.of(11, 3));
    }

    @Test
    void a_share_of_months_is_exact_whatever_the_months() {
        sums.plusShare(0, 1, 5, 12);
        sums.plusShare(0, 1, 3, 11);
        sums.plusShare(1, 7, 2, 13);
        sums.plusShare(2, Long.MAX_VALUE, 3, 4);
        assertThat(sums.fraction(0)).isEqualTo(Fraction.of(5, 12).plus(Fraction.of(3, 11)));
        assertThat(sums.fraction(1)).isEqualTo(Fraction.of(14, 13));
        assertThat(sums.fraction(2)).isEqualTo(Fraction.of(Long.MAX_VALUE).times(3).over(4));
    }

    @Test
    void one_sum_is_taken_away_from_another_in_parts_or_not() {
        sums.plusShare(0, 9, 1, 7);
        sums.plusParts(1, 1);
        sums.minusSum(0, 1);
        assertThat(sums.fraction(0)).isEqualTo(Fraction.of(9, 7).minus(Fraction.of(1, Totals.PARTS)));
        sums.plus(2, 1, 13);
        sums.minusSum(0, 2);
        sums.plusParts(2, 27_720);
        assertThat(sums.fraction(0))
                .isEqualTo(Fraction.of(9, 7).minus(Fraction.of(1, Totals.PARTS)).minus(Fraction.of(1, 13)));
        assertThat(sums.fraction(2)).isEqualTo(Fraction.ONE.plus(Fraction.of(1, 13)));
    }

    @Test
    void what_no_long_holds_stays_exact() {
        sums.plus(0, Long.MAX_VALUE, 1);
        sums.plus(1, 1, 7);
        sums.plus(0, Long.MAX_VALUE, 1);
        sums.plus(0, 1, 1);
        sums.minus(0, Fraction.of(Long.MAX_VALUE));
        assertThat(sums.fraction(0)).isEqualTo(Fraction.of(Long.MAX_VALUE).plus(Fraction.ONE));
        assertThat(sums.fraction(1)).isEqualTo(Fraction.of(1, 7));
        var all = new Total();
        sums.addPositive(0, 3, all);
        assertThat(all.fraction()).isEqualTo(sums.fraction(0).plus(sums.fraction(1)));
    }
}
