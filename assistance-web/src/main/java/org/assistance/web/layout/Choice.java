package org.assistance.web.layout;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One option of a drop-down or radio group: what is sent and what is read. */
public record Choice(String value, String label) {
    /** Turns an enum into options, its name sent and the given label read; for example {@code Choice.of(Role.values(), Role::label)}. */
    public static <E extends Enum<E>> List<Choice> of(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants).map(constant -> new Choice(constant.name(), label.apply(constant))).toList();
    }
}
