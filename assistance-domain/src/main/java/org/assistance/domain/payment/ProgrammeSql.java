package org.assistance.domain.payment;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.Programme;

/** The programmes' Chinese names inside a statement. */
final class ProgrammeSql {
    private ProgrammeSql() {}

    /** The branches of a {@code case programme ... end}. */
    static String labels() {
        return Arrays.stream(Programme.values())
                .map(programme -> "when '" + programme.name() + "' then '" + programme.label() + "'")
                .collect(Collectors.joining(" "));
    }
}
