package org.assistance.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.assistance.domain.OfficeTime;

/** A fixture: the demo city as somebody finds it who starts the system on Friday, 20 November 2026, in the afternoon. */
final class DemoCityToday {
    static final Instant NOW = LocalDate.of(2026, 11, 20).atTime(15, 0).atZone(OfficeTime.ZONE).toInstant();

    private DemoCityToday() {}

    /** Loads it, unless it is there. */
    static void load(DemoCity city) {
        DemoClock.at(NOW, city::load);
    }
}
