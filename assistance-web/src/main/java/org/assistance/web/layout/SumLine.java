package org.assistance.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a calculation, which opens into what it was computed from.
 *
 * @param label what the line is, for example 养老金（李桂兰）
 * @param formula how it was computed, for example 1,150.00 × 12 ÷ 12, or null
 * @param amount a {@code Money} or ready text
 * @param source where the figure comes from, for example 人社部门记录 2026-10, or null
 * @param rule rulebook id, for example DB-10, or null
 * @param document number of the document that sets the value, or null
 * @param kind plain line, subtraction, subtotal or total
 * @param inputs what went in, shown when the line is opened
 */
public record SumLine(String label, @Nullable String formula, Object amount, @Nullable String source,
        @Nullable String rule, @Nullable String document, Kind kind, List<Labelled> inputs) {
    /** How a line counts in the sum. */
    public enum Kind {
        PLUS,
        MINUS,
        NOTE,
        SUBTOTAL,
        TOTAL;

        /** The CSS suffix, for example {@code sum-total}. */
        public String css() {
            return "sum-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
