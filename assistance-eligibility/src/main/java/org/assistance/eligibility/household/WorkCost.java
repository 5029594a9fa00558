package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.value.Fraction;

/** What work costs (XZ-22): of each month at most a sum, and no more than was earned in it. */
final class WorkCost {

    /** A common denominator above this is left to fractions; spans of up to a year have 27,720 at most. */
    private static final long COMMON = 1_000_000;

    /** A sum of fen above this might overflow times the denominator. */
    private static final long FEN = 1_000_000_000_000L;

    /** Some months of the window, and what was earned in each of them. */
    private record Pay(int from, int to, long fen, long months) {}

    private final int first;

    private final int months;

    private final List<Pay> pays = new ArrayList<>(4);

    /**
     * Over a window.
     *
     * @param first the place of its first month among all months
     * @param months how many it has
     */
    WorkCost(int first, int months) {
        this.first = first;
        this.months = months;
    }

    /** Adds so many fen earned over so many months, of which those from one to another count; they may lie outside the window. */
    void earned(int from, int to, long fen, long over) {
        pays.add(new Pay(from, to, fen, over));
    }

    /** The cost of the whole window in fen. */
    Fraction total(Fraction most) {
        long common = most.denominator();
        boolean large = most.numerator() > FEN;
        for (Pay pay : pays) {
            common = common > COMMON ? common : common / gcd(common, pay.months) * pay.months;
            large |= pay.fen > FEN;
        }
        return large || common > COMMON ? slowly(most) : at(common, most);
    }

    /** What was earned in a month, by its place, in fen. */
    Fraction in(int month) {
        Fraction earned = Fraction.ZERO;
        for (Pay pay : pays) {
            if (pay.from <= month && month <= pay.to) {
                earned = earned.plus(Fraction.of(pay.fen, pay.months));
            }
        }
        return earned;
    }

    private Fraction at(long common, Fraction most) {
        long limit = most.numerator() * (common / most.denominator());
        long cost = 0;
        for (int month = first; month < first + months; month++) {
            long earned = 0;
            for (Pay pay : pays) {
                if (pay.from <= month && month <= pay.to) {
                    earned += pay.fen * (common / pay.months);
                }
            }
            cost += Math.min(earned, limit);
        }
        return Fraction.of(cost, common);
    }

    private Fraction slowly(Fraction most) {
        Fraction cost = Fraction.ZERO;
        for (int month = first; month < first + months; month++) {
            cost = cost.plus(in(month).min(most));
        }
        return cost;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
