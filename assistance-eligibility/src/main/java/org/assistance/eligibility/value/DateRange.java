package org.assistance.eligibility.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param from the first day
 * @param to the last day, or null when no end is known
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    /** Refuses a span that ends before it begins. */
    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("截止日期不能早于起始日期");
        }
    }

    /** From a day on, without end. */
    public static DateRange from(LocalDate from) {
        return new DateRange(from, null);
    }

    /** From one day to another, both included. */
    public static DateRange between(LocalDate from, LocalDate to) {
        return new DateRange(from, to);
    }

    /** True when the day lies in the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The span in words: {@code 2026-04-01 至 长期}. */
    public String format() {
        return from + " 至 " + (to == null ? "长期" : to.toString());
    }
}
