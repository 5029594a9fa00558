package org.assistance.eligibility.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code of a bank's branch (联行号): 12 digits (DF-40). It may be left out: banks find most accounts without it. */
public final class BankCode {
    private static final Pattern DIGITS = Pattern.compile("\\d{12}");

    private BankCode() {}

    /** The code as typed, without the blanks and hyphens in it. */
    public static String tidy(@Nullable String typed) {
        return HalfWidth.closed(typed).replace("-", "");
    }

    /** Says in a Chinese sentence what is wrong with a code as typed, or null when it is right or left out. */
    public static @Nullable String problemOf(@Nullable String typed) {
        String text = tidy(typed);
        return text.isEmpty() || DIGITS.matcher(text).matches() ? null : "联行号应为12位数字，不清楚的可以不填";
    }
}
