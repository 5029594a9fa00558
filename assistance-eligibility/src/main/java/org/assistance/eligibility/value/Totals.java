package org.assistance.eligibility.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some exact sums that grow side by side over one denominator: longs as long as these hold them, else a {@link Fraction} each. */
public final class Totals {

    private final long[] tops;

    private long bottom = 1;

    private Fraction @Nullable [] large;

    /** So many sums, each nought. */
    public Totals(int count) {
        this.tops = new long[count];
    }

    /** Adds one whole number over another, which must be positive, to one of the sums. */
    public void plus(int at, long numerator, long denominator) {
        if (large == null) {
            try {
                add(at, numerator, denominator);
                return;
            } catch (ArithmeticException tooLarge) {
                // Added below.
            }
        }
        large()[at] = fraction(at).plus(Fraction.of(numerator, denominator));
    }

    /** Adds a number to one of the sums. */
    public void plus(int at, Fraction number) {
        if (number.large() == null) {
            plus(at, number.numerator(), number.denominator());
        } else {
            large()[at] = fraction(at).plus(number);
        }
    }

    /** Takes a number away from one of the sums. */
    public void minus(int at, Fraction number) {
        if (number.large() == null && number.numerator() != Long.MIN_VALUE) {
            plus(at, -number.numerator(), number.denominator());
        } else {
            plus(at, number.negated());
        }
    }

    private void add(int at, long numerator, long denominator) {
        if (denominator == bottom) {
            tops[at] = Math.addExact(tops[at], numerator);
        } else if (bottom % denominator == 0) {
            tops[at] = Math.addExact(tops[at], Math.multiplyExact(numerator, bottom / denominator));
        } else {
            long times = denominator / Fraction.common(bottom, denominator);
            long wider = Math.multiplyExact(bottom, times);
            var others = new long[tops.length];
            for (int one = 0; one < others.length; one++) {
                others[one] = Math.multiplyExact(tops[one], times);
            }
            others[at] = Math.addExact(others[at], Math.multiplyExact(numerator, wider / denominator));
            System.arraycopy(others, 0, tops, 0, others.length);
            bottom = wider;
        }
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
    public int sign(int at) {
        return large == null ? Long.signum(tops[at]) : large[at].sign();
    }

    /** One of the sums so far. */
    public Fraction fraction(int at) {
        return large == null ? Fraction.of(tops[at], bottom) : large[at];
    }

    /** Adds those of the sums that are above nought to another. */
    public void addPositive(Total to) {
        for (int at = 0; at < tops.length; at++) {
            if (sign(at) > 0) {
                if (large == null) {
                    to.plus(tops[at], bottom);
                } else {
                    to.plus(large[at]);
                }
            }
        }
    }
}
