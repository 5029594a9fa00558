package org.assistance.eligibility.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** What is left of the span without the days of another: nothing, one part, or one before and one after. */
    public List<DateRange> without(DateRange other) {
        var left = new ArrayList<DateRange>(2);
        if (from.isBefore(other.from)) {
            LocalDate before = other.from.minusDays(1);
            left.add(new DateRange(from, to == null || to.isAfter(before) ? before : to));
        }
        if (other.to != null && (to == null || to.isAfter(other.to))) {
            LocalDate after = other.to.plusDays(1);
            left.add(new DateRange(from.isAfter(after) ? from : after, to));
        }
        return left;
    }

    /** True when some day lies in both. */
    public boolean meets(DateRange other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    /** The span in words: {@code 2026-04-01 至 长期}. */
    public String format() {
        return from + " 至 " + (to == null ? "长期" : to.toString());
    }
}
