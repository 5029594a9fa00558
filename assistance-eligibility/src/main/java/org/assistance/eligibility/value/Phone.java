package org.assistance.eligibility.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number: a mobile of eleven digits, or area code and number (DF-52).
 *
 * @param value without blanks
 */
public record Phone(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private static final Pattern FIXED = Pattern.compile("0\\d{2,3}-?[2-9]\\d{6,7}");

    /** Refuses what is no telephone number, with a Chinese sentence. */
    public Phone {
        String problem = problemOf(value);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        value = tidy(value);
    }

    /** Says in a Chinese sentence what is wrong with a number as typed, or null when it is right. */
    public static @Nullable String problemOf(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "请填写联系电话";
        }
        String text = tidy(typed);
        if (!MOBILE.matcher(text).matches() && !FIXED.matcher(text).matches()) {
            return "联系电话应为11位手机号码，或带区号的固定电话，例如 0556-5551234";
        }
        return null;
    }

    /** A mobile is often written 138-0013-8000; of a fixed number the hyphen after the area code stays. */
    private static String tidy(String typed) {
        String text = HalfWidth.closed(typed).replaceAll("[‐‑–—－−]+", "-");
        String digits = text.replace("-", "");
        return MOBILE.matcher(digits).matches() ? digits : text;
    }

    /** The number as pages show it: the middle four digits starred. */
    public String masked() {
        int length = value.length();
        return value.substring(0, length - 8) + "****" + value.substring(length - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
