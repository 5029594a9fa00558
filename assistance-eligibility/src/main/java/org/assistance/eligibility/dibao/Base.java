package org.assistance.eligibility.dibao;

import java.util.List;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What is paid without the extras, in fen per month.
 *
 * @param whole in all
 * @param people how many share it
 * @param parts each person's part, or null where all have the same
 */
record Base(Fraction whole, int people, @Nullable List<Fraction> parts) {

    /** Equal parts for so many people. */
    static Base shared(Fraction whole, int people) {
        return new Base(whole, people, null);
    }

    /** A part for each person; null where the parts are not known. */
    static @Nullable Base of(@Nullable List<Fraction> each) {
        return each == null ? null : new Base(each.stream().reduce(Fraction.ZERO, Fraction::plus), each.size(), each);
    }

    /** The part of one of them. */
    Fraction each(int at) {
        return parts == null ? whole.over(people) : parts.get(at);
    }
}
