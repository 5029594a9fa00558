package org.assistance.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.IdNumber;

/**
 * Identity numbers in a form that was filled by an earlier application (复核): shown masked, and kept as they are where nobody types over
 * them. A certificate's number begins with its holder's, so it is masked with it.
 */
final class NumbersLeftAlone {
    private static final String STARS = "********";
    private static final Pattern OF_A_PERSON = Pattern.compile("(?:members|obligors)\\[\\d+]\\.(idNumber|certificate)");
    private static final int LENGTH = 18;

    private NumbersLeftAlone() {}

    /** As it is shown; what is no whole number stays as it was typed. */
    static String masked(String number) {
        String plain = number.strip();
        return plain.length() >= LENGTH && IdNumber.problemOf(plain.substring(0, LENGTH)) == null
                ? plain.substring(0, 6) + STARS + plain.substring(14)
                : number;
    }

    /** The fields as posted, with the kept number in the place of each mask that was left alone. */
    static Map<String, String> restored(Map<String, String> posted, Map<String, String> kept) {
        var fields = new LinkedHashMap<>(posted);
        fields.replaceAll((name, text) -> {
            Matcher input = OF_A_PERSON.matcher(name);
            return input.matches() && text.contains(STARS) ? number(name, input.group(1), text.strip(), kept) : text;
        });
        return fields;
    }

    // Rows move when one above them is removed; of two numbers that look alike none is taken, and the page asks for it.
    private static String number(String name, String input, String mask, Map<String, String> kept) {
        String own = kept.getOrDefault(name, "");
        if (masked(own).equals(mask)) {
            return own;
        }
        List<String> alike = kept.entrySet()
                .stream()
                .filter(one -> OF_A_PERSON.matcher(one.getKey()).matches() && one.getKey().endsWith("." + input)
                        && masked(one.getValue()).equals(mask))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return alike.size() == 1 ? alike.getFirst() : mask;
    }
}
