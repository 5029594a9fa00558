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

    /** Adds a number. */
    public final void plus(Fraction number) {
        if (number.large() == null) {
            plus(number.numerator(), number.denominator());
        } else {
            large = fraction().plus(number);
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

    /** -1, 0 or 1. */
    public final int sign() {
        return large == null ? Long.signum(top) : large.sign();
    }

    /** The sum so far. */
    public final Fraction fraction() {
        return large != null ? large : bottom == 1 ? Fraction.of(top) : Fraction.of(top, bottom);
    }
}
