package org.assistance.eligibility.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
