package org.assistance.eligibility.value;

import org.jspecify.annotations.Nullable;

/**
 * The number of a payee's account: 16 to 19 digits, with the Luhn check for cards and none for passbooks (DF-40).
 *
 * @param value the digits
 * @param kind decides whether the check digit is verified
 */
public record AccountNumber(String value, AccountKind kind) {

    /** Refuses a number that is wrong for its kind, with a Chinese sentence. */
    public AccountNumber {
        String problem = problemOf(value, kind);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        value = tidy(value);
    }

    /** Says in a Chinese sentence what is wrong with a number as typed, or null when it is right. */
    public static @Nullable String problemOf(@Nullable String typed, AccountKind kind) {
        if (typed == null || typed.isBlank()) {
            return "请填写账号";
        }
        String text = tidy(typed);
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "账号只能填写数字";
        }
        if (text.length() < 16 || text.length() > 19) {
            return "账号应为16至19位数字，现为" + text.length() + "位";
        }
        if (kind != AccountKind.PASSBOOK && !luhn(text)) {
            return "卡号校验不符，请核对是否输错；如为存折，请将账户类型改为存折";
        }
        return null;
    }

    /** True when the last digit fits the others by the Luhn sum, whatever the length. */
    public static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int counted = at % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** Cards show their number in groups: blanks and hyphens between them are no part of it. */
    private static String tidy(String typed) {
        return HalfWidth.closed(typed).replace("-", "");
    }

    /** The number as pages show it: stars and the last four digits. */
    public String masked() {
        return "*".repeat(value.length() - 4) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
