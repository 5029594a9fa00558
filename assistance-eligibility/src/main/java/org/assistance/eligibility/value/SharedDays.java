package org.assistance.eligibility.value;

import java.time.LocalDate;

/** Days that many households share, each kept once: a hundred thousand applications fall on a few hundred days. */
public final class SharedDays {

    private static final int FIRST = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private static final LocalDate[] DAYS = new LocalDate[(int) LocalDate.of(2100, 1, 1).toEpochDay() - FIRST];

    private SharedDays() {}

    /** The same day, and always the same object for it from 2000 to 2099. */
    public static LocalDate of(LocalDate day) {
        long at = day.toEpochDay() - FIRST;
        if (at < 0 || at >= DAYS.length) {
            return day;
        }
        LocalDate known = DAYS[(int) at];
        if (known == null) {
            // Two threads may come at once; either day says the same.
            known = day;
            DAYS[(int) at] = known;
        }
        return known;
    }
}
