package org.assistance.eligibility.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some exact sums that grow side by side. They count in parts so small that any number of months up to twelve divides one: so most shares of months are
 * whole numbers of parts, in a long as long as it holds them. Anything else is kept as a {@link Fraction} each.
 */
public class Totals {

    /** How many parts one has: the smallest number that every number up to twelve divides. */
    public static final long PARTS = 27_720;

    /** The most months whose number divides a part. */
    public static final int MONTHS = 12;

    /** Numbers above this are left to fractions; thousands of smaller ones fit in a long. */
    public static final long WITHIN = 1L << 34;

    /** How many parts a whole has of so many. */
    private static final long[] SHARES = new long[MONTHS + 1];

    static {
        for (int months = 1; months <= MONTHS; months++) {
            SHARES[months] = PARTS / months;
        }
    }

    private final long[] tops;

    private Fraction @Nullable [] large;

    /** So many sums, each nought. */
    public Totals(int count) {
        this.tops = new long[count];
    }

    /** How many parts one share has when one is shared equally by so many, up to twelve. */
    public static long share(int many) {
        return SHARES[many];
    }

    /** Adds the share of a whole number that falls on some of its months to one of the sums. */
    public final void plusShare(int at, long number, int months, int whole) {
        if (large == null && whole <= MONTHS && number <= WITHIN && number >= -WITHIN) {
            long sum = tops[at] + number * months * SHARES[whole];
            if (Math.abs(sum) < Long.MAX_VALUE / 2) {
                tops[at] = sum;
                return;
            }
        }
        plus(at, Fraction.of(number).times(months).over(whole));
    }

    /** Adds one whole number over another, which must be positive, to one of the sums. */
    public final void plus(int at, long numerator, long denominator) {
        if (large == null && PARTS % denominator == 0 && numerator <= WITHIN && numerator >= -WITHIN) {
            long sum = tops[at] + numerator * (PARTS / denominator);
            if (Math.abs(sum) < Long.MAX_VALUE / 2) {
                tops[at] = sum;
                return;
            }
        }
        large()[at] = fraction(at).plus(Fraction.of(numerator, denominator));
    }

    /** Adds so many parts to one of the sums. */
    public final void plusParts(int at, long parts) {
        if (large == null && Math.abs(tops[at] + parts) < Long.MAX_VALUE / 2) {
            tops[at] += parts;
        } else {
            plus(at, Fraction.of(parts, PARTS));
        }
    }

    /** Takes one of the sums away from another. */
    public final void minusSum(int at, int other) {
        if (large == null) {
            plusParts(at, -tops[other]);
        } else {
            minus(at, fraction(other));
        }
    }

    /** Adds a number to one of the sums. */
    public final void plus(int at, Fraction number) {
        if (number.large() == null) {
            plus(at, number.numerator(), number.denominator());
        } else {
            large()[at] = fraction(at).plus(number);
        }
    }

    /** Takes a number away from one of the sums. */
    public final void minus(int at, Fraction number) {
        plus(at, number.negated());
    }

    private Fraction[] large() {
        Fraction[] known = large;
        if (known == null) {
            known = new Fraction[tops.length];
            Arrays.setAll(known, this::fraction);
            large = known;
        }
        return known;
    }

    /** -1, 0 or 1 for one of the sums. */
    public final int sign(int at) {
        return large == null ? Long.signum(tops[at]) : large[at].sign();
    }

    /** One of the sums so far. */
    public final Fraction fraction(int at) {
        return large == null ? Fraction.of(tops[at], PARTS) : large[at];
    }

    /** Adds those of so many sums from a place on that are above nought to another. */
    public final void addPositive(int from, int count, Total to) {
        if (large == null) {
            long sum = 0;
            for (int at = from; at < from + count; at++) {
                sum = Math.addExact(sum, Math.max(tops[at], 0));
            }
            to.plus(sum, PARTS);
            return;
        }
        for (int at = from; at < from + count; at++) {
            if (large[at].sign() > 0) {
                to.plus(large[at]);
            }
        }
    }
}
