package org.assistance.web.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.assistance.domain.OfficeTime;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo city: the real time, except for the thread that lets the city's past happen, which takes each
 * step at the moment it is meant to have been taken.
 */
@Demo
@Component
class DemoClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    /** Does something at a moment of the past. */
    static void at(Instant moment, Runnable step) {
        ScopedValue.where(MOMENT, moment).run(step);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return OfficeTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
