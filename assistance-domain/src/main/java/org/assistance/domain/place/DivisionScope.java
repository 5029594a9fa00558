package org.assistance.domain.place;

import org.assistance.eligibility.value.DivisionCode;

/**
 * The part of the country a query may read: one division and everything below it (DF-14).
 *
 * <p>Every list, count, picker, detail and export takes one as an argument and says
 * {@code division_code >= :lower and division_code < :upper}.
 *
 * @param division the division of the post that asks, or one inside it that was picked
 * @param reader the officer who asks, from whom the cases of relatives are hidden (近亲属); 0 for the system itself
 */
public record DivisionScope(DivisionCode division, long reader) {
    /** The scope of the system's own work, from which nothing is hidden. */
    public DivisionScope(DivisionCode division) {
        this(division, 0);
    }

    /** The first code inside the scope, 12 digits, inclusive. */
    public String lower() {
        return division.value();
    }

    /** The first code after the scope, 12 digits, exclusive. */
    public String upper() {
        String prefix = division.prefix();
        if (prefix.isEmpty()) {
            return "999999999999";
        }
        String next = Long.toString(Long.parseLong(prefix) + 1);
        return "0".repeat(Math.max(0, prefix.length() - next.length())) + next + "0".repeat(12 - prefix.length());
    }

    /** Whether a division lies inside: the division itself, or one below it. */
    public boolean contains(DivisionCode other) {
        return division.contains(other);
    }
}
