package org.assistance.eligibility.household;

import java.util.Arrays;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/** What work costs (XZ-22): of each month at most a sum, and no more than was earned in it. */
final class WorkCost {

    /** A common denominator above this is left to fractions; spans of up to a year have 27,720 at most. */
    private static final long COMMON = 100_000;

    /** Fen above this are left to fractions; thousands of smaller ones may come together over the denominator. */
    private static final long FEN = 10_000_000_000L;

    private int first;

    /** What was earned in each month of the window, over one denominator. */
    private long[] earned = new long[12];

    private long bottom = 1;

    /** The same where longs may not hold it. */
    private Fraction @Nullable [] large;

    /**
     * Begins anew with a window.
     *
     * @param month the place of its first month among all months
     * @param months how many it has
     */
    WorkCost over(int month, int months) {
        first = month;
        bottom = 1;
        large = null;
        if (earned.length == months) {
            Arrays.fill(earned, 0);
        } else {
            earned = new long[months];
        }
        return this;
    }

    /** Adds so many fen earned over so many months, of which those from one to another count. */
    void earned(int from, int to, long fen, long over) {
        if (large == null && fen <= FEN && widen(over)) {
            long each = fen * (bottom / over);
            for (int month = from - first; month <= to - first; month++) {
                earned[month] += each;
            }
        } else {
            Fraction each = Fraction.of(fen, over);
            for (int month = from - first; month <= to - first; month++) {
                large()[month] = large()[month].plus(each);
            }
        }
    }

    /** Takes a denominator into the common one; false where that grows too large. */
    private boolean widen(long over) {
        if (bottom % over == 0) {
            return true;
        }
        long times = over / gcd(bottom, over);
        if (bottom * times > COMMON) {
            return false;
        }
        bottom *= times;
        for (int month = 0; month < earned.length; month++) {
            earned[month] *= times;
        }
        return true;
    }

    private Fraction[] large() {
        Fraction[] known = large;
        if (known == null) {
            known = new Fraction[earned.length];
            Arrays.setAll(known, month -> Fraction.of(earned[month], bottom));
            large = known;
        }
        return known;
    }

    /** The cost of the whole window in fen. */
    Fraction total(Fraction most) {
        if (large == null && most.numerator() <= FEN && widen(most.denominator())) {
            long limit = most.numerator() * (bottom / most.denominator());
            long cost = 0;
            for (long one : earned) {
                cost += Math.min(one, limit);
            }
            return Fraction.of(cost, bottom);
        }
        Fraction cost = Fraction.ZERO;
        for (Fraction one : large()) {
            cost = cost.plus(one.min(most));
        }
        return cost;
    }

    /** What was earned in a month, by its place, in fen. */
    Fraction in(int month) {
        return large == null ? Fraction.of(earned[month - first], bottom) : large[month - first];
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
