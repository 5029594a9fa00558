package org.assistance.eligibility.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money in fen (分). There is no division: divide as a {@link Fraction} and round once, by name.
 *
 * @param fen the amount in fen; may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern
            .compile("(-?)(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(?:\\.(\\d{1,2}))?");

    // Possessive, for a group that may give back is matched by recursion, and a long text would overflow the stack.
    private static final Pattern TOO_LARGE = Pattern.compile("-?(?:\\d,?){13,}+(?:\\.\\d{1,2})?");

    /** The amount of so many fen. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** The amount of so many whole yuan. */
    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads yuan as people type them: {@code 1234}, {@code 1,234.5}, {@code 1,234.50}, {@code １２３４}.
     *
     * @throws IllegalArgumentException with a Chinese sentence when the text is not such an amount
     */
    public static Money parse(String text) {
        Money plain = plain(text);
        if (plain != null) {
            return plain;
        }
        String problem = problemOf(text);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        var matcher = YUAN.matcher(tidy(text));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("金额格式不正确");
        }
        long yuan = Long.parseLong(matcher.group(2).replace(",", ""));
        String decimals = matcher.group(3);
        long fen = yuan * 100;
        if (decimals != null) {
            fen += Long.parseLong(decimals) * (decimals.length() == 1 ? 10 : 1);
        }
        return ofFen(matcher.group(1).isEmpty() ? fen : -fen);
    }

    /** Rows of policy are read so often that their usual form, digits with or without two decimals, is worth a short way. */
    private static @Nullable Money plain(String text) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (end == 0 || end > 9 || point >= 0 && text.length() != point + 3) {
            return null;
        }
        long fen = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (at == point) {
                continue;
            }
            if (digit < 0 || digit > 9) {
                return null;
            }
            fen = fen * 10 + digit;
        }
        return ofFen(point < 0 ? fen * 100 : fen);
    }

    /** Says in a Chinese sentence why a text is no amount in yuan, or null when it is one. */
    public static @Nullable String problemOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "请填写金额";
        }
        if (plain(text) == null && !YUAN.matcher(tidy(text)).matches()) {
            if (TOO_LARGE.matcher(tidy(text)).matches()) {
                return "金额过大，请核对（单位为元）";
            }
            return "金额请填写数字，单位元，最多两位小数，例如 1234.50";
        }
        return null;
    }

    private static String tidy(String text) {
        return HalfWidth.of(text).replace("。", ".").replace("¥", "").replace("￥", "").replace("元", "").strip();
    }

    /** The sum of both. */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** This less the other. */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    /** This so many times. */
    public Money times(long count) {
        return ofFen(Math.multiplyExact(fen, count));
    }

    /** The smaller of both. */
    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /** The larger of both. */
    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** True above zero. */
    public boolean positive() {
        return fen > 0;
    }

    /** True below zero. */
    public boolean negative() {
        return fen < 0;
    }

    /** The amount in fen as an exact fraction, for sums that divide. */
    public Fraction exact() {
        return Fraction.of(fen);
    }

    /** Yuan with thousands separators and two decimals, as pages show it: {@code 1,234.50}. */
    public String format() {
        String plain = plain();
        int point = plain.length() - 3;
        int first = fen < 0 ? 1 : 0;
        var text = new StringBuilder(plain);
        for (int at = point - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Yuan with two decimals and no separators, as files want it: {@code 1234.50}. */
    public String plain() {
        long whole = Math.abs(fen / 100);
        long rest = Math.abs(fen % 100);
        return (fen < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return plain();
    }
}
