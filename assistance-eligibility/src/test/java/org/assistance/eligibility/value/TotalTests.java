package org.assistance.eligibility.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TotalTests {

    @Property(tries = 300)
    void it_comes_to_what_fractions_come_to(@ForAll List<Long> numbers,
            @ForAll @LongRange(min = 1, max = 40) long denominator) {
        var total = new Total();
        Fraction sum = Fraction.ZERO;
        var denominators = new ArrayList<Long>(List.of(1L, 3L, denominator, 7L, 12L));
        for (int at = 0; at < numbers.size(); at++) {
            long over = denominators.get(at % denominators.size());
            long number = numbers.get(at) == Long.MIN_VALUE ? 0 : numbers.get(at);
            total.plus(number, over);
            sum = sum.plus(Fraction.of(number, over));
        }
        assertThat(total.fraction()).isEqualTo(sum);
        assertThat(total.sign()).isEqualTo(sum.sign());
    }

    @Test
    void what_two_longs_do_not_hold_is_kept_exactly() {
        var total = new Total();
        total.plus(Long.MAX_VALUE, 1);
        total.plus(Long.MAX_VALUE, 1);
        var other = new Total();
        other.plus(1, 3);
        total.plus(other);
        total.minus(Fraction.of(Long.MAX_VALUE));
        total.minus(Fraction.of(Long.MAX_VALUE));
        assertThat(total.fraction()).isEqualTo(Fraction.of(1, 3));
    }

    @Property(tries = 1000)
    void it_compares_multiplies_and_divides_as_fractions_do(@ForAll long top, @ForAll @LongRange(min = 1) long bottom,
            @ForAll long other, @ForAll @LongRange(min = 1) long under,
            @ForAll @LongRange(min = 1, max = 1_000_000) long count) {
        Assume.that(top != Long.MIN_VALUE && other != Long.MIN_VALUE);
        var total = new Total();
        total.plus(top, bottom);
        var right = new Total();
        right.plus(other, under);
        Fraction number = Fraction.of(top, bottom);
        Fraction factor = Fraction.of(other, under);
        int order = BigInteger.valueOf(top)
                .multiply(BigInteger.valueOf(under))
                .compareTo(BigInteger.valueOf(other).multiply(BigInteger.valueOf(bottom)));
        assertThat(Integer.signum(total.compareTo(factor))).isEqualTo(order);
        assertThat(Integer.signum(total.compareTo(right))).isEqualTo(order);
        assertThat(Integer.signum(number.compareTo(factor))).isEqualTo(order);
        assertThat(total.times(factor).fraction()).isEqualTo(number.times(factor));
        assertThat(total.over(count)).isEqualTo(number.over(count));
        var many = new Total();
        many.plus(factor, count);
        assertThat(many.fraction()).isEqualTo(factor.times(count));
        assertThat(number.ceilingOver(count)).isEqualTo(number.over(count).ceiling());
    }

    @Test
    void sums_too_large_for_two_longs_compare_and_multiply_too() {
        var total = new Total();
        total.plus(Long.MAX_VALUE, 1);
        total.plus(Long.MAX_VALUE, 1);
        var same = new Total();
        same.plus(Fraction.of(Long.MAX_VALUE).times(2));
        assertThat(total.compareTo(same)).isZero();
        assertThat(total.compareTo(Fraction.of(Long.MAX_VALUE))).isPositive();
        assertThat(total.times(Fraction.of(1, 2)).fraction()).isEqualTo(Fraction.of(Long.MAX_VALUE));
        assertThat(total.over(2)).isEqualTo(Fraction.of(Long.MAX_VALUE));
        total.minus(same);
        assertThat(total.sign()).isZero();
    }

    @Property(tries = 300)
    void the_share_of_some_months_is_exact(@ForAll @LongRange(min = -1L << 40, max = 1L << 40) long number,
            @ForAll @IntRange(min = 1, max = 40) int whole, @ForAll @IntRange(min = 0, max = 40) int months) {
        var total = new Total();
        total.plus(1, 7);
        total.plusShare(number, Math.min(months, whole), whole);
        assertThat(total.fraction())
                .isEqualTo(Fraction.of(1, 7).plus(Fraction.of(number).times(Math.min(months, whole)).over(whole)));
    }
}
