package org.assistance.eligibility.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms; amounts of money are in fen. Never overflows: what two longs cannot hold is held large.
 *
 * @param numerator carries the sign; nought where the number is held large
 * @param denominator always positive; one where the number is held large
 * @param large the number where two longs cannot hold it, else null
 */
public record Fraction(long numerator, long denominator, @Nullable Large large) implements Comparable<Fraction> {

    /**
     * A number that two longs cannot hold, in lowest terms: the sum of incomes over many odd spans has such a denominator.
     *
     * @param numerator carries the sign
     * @param denominator always positive
     */
    public record Large(BigInteger numerator, BigInteger denominator) {}

    /** Nought. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** One. */
    public static final Fraction ONE = new Fraction(1, 1);

    /** The numbers that count months, people and items. */
    private static final Fraction[] SMALL = new Fraction[64];

    static {
        for (int whole = 0; whole < SMALL.length; whole++) {
            SMALL[whole] = whole == 0 ? ZERO : whole == 1 ? ONE : new Fraction(whole, 1);
        }
    }

    /** Brings the fraction to lowest terms. */
    public Fraction {
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (denominator < 0) {
            numerator = Math.negateExact(numerator);
            denominator = Math.negateExact(denominator);
        }
        if (denominator != 1) {
            long common = common(Math.absExact(numerator), denominator);
            numerator /= common;
            denominator /= common;
        }
    }

    private Fraction(long numerator, long denominator) {
        this(numerator, denominator, null);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return whole >= 0 && whole < SMALL.length ? SMALL[(int) whole] : new Fraction(whole, 1);
    }

    /** One number over another. */
    public static Fraction of(long numerator, long denominator) {
        return denominator == 1 ? of(numerator) : new Fraction(numerator, denominator);
    }

    /**
     * Reads a plain decimal such as {@code 1.5} or {@code -0.35} exactly.
     *
     * @throws NumberFormatException when the text is no decimal number
     */
    public static Fraction parse(String decimal) {
        Fraction plain = plain(decimal);
        if (plain != null) {
            return plain;
        }
        BigDecimal number = new BigDecimal(decimal.strip());
        int scale = Math.max(number.scale(), 0);
        return new Fraction(number.movePointRight(scale).longValueExact(), BigDecimal.TEN.pow(scale).longValueExact());
    }

