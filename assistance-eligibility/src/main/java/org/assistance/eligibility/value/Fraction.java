package org.assistance.eligibility.value;

import java.math.BigDecimal;

/**
 * An exact rational number in lowest terms; amounts of money are in fen. Throws {@link ArithmeticException} rather than overflow.
 *
 * @param numerator carries the sign
 * @param denominator always positive
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    /** Nought. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** One. */
    public static final Fraction ONE = new Fraction(1, 1);

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

    /** A whole number. */
    public static Fraction of(long whole) {
        return whole == 0 ? ZERO : new Fraction(whole, 1);
    }

    /** One number over another. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(numerator, denominator);
    }

    /**
     * Reads a plain decimal such as {@code 1.5} or {@code -0.35} exactly.
     *
     * @throws NumberFormatException when the text is no decimal number
     */
    public static Fraction parse(String decimal) {
        if (digits(decimal)) {
            return new Fraction(Long.parseLong(decimal), 1);
        }
        BigDecimal number = new BigDecimal(decimal.strip());
        int scale = Math.max(number.scale(), 0);
        return new Fraction(number.movePointRight(scale).longValueExact(), BigDecimal.TEN.pow(scale).longValueExact());
    }

    private static boolean digits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 12;
    }

    private static long common(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** The sum of both. */
    public Fraction plus(Fraction other) {
        if (denominator == other.denominator) {
            return denominator == 1
                    ? of(Math.addExact(numerator, other.numerator))
                    : new Fraction(Math.addExact(numerator, other.numerator), denominator);
        }
        long common = common(denominator, other.denominator);
        long left = Math.multiplyExact(numerator, other.denominator / common);
        long right = Math.multiplyExact(other.numerator, denominator / common);
        return new Fraction(Math.addExact(left, right), Math.multiplyExact(denominator / common, other.denominator));
    }

    /** This less the other. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /** The product of both. */
    public Fraction times(Fraction other) {
        if (denominator == 1 && other.denominator == 1) {
            return of(Math.multiplyExact(numerator, other.numerator));
        }
        long a = common(Math.absExact(numerator), other.denominator);
        long b = common(Math.absExact(other.numerator), denominator);
        return new Fraction(Math.multiplyExact(numerator / a, other.numerator / b),
                Math.multiplyExact(denominator / b, other.denominator / a));
    }

    /** This so many times. */
    public Fraction times(long count) {
        return denominator == 1
                ? of(Math.multiplyExact(numerator, count))
                : new Fraction(Math.multiplyExact(numerator, count), denominator);
    }

    /** This divided by the other, which must not be nought. */
    public Fraction over(Fraction other) {
        return times(new Fraction(other.denominator, other.numerator));
    }

    /** This divided by a whole number, which must not be nought. */
    public Fraction over(long count) {
        return new Fraction(numerator, Math.multiplyExact(denominator, count));
    }

    /** The same with the other sign. */
    public Fraction negated() {
        return new Fraction(Math.negateExact(numerator), denominator);
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
        return Long.signum(numerator);
    }

    /** True when nothing stands after the point. */
    public boolean whole() {
        return denominator == 1;
    }

    /** The nearest whole number, halves away from zero. */
    public long halfUp() {
        long doubled = Math.addExact(Math.multiplyExact(Math.absExact(numerator), 2), denominator);
        return sign() * (doubled / Math.multiplyExact(denominator, 2));
    }

    /** The largest whole number that is not larger than this. */
    public long floor() {
        return Math.floorDiv(numerator, denominator);
    }

    /** The smallest whole number that is not smaller than this. */
    public long ceiling() {
        return Math.ceilDiv(numerator, denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        long common = common(denominator, other.denominator);
        return Long.compare(Math.multiplyExact(numerator, other.denominator / common),
                Math.multiplyExact(other.numerator, denominator / common));
    }

    /** The number as people write it: whole, a short decimal when exact, else {@code a/b}. */
    public String format() {
        if (denominator == 1) {
            return Long.toString(numerator);
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

    @Override
    public String toString() {
        return format();
    }
}
