package org.assistance.eligibility.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's identity number of 18 characters (公民身份号码, GB 11643; DF-01 to DF-06), check character verified, X in upper case; or the
 * temporary number of the same shape that this system gave to somebody who has none (临时编号, DF-05).
 *
 * @param value 17 digits and the check character
 */
public record IdNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECKS = "10X98765432";

    /** How temporary numbers begin: no province has such a code. */
    private static final String TEMPORARY = "00";
    private static final int SERIALS = 1_000_000;

    /** Refuses a number with a wrong shape, date or check character, with a Chinese sentence. */
    public IdNumber {
        value = tidy(value);
        String problem = problemOfTidy(value);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /**
     * Says in a Chinese sentence what is wrong with a number as typed, or null when it is right. A temporary one is wrong: whoever can do
     * something with it asks {@link #problemOfEither(String)}.
     */
    public static @Nullable String problemOf(@Nullable String typed) {
        String text = tidy(typed);
        String problem = problemOfTidy(text);
        return problem == null && text.startsWith(TEMPORARY) ? "以00开头的是临时编号，不是公民身份号码，这里不能填写" : problem;
    }

    /** As {@link #problemOf(String)}, where a temporary number is right too. */
    public static @Nullable String problemOfEither(@Nullable String typed) {
        return problemOfTidy(tidy(typed));
    }

    private static @Nullable String problemOfTidy(String text) {
        if (text.isEmpty()) {
            return "请填写公民身份号码";
        }
        if (text.length() != 18) {
            return "公民身份号码应为18位，现为" + text.length() + "位"
                    + (text.length() == 15 ? "；15位旧号码请按现在的身份证填写18位" : "");
        }
        for (int at = 0; at < 17; at++) {
            if (!digit(text.charAt(at))) {
                return "公民身份号码前17位应全为数字，第" + (at + 1) + "位不是";
            }
        }
        if (!digit(text.charAt(17)) && text.charAt(17) != 'X') {
            return "公民身份号码最后一位应为数字或X";
        }
        if (birthDate(text) == null) {
            return "公民身份号码中的出生日期" + text.substring(6, 14) + "不存在";
        }
        if (text.charAt(17) != checkOf(text)) {
            return "公民身份号码校验码不符，请核对是否输错";
        }
        return null;
    }

    /** As {@link #problemOf(String)}, and refuses a birth date after the given day (DF-03). */
    public static @Nullable String problemOf(@Nullable String typed, LocalDate today) {
        String problem = problemOf(typed);
        return problem == null ? notYetBorn(tidy(typed), today) : problem;
    }

    /** As {@link #problemOf(String, LocalDate)}, where a temporary number is right too. */
    public static @Nullable String problemOfEither(@Nullable String typed, LocalDate today) {
        String problem = problemOfEither(typed);
        return problem == null ? notYetBorn(tidy(typed), today) : problem;
    }

    private static @Nullable String notYetBorn(String text, LocalDate today) {
        LocalDate born = birthDate(text);
        return born != null && born.isAfter(today) ? "公民身份号码中的出生日期晚于今天" : null;
    }

    /** Says in a Chinese sentence what looks odd about a right number, though it is no error, or null (DF-03). */
    public @Nullable String warning() {
        return birthDate().getYear() < 1900 ? "出生日期早于1900年，请核对" : null;
    }

    /**
     * Turns an old number of 15 digits into one of 18; only for legacy import (DF-04).
     *
     * @throws IllegalArgumentException with a Chinese sentence when it is no such number
     */
    public static IdNumber ofFifteenDigits(String old) {
        String text = tidy(old);
        if (text.length() != 15 || !text.chars().allMatch(c -> digit((char) c))) {
            throw new IllegalArgumentException("旧身份号码应为15位数字");
        }
        if (text.startsWith(TEMPORARY)) {
            throw new IllegalArgumentException("旧身份号码不以00开头");
        }
        String longer = text.substring(0, 6) + "19" + text.substring(6);
        return new IdNumber(longer + checkOf(longer));
    }

    /**
     * What is looked for when somebody types an old number of 15 digits: the one of 18 that it became; anything else as typed.
     * An application takes no old number (DF-04).
     */
    public static String sought(String typed) {
        String text = tidy(typed);
        return text.length() == 15 && text.chars().allMatch(c -> digit((char) c))
                && !text.startsWith(TEMPORARY)
                && birthDate(text.substring(0, 6) + "19" + text.substring(6) + "0") != null
                        ? ofFifteenDigits(text).value
                        : typed;
    }

    /** The number for 17 digits, with the check character worked out; for synthetic people and tests. */
    public static IdNumber ofSeventeenDigits(String digits) {
        return new IdNumber(digits + checkOf(digits));
    }

    /**
     * The temporary number of somebody who has no other (DF-05): 00, four digits of its serial, the birth date, the other two, a digit for
     * the sex and the check character of DF-02. It fits wherever a number does and is nobody's real one.
     *
     * @param serial from 0 to 999999
     * @param born as told, or estimated
     */
    public static IdNumber temporary(int serial, LocalDate born, Sex sex) {
        if (serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("a temporary number has six digits of serial, not " + serial);
        }
        return ofSeventeenDigits("%s%04d%s%02d%d".formatted(TEMPORARY, serial / 100,
                born.format(DateTimeFormatter.BASIC_ISO_DATE), serial % 100, sex == Sex.MALE ? 1 : 2));
    }

    /** Whether it was given by this system for want of a real one, so that no department knows it (DF-05). */
    public boolean isTemporary() {
        return value.startsWith(TEMPORARY);
    }

    /**
     * The serial of a temporary number.
     *
     * @throws IllegalStateException of a real one
     */
    public int serial() {
        if (!isTemporary()) {
            throw new IllegalStateException("a real number has no serial");
        }
        return Integer.parseInt(value, 2, 6, 10) * 100 + Integer.parseInt(value, 14, 16, 10);
    }

    /** As keyboards and files give it, X in upper case. */
    private static String tidy(@Nullable String typed) {
        return HalfWidth.closed(typed).toUpperCase(Locale.ROOT);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char checkOf(String text) {
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += (text.charAt(at) - '0') * WEIGHTS[at];
        }
        return CHECKS.charAt(sum % 11);
    }

    /**
     * The date of birth in 18 bytes of ASCII from a place on, year, month and day in one number; -1 where they are no number, or a temporary
     * one. For who reads millions of numbers and needs few of them.
     */
    public static int birthDateIn(byte[] ascii, int from) {
        int sum = 0;
        int birthDate = 0;
        for (int at = 0; at < 17; at++) {
            int digit = ascii[from + at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            sum += digit * WEIGHTS[at];
            birthDate = at >= 6 && at < 14 ? birthDate * 10 + digit : birthDate;
        }
        int check = ascii[from + 17] == 'x' ? 'X' : ascii[from + 17];
        if (check != CHECKS.charAt(sum % 11) || ascii[from] == '0' && ascii[from + 1] == '0') {
            return -1;
        }
        int month = birthDate / 100 % 100;
        int day = birthDate % 100;
        return month < 1 || month > 12 || day < 1
                || day > 28 && !YearMonth.of(birthDate / 10_000, month).isValidDay(day) ? -1 : birthDate;
    }

    private static @Nullable LocalDate birthDate(String text) {
        try {
            return LocalDate.of(Integer.parseInt(text, 6, 10, 10), Integer.parseInt(text, 10, 12, 10),
                    Integer.parseInt(text, 12, 14, 10));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The date of birth in the number. */
    public LocalDate birthDate() {
        LocalDate date = birthDate(value);
        if (date == null) {
            throw new IllegalStateException("unreachable: checked when made");
        }
        return date;
    }

    /** The sex in the number: the 17th digit is odd for men. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The number as pages show it: six characters, eight stars, four characters (DF-06). */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    /** Masked, so that no log shows the number by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
