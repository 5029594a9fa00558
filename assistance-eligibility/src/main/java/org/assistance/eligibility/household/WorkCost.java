package org.assistance.eligibility.household;

import java.util.Arrays;
import org.assistance.eligibility.value.Fraction;

/** What work costs (XZ-22): of each month at most a sum, and no more than was earned in it. */
final class WorkCost {

    /** A common denominator above this is left to fractions; spans of up to a year have 27,720 at most. */
    private static final long COMMON = 1_000_000;

    /** A sum of fen above this might overflow times the denominator. */
    private static final long FEN = 1_000_000_000_000L;

    private int first;

    private long[] earned = new long[12];

    /** Stretches of the window, one after the other: the first month, the last, the fen, and over how many months they were earned. */
    private long[] pays = new long[16];

    private int size;

    /**
     * Begins anew with a window.
     *
     * @param month the place of its first month among all months
     * @param months how many it has
     */
    WorkCost over(int month, int months) {
        first = month;
        size = 0;
        earned = earned.length == months ? earned : new long[months];
        return this;
    }

    /** Adds so many fen earned over so many months, of which those from one to another count. */
    void earned(int from, int to, long fen, long over) {
        if (size == pays.length) {
            pays = Arrays.copyOf(pays, 2 * size);
        }
        pays[size++] = from;
        pays[size++] = to;
        pays[size++] = fen;
        pays[size++] = over;
    }

    /** The cost of the whole window in fen. */
    Fraction total(Fraction most) {
        long common = most.denominator();
        boolean large = most.numerator() > FEN;
        for (int at = 0; at < size; at += 4) {
            long over = pays[at + 3];
            common = common > COMMON || common % over == 0 ? common : common / gcd(common, over) * over;
            large |= pays[at + 2] > FEN;
        }
        return large || common > COMMON ? slowly(most) : at(common, most);
    }

    /** What was earned in a month, by its place, in fen. */
    Fraction in(int month) {
        Fraction earned = Fraction.ZERO;
        for (int at = 0; at < size; at += 4) {
            if (pays[at] <= month && month <= pays[at + 1]) {
                earned = earned.plus(Fraction.of(pays[at + 2], pays[at + 3]));
            }
        }
        return earned;
    }

    private Fraction at(long common, Fraction most) {
        long limit = most.numerator() * (common / most.denominator());
        Arrays.fill(earned, 0);
        for (int at = 0; at < size; at += 4) {
            long each = pays[at + 2] * (common / pays[at + 3]);
            int to = (int) pays[at + 1] - first;
            for (int month = (int) pays[at] - first; month <= to; month++) {
                earned[month] += each;
            }
        }
        long cost = 0;
        for (long one : earned) {
            cost += Math.min(one, limit);
        }
        return common == 1 ? Fraction.of(cost) : Fraction.of(cost, common);
    }

    private Fraction slowly(Fraction most) {
        Fraction cost = Fraction.ZERO;
        for (int month = first; month < first + earned.length; month++) {
            cost = cost.plus(in(month).min(most));
        }
        return cost;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
