package org.assistance.eligibility.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The number of a second-generation disability certificate (残疾人证号; DF-20 to DF-22): the holder's identity number, a digit for the
 * kind, a digit for the grade, and a suffix after a replacement.
 *
 * @param holder the first 18 characters
 * @param kind the 19th
 * @param grade the 20th, 1 (heaviest) to 4
 * @param suffix such as {@code B1} after a first replacement, or null
 */
public record DisabilityCertificateNumber(IdNumber holder, DisabilityKind kind, int grade, @Nullable String suffix) {

    /** Refuses a grade outside 1 to 4. */
    public DisabilityCertificateNumber {
        if (grade < 1 || grade > 4) {
            throw new IllegalArgumentException("残疾等级应为1至4级");
        }
    }

    /**
     * Reads a number as typed.
     *
     * @throws IllegalArgumentException with a Chinese sentence when it is wrong
     */
    public static DisabilityCertificateNumber parse(String typed) {
        String problem = problemOf(typed);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        String text = tidy(typed);
        return new DisabilityCertificateNumber(new IdNumber(text.substring(0, 18)),
                DisabilityKind.ofDigit(text.charAt(18) - '0'),
                text.charAt(19) - '0', text.length() > 20 ? text.substring(20) : null);
    }

    /** Says in a Chinese sentence what is wrong with a number as typed, or null when it is right. */
    public static @Nullable String problemOf(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "请填写残疾人证号";
        }
        String text = tidy(typed);
        if (text.length() < 20 || text.length() > 22) {
            return "残疾人证号应为20位（补办证另加1至2位后缀），现为" + text.length() + "位";
        }
        if (IdNumber.problemOf(text.substring(0, 18)) != null) {
            return "残疾人证号前18位不是有效的公民身份号码";
        }
        return problemOfEnd(text.substring(18));
    }

    /**
     * Says in a Chinese sentence what is wrong with what follows the holder's number, typed alone, or null when it is right: the kind, the grade
     * and a suffix.
     */
    public static @Nullable String problemOfEnd(String typed) {
        String end = tidy(typed);
        if (end.length() < 2 || end.length() > 4) {
            return "残疾人证号的最后两位为类别和等级（补办证另加1至2位后缀），现为" + end.length() + "位";
        }
        if (end.charAt(0) < '1' || end.charAt(0) > '7') {
            return "残疾人证号第19位（残疾类别）应为1至7";
        }
        if (end.charAt(1) < '1' || end.charAt(1) > '4') {
            return "残疾人证号第20位（残疾等级）应为1至4";
        }
        return end.length() == 2 || end.substring(2).matches("[A-Z]\\d?") ? null : "残疾人证号后缀应为一个字母加一位数字，例如B1";
    }

    /** As {@link #problemOf(String)}, and refuses a certificate of another person. */
    public static @Nullable String problemOf(@Nullable String typed, IdNumber holder) {
        String problem = problemOf(typed);
        if (problem != null || typed == null) {
            return problem;
        }
        return parse(typed).holder.equals(holder) ? null : "残疾人证号前18位与本人公民身份号码不一致";
    }

    private static String tidy(String typed) {
        return HalfWidth.closed(typed).toUpperCase(Locale.ROOT);
    }

    /** The whole number, 20 characters and the suffix. */
    public String text() {
        return holder.value() + kind.digit() + grade + (suffix == null ? "" : suffix);
    }

    /** The number as pages show it: the holder's part masked. */
    public String masked() {
        return holder.masked() + kind.digit() + grade + (suffix == null ? "" : suffix);
    }

    @Override
    public String toString() {
        return masked();
    }
}
