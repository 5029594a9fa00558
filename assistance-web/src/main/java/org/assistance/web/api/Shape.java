package org.assistance.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a piece of JSON may look like. One tree of shapes checks requests, is written out as the OpenAPI document, and is tested. */
sealed interface Shape {
    /**
     * An object.
     *
     * @param name what the document calls it, each once
     * @param fields all it may have, in order
     */
    record Fields(String name, List<Field> fields) implements Shape {}

    /**
     * A field of an object.
     *
     * @param nullable whether null, or leaving it out, is an answer: not known
     * @param otherwise what stands for it when it is left out though it is not nullable; null when it must be there
     * @param words what it is, in Chinese
     */
    record Field(String name, Shape shape, boolean nullable, @Nullable JsonNode otherwise, String words) {
        /** Whether it must be there. */
        boolean required() {
            return !nullable && otherwise == null;
        }
    }

    /** An array; {@code distinct} when no element may come twice. */
    record ListOf(Shape element, int least, int most, boolean distinct) implements Shape {}

    /** One of a few names. */
    record OneOf(String name, List<Word> words) implements Shape {}

    /**
     * A name and its Chinese word.
     *
     * @param more what else a programmer has to know of it; usually empty
     */
    record Word(String name, String label, String more) {}

    /**
     * A text.
     *
     * @param pattern a regular expression for the whole text, or null for any
     * @param form what the pattern asks for, in Chinese; empty without one
     */
    record Text(int least, int most, @Nullable String pattern, String form) implements Shape {}

    /** Yuan as a text with up to two decimals; never below nought in a request. */
    record Amount() implements Shape {}

    /** An exact number as a text: whole, a decimal, or a fraction such as {@code 1/3}. */
    record Exact() implements Shape {}

    /** A day of the calendar. */
    record Day() implements Shape {}

    /** A month of the calendar. */
    record Month() implements Shape {}

    /** A whole number. */
    record Whole(long least, long most) implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}
}
