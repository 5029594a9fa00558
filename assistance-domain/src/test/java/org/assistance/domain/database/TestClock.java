package org.assistance.domain.database;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assistance.domain.OfficeTime;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The office's clock in a test: the real time until a test says what day it is. */
public final class TestClock extends Clock {
    private volatile Clock clock = Clock.system(OfficeTime.ZONE);

    /** Makes it nine in the morning of the given day, and stops there. */
    public void setToday(LocalDate day) {
        clock = Clock.fixed(day.atTime(9, 0).atZone(OfficeTime.ZONE).toInstant(), OfficeTime.ZONE);
    }

    /** Makes it this moment until further notice. */
    public void set(Instant moment) {
        clock = Clock.fixed(moment, OfficeTime.ZONE);
    }

    /** Back to the real time. */
    public void reset() {
        clock = Clock.system(OfficeTime.ZONE);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** Undoes what a test did to the clock, which the next test shares. */
    static final class Reset implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
        }
    }
}