    /** Rows of policy are read so often that their usual form, a few digits with or without a point, is worth a short way. */
    private static @Nullable Fraction plain(String text) {
        long number = 0;
        long scale = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit == '.' - '0' && scale == 0 && at > 0 && at + 1 < text.length()) {
                scale = 1;
            } else if (digit < 0 || digit > 9) {
                return null;
            } else {
                number = number * 10 + digit;
                scale *= 10;
            }
        }
        if (text.isEmpty() || text.length() > 12) {
            return null;
        }
        return scale == 0 ? of(number) : new Fraction(number, scale);
    }

    /** The largest number that divides both. */
    static long common(long a, long b) {
        while (b > Integer.MAX_VALUE) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        if (b == 0) {
            return a;
        }
        int left = (int) b;
        int right = (int) (a % b);
        while (right != 0) {
            int rest = left % right;
            left = right;
            right = rest;
        }
        return left;
    }

    /** The sum of both. */
    public Fraction plus(Fraction other) {
        if (large == null && other.large == null) {
            if (other.numerator == 0) {
                return this;
            }
            if (numerator == 0) {
                return other;
            }
            try {
                if (denominator == other.denominator) {
                    return denominator == 1
                            ? of(Math.addExact(numerator, other.numerator))
                            : new Fraction(Math.addExact(numerator, other.numerator), denominator);
                }
                long common = common(denominator, other.denominator);
                long left = Math.multiplyExact(numerator, other.denominator / common);
                long right = Math.multiplyExact(other.numerator, denominator / common);
                return new Fraction(Math.addExact(left, right),
                        Math.multiplyExact(denominator / common, other.denominator));
            } catch (ArithmeticException tooLarge) {
                // Worked out below.
            }
        }
        return ratio(top().multiply(other.bottom()).add(other.top().multiply(bottom())),
                bottom().multiply(other.bottom()));
    }

    /** This less the other. */
    public Fraction minus(Fraction other) {
        if (large == null && other.large == null) {
            try {
                long common = denominator == other.denominator ? denominator : common(denominator, other.denominator);
                long left = Math.multiplyExact(numerator, other.denominator / common);
                long right = Math.multiplyExact(other.numerator, denominator / common);
                return of(Math.subtractExact(left, right),
                        Math.multiplyExact(denominator / common, other.denominator));
            } catch (ArithmeticException tooLarge) {
                // Worked out below.
            }
        }
        return plus(other.negated());
    }

    /** The product of both. */
    public Fraction times(Fraction other) {
        if (large == null && other.large == null) {
            try {
                if (denominator == 1 && other.denominator == 1) {
                    return of(Math.multiplyExact(numerator, other.numerator));
                }
                long a = common(Math.absExact(numerator), other.denominator);
                long b = common(Math.absExact(other.numerator), denominator);
                return new Fraction(Math.multiplyExact(numerator / a, other.numerator / b),
                        Math.multiplyExact(denominator / b, other.denominator / a));
            } catch (ArithmeticException tooLarge) {
                // Worked out below.
            }
        }
        return ratio(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** This so many times. */
    public Fraction times(long count) {
        if (large == null) {
            try {
                return denominator == 1
                        ? of(Math.multiplyExact(numerator, count))
                        : new Fraction(Math.multiplyExact(numerator, count), denominator);
            } catch (ArithmeticException tooLarge) {
                // Worked out below.
            }
        }
        return ratio(top().multiply(BigInteger.valueOf(count)), bottom());
    }

    /** This divided by the other, which must not be nought. */
    public Fraction over(Fraction other) {
        return times(ratio(other.bottom(), other.top()));
    }

    /** This divided by a whole number, which must not be nought. */
    public Fraction over(long count) {
        if (large == null && count != 0) {
            try {
                return new Fraction(numerator, Math.multiplyExact(denominator, count));
            } catch (ArithmeticException tooLarge) {
                // Worked out below.
            }
        }
        return ratio(top(), bottom().multiply(BigInteger.valueOf(count)));
    }

    /** The same with the other sign. */
    public Fraction negated() {
        return large == null && numerator != Long.MIN_VALUE
                ? new Fraction(-numerator, denominator)
                : ratio(top().negate(), bottom());
    }

    private BigInteger top() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator();
    }

    private BigInteger bottom() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator();
    }

    /** In lowest terms, and held large only where two longs cannot hold it, so that equal numbers are equal. */
    private static Fraction ratio(BigInteger top, BigInteger bottom) {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = bottom.signum() < 0 ? top.gcd(bottom).negate() : top.gcd(bottom);
        BigInteger above = top.divide(common);
        BigInteger below = bottom.divide(common);
        return above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE
                && !above.equals(BigInteger.valueOf(Long.MIN_VALUE))
                        ? new Fraction(above.longValueExact(), below.longValueExact())
                        : new Fraction(0, 1, new Large(above, below));
    }

    /** The smaller of both. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of both. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int sign() {
        return large == null ? Long.signum(numerator) : large.numerator().signum();
    }

    /** True when nothing stands after the point. */
    public boolean whole() {
        return large == null ? denominator == 1 : large.denominator().equals(BigInteger.ONE);
    }

    /** The nearest whole number, halves away from zero; refused where no long holds it. */
    public long halfUp() {
        if (large == null && Math.abs(numerator) < Long.MAX_VALUE / 4 && denominator < Long.MAX_VALUE / 4) {
            return sign() * ((2 * Math.abs(numerator) + denominator) / (2 * denominator));
        }
        BigInteger doubled = top().abs().shiftLeft(1).add(bottom());
        return doubled.divide(bottom().shiftLeft(1)).multiply(BigInteger.valueOf(sign())).longValueExact();
    }

    /** The largest whole number that is not larger than this; refused where no long holds it. */
    public long floor() {
        return large == null ? Math.floorDiv(numerator, denominator) : floor(top()).longValueExact();
    }

    /** The smallest whole number that is not smaller than this; refused where no long holds it. */
    public long ceiling() {
        return large == null
                ? Math.ceilDiv(numerator, denominator)
                : floor(top().negate()).negate().longValueExact();
    }

    /** The smallest whole number that is not smaller than this over another, which must be positive; refused where no long holds it. */
    public long ceilingOver(long count) {
        return large == null && Math.multiplyHigh(denominator, count) == 0 && denominator * count > 0
                ? Math.ceilDiv(numerator, denominator * count)
                : over(count).ceiling();
    }

    private BigInteger floor(BigInteger top) {
        BigInteger[] parts = top.divideAndRemainder(bottom());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Fraction other) {
        return large == null && other.large == null
                ? compareTo(other.numerator, other.denominator)
                : top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    /** -1, 0 or 1 beside a whole number. */
    public int compareTo(long other) {
        return compareTo(other, 1);
    }

    /** -1, 0 or 1 beside one whole number over another, which must be positive; compares the products crosswise, each in two longs that always hold it. */
    public int compareTo(long top, long bottom) {
        if (large != null) {
            return compareTo(of(top, bottom));
        }
        int high = Long.compare(Math.multiplyHigh(numerator, bottom), Math.multiplyHigh(top, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * bottom, top * denominator);
    }

    /** The number as people write it: whole, a short decimal when exact, else {@code a/b}. */
    public String format() {
        if (large != null) {
            return whole() ? large.numerator().toString() : large.numerator() + "/" + large.denominator();
        }
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        if (100 % denominator == 0 && Math.abs(numerator) < Integer.MAX_VALUE) {
            return hundredths(numerator * (100 / denominator));
        }
        long rest = denominator;
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1
                ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
                : numerator + "/" + denominator;
    }

    /** The usual decimals of policy, one or two places, without a way round by {@link BigDecimal}. */
    private static String hundredths(long number) {
        long rest = Math.abs(number % 100);
        String decimals = rest % 10 == 0 ? Long.toString(rest / 10) : rest < 10 ? "0" + rest : Long.toString(rest);
        return (number < 0 ? "-" : "") + Math.abs(number / 100) + "." + decimals;
    }

    @Override
    public String toString() {
        return format();
    }
}
