package org.assistance.domain.person;

import java.time.LocalDate;
import java.util.Set;
import org.assistance.eligibility.value.Sex;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody apart from the identity number, which is sealed.
 *
 * @param sex or null where somebody is looked for whose sex nobody knows
 * @param birthDate or null likewise
 * @param ending the index of the number's last four characters, in hexadecimal, or null without a number
 * @param place where the family lives, or null where that is not known
 * @param family the names of those who live with the person, by {@link NameMatch#key}
 */
public record Known(String name, @Nullable Sex sex, @Nullable LocalDate birthDate, @Nullable String ending,
        @Nullable DivisionCode place, Set<String> family) {
    /** Keeps the set from changing. */
    public Known {
        family = Set.copyOf(family);
    }
}
