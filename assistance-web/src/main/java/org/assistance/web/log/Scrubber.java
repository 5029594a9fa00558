package org.assistance.web.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.IdNumber;

/**
 * Takes the numbers of people out of a text: identity numbers of 18 and 15 digits, mobiles, and account numbers, which are whatever has 16 to 19 digits
 * and is no point of time. It is the second wall; what writes to a log has no such number in its words.
 */
final class Scrubber {
    // No fraction of a decimal number.
    private static final Pattern LIKELY = Pattern
            .compile("(?<![0-9]|[0-9]\\.)(?:[0-9]{17}[Xx]|[0-9]{11}|[0-9]{13}|[0-9]{15,19})(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(86)?1[3-9][0-9]{9}");
    // 20261231235959 and more digits of the second.
    private static final Pattern TIME = Pattern
            .compile("20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]([0-5][0-9])[0-9]*");
    // Micro- and nanoseconds since 1970, until 2033.
    private static final Pattern COUNTED_TIME = Pattern.compile("1[5-9]([0-9]{14}|[0-9]{17})");

    private Scrubber() {}

    /** The text, with a Chinese word in brackets in place of each number. */
    static String scrubbed(String text) {
        return LIKELY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
    }

    private static String shown(String run) {
        return switch (run.length()) {
            case 11, 13 -> MOBILE.matcher(run).matches() ? "[手机号码]" : run;
            case 15 -> isOldNumber(run) ? "[身份证号码]" : run;
            default -> isNumber(run) ? "[身份证号码]" : isTime(run) ? run : "[账号]";
        };
    }

    private static boolean isNumber(String run) {
        return IdNumber.problemOfEither(run) == null || !Character.isDigit(run.charAt(run.length() - 1));
    }

    private static boolean isOldNumber(String run) {
        try {
            LocalDate.of(1900 + Integer.parseInt(run, 6, 8, 10), Integer.parseInt(run, 8, 10, 10),
                    Integer.parseInt(run, 10, 12, 10));
            return run.charAt(0) != '0';
        } catch (DateTimeException none) {
            return false;
        }
    }

    // A card whose number happens to look like a count of time has the right check digit; of ten counts one has too.
    private static boolean isTime(String run) {
        return TIME.matcher(run).matches() || COUNTED_TIME.matcher(run).matches() && !AccountNumber.luhn(run);
    }
}
