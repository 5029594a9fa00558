package org.assistance.eligibility.value;

import org.jspecify.annotations.Nullable;

/** An exact sum that grows without making a number for each term: two longs as long as they hold it, else a {@link Fraction}. */
public class Total {

    private long top;

    private long bottom = 1;

    private @Nullable Fraction large;

    /** Adds one whole number over another, which must be positive. */
    public final void plus(long numerator, long denominator) {
        if (large == null) {
            try {
                add(numerator, denominator);
                return;
            } catch (ArithmeticException tooLarge) {
                // Added below.
            }
        }
        large = fraction().plus(Fraction.of(numerator, denominator));
    }

    /** Adds the share of a whole number that falls on some of its months, in parts as {@link Totals} counts as long as they hold it. */
    public final void plusShare(long number, int months, int whole) {
        if (whole <= Totals.MONTHS && number <= Totals.WITHIN && number >= -Totals.WITHIN) {
            plus(number * months * Totals.share(whole), Totals.PARTS);
        } else {
            plus(Fraction.of(number).times(months).over(whole));
        }
    }

    /** Adds a number. */
    public final void plus(Fraction number) {
        if (number.large() == null) {
            plus(number.numerator(), number.denominator());
        } else {
            large = fraction().plus(number);
        }
    }

    /** Adds a number so many times. */
    public final void plus(Fraction number, long times) {
        if (number.large() == null
                && Math.multiplyHigh(number.numerator(), times) == number.numerator() * times >> Long.SIZE - 1) {
            plus(number.numerator() * times, number.denominator());
        } else {
            plus(number.times(times));
        }
    }

    /** Takes a number away. */
    public final void minus(Fraction number) {
        if (number.large() == null && number.numerator() != Long.MIN_VALUE) {
            plus(-number.numerator(), number.denominator());
        } else {
            plus(number.negated());
        }
    }

    /** Adds another sum. */
    public final void plus(Total other) {
        if (other.large == null) {
            plus(other.top, other.bottom);
        } else {
            large = fraction().plus(other.large);
        }
    }

    /** Takes another sum away. */
    public final void minus(Total other) {
        if (other.large == null && other.top != Long.MIN_VALUE) {
            plus(-other.top, other.bottom);
        } else {
            plus(other.fraction().negated());
        }
    }

    private void add(long numerator, long denominator) {
        if (denominator == bottom) {
            top = Math.addExact(top, numerator);
        } else if (top == 0) {
            top = numerator;
            bottom = denominator;
        } else if (denominator == 1) {
            top = Math.addExact(top, Math.multiplyExact(numerator, bottom));
        } else {
            long common = Fraction.common(bottom, denominator);
            long sum = Math.addExact(Math.multiplyExact(top, denominator / common),
                    Math.multiplyExact(numerator, bottom / common));
            bottom = Math.multiplyExact(bottom, denominator / common);
            top = sum;
        }
    }

    /** -1, 0 or 1 beside a number. */
    public final int compareTo(Fraction other) {
        return large == null ? -other.compareTo(top, bottom) : large.compareTo(other);
    }

    /** -1, 0 or 1 beside another sum. */
    public final int compareTo(Total other) {
        if (large != null || other.large != null) {
            return fraction().compareTo(other.fraction());
        }
        int high = Long.compare(Math.multiplyHigh(top, other.bottom), Math.multiplyHigh(other.top, bottom));
        return high != 0 ? high : Long.compareUnsigned(top * other.bottom, other.top * bottom);
    }

    /** So many times the sum so far. */
    public final Total times(Fraction factor) {
        var product = new Total();
        if (large == null && factor.large() == null
                && Math.multiplyHigh(top, factor.numerator()) == top * factor.numerator() >> Long.SIZE - 1
                && Math.multiplyHigh(bottom, factor.denominator()) == 0 && bottom * factor.denominator() > 0) {
            product.top = top * factor.numerator();
            product.bottom = bottom * factor.denominator();
        } else {
            product.plus(fraction().times(factor));
        }
        return product;
    }

    /** The sum so far divided by a whole number, which must be positive. */
    public final Fraction over(long count) {
        return large == null && Math.multiplyHigh(bottom, count) == 0 && bottom * count > 0
                ? Fraction.of(top, bottom * count)
                : fraction().over(count);
    }

    /** -1, 0 or 1. */
    public final int sign() {
        return large == null ? Long.signum(top) : large.sign();
    }

    /** The sum so far. */
    public final Fraction fraction() {
        return large != null ? large : bottom == 1 ? Fraction.of(top) : Fraction.of(top, bottom);
    }
}
