package org.assistance.eligibility.household;

import java.util.Arrays;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Totals;
import org.jspecify.annotations.Nullable;

/** What work costs (XZ-22): of each month at most a sum, and no more than was earned in it. Counts in parts as {@link Totals} does. */
final class WorkCost {

    private int first;

    private int months;

    /** By how many parts the wage of each month of the window is more than that of the month before. */
    private long[] rises = new long[13];

    /** What was earned in each month, where parts do not hold it. */
    private Fraction @Nullable [] large;

    /**
     * Begins anew with a window.
     *
     * @param month the place of its first month among all months
     * @param count how many it has
     */
    WorkCost over(int month, int count) {
        first = month;
        months = count;
        large = null;
        if (rises.length == count + 1) {
            Arrays.fill(rises, 0);
        } else {
            rises = new long[count + 1];
        }
        return this;
    }

    /** Adds so many fen earned over so many months, of which those from one to another count. */
    void earned(int from, int to, long fen, long over) {
        if (large == null && over <= Totals.MONTHS && fen <= Totals.WITHIN) {
            long each = fen * Totals.share((int) over);
            rises[from - first] += each;
            rises[to + 1 - first] -= each;
        } else {
            Fraction each = Fraction.of(fen, over);
            Fraction[] earned = large();
            for (int month = from - first; month <= to - first; month++) {
                earned[month] = earned[month].plus(each);
            }
        }
    }

    private Fraction[] large() {
        Fraction[] known = large;
        if (known == null) {
            known = new Fraction[months];
            long wage = 0;
            for (int month = 0; month < months; month++) {
                wage += rises[month];
                known[month] = Fraction.of(wage, Totals.PARTS);
            }
            large = known;
        }
        return known;
    }

    /** Adds the cost of the whole window, in fen, to one of some sums. */
    void addTo(Totals sums, int at, Fraction most) {
        if (large == null && most.numerator() <= Totals.WITHIN && Totals.PARTS % most.denominator() == 0) {
            long limit = most.numerator() * (Totals.PARTS / most.denominator());
            long wage = 0;
            long cost = 0;
            for (int month = 0; month < months; month++) {
                wage += rises[month];
                cost += Math.min(wage, limit);
            }
            sums.plusParts(at, cost);
            return;
        }
        Fraction cost = Fraction.ZERO;
        for (Fraction one : large()) {
            cost = cost.plus(one.min(most));
        }
        sums.plus(at, cost);
    }

    /** What was earned in a month, by its place, in fen. */
    Fraction in(int month) {
        return large()[month - first];
    }
}
