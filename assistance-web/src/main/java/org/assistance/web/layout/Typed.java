package org.assistance.web.layout;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into text, days and constants; a mistake becomes a sentence beside its field. */
public final class Typed {
    private Typed() {}

    /** What was typed without the blanks around it; empty when nothing was. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The same; null when nothing was typed. */
    public static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    /** Puts a sentence beside a field, unless there is nothing wrong. */
    public static void refuse(String field, @Nullable String problem, FieldErrors errors) {
        if (problem != null) {
            errors.add(field, problem);
        }
    }

    /** A day that must be there; with a mistake a day nobody will see, since the form is shown again. */
    public static LocalDate day(String field, @Nullable String typed, FieldErrors errors) {
        return optionalDay(field, typed, errors).orElseGet(() -> {
            errors.add(field, "请填写日期");
            return LocalDate.EPOCH;
        });
    }

    /** A day written as 2026-11-02; empty when nothing was typed or when it is wrong. */
    public static Optional<LocalDate> optionalDay(String field, @Nullable String typed, FieldErrors errors) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException wrong) {
            errors.add(field, "日期应写成 2026-11-02 的样子");
            return Optional.empty();
        }
    }

    /** The constant of that name; {@code sentence} stands beside the field when there is none. */
    public static <E extends Enum<E>> Optional<E> constant(String field, @Nullable String typed, E[] constants,
            String sentence, FieldErrors errors) {
        Optional<E> found = Arrays.stream(constants).filter(one -> one.name().equals(text(typed))).findFirst();
        if (found.isEmpty()) {
            errors.add(field, sentence);
        }
        return found;
    }
}
