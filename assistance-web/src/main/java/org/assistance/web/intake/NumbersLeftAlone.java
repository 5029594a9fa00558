package org.assistance.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Phone;

/**
 * Numbers in a form that was filled by an earlier application (复核、更正): identity numbers, the telephone and accounts, shown masked, and
 * kept as they are where nobody types over them. A certificate's number begins with its holder's, so it is masked with it.
 */
final class NumbersLeftAlone {
    private static final String STARS = "********";
    private static final String ANY_STARS = "****";
    private static final Pattern INPUT = Pattern.compile(
            "(?:members|obligors)\\[\\d+]\\.(idNumber|certificate)|payees\\[\\d+]\\.(number)|(phone|accountNumber)");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12,15}([0-9]{4})");
    private static final int LENGTH = 18;

    private NumbersLeftAlone() {}

    /** Whether a draft's form was filled by the system, and so shows numbers masked. */
    static boolean areIn(ApplicationDraft draft) {
        return draft.reviewId().isPresent() || draft.correctsId().isPresent();
    }

    /** A number as it is shown; what is no whole number stays as it was typed. */
    static String masked(String input, String number) {
        return switch (input) {
            case "phone" -> Phone.problemOf(number) == null ? new Phone(number).masked() : number;
            case "accountNumber", "number" -> account(number);
            default -> ofAPerson(number);
        };
    }

    private static String account(String number) {
        String digits = number.replaceAll("[\\s-]", "");
        Matcher whole = ACCOUNT.matcher(digits);
        return whole.matches() ? "*".repeat(digits.length() - 4) + whole.group(1) : number;
    }

    private static String ofAPerson(String number) {
        String plain = number.strip();
        return plain.length() >= LENGTH && IdNumber.problemOfEither(plain.substring(0, LENGTH)) == null
                ? plain.substring(0, 6) + STARS + plain.substring(14)
                : number;
    }

    /** The fields as posted, with the kept number in the place of each mask that was left alone. */
    static Map<String, String> restored(Map<String, String> posted, Map<String, String> kept) {
        var fields = new LinkedHashMap<>(posted);
        fields.replaceAll((name, text) -> text.contains(ANY_STARS)
                ? input(name).map(input -> number(name, input, text.strip(), kept)).orElse(text)
                : text);
        return fields;
    }

    // Rows move when one above them is removed; of two numbers that look alike none is taken, and the page asks for it.
    private static String number(String name, String input, String mask, Map<String, String> kept) {
        String own = kept.getOrDefault(name, "");
        if (masked(input, own).equals(mask)) {
            return own;
        }
        List<String> alike = kept.entrySet()
                .stream()
                .filter(one -> input(one.getKey()).filter(input::equals).isPresent()
                        && masked(input, one.getValue()).equals(mask))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return alike.size() == 1 ? alike.getFirst() : mask;
    }

    // What kind of number an input holds, by the last part of its name.
    private static Optional<String> input(String name) {
        Matcher found = INPUT.matcher(name);
        return found.matches()
                ? Stream.of(1, 2, 3).map(found::group).filter(part -> part != null).findFirst()
                : Optional.empty();
    }
}
