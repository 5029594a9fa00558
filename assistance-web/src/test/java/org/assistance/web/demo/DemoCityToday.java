package org.assistance.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.audit.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fixture: the demo city as somebody finds it who starts the system on Friday, 20 November 2026, in the afternoon. */
final class DemoCityToday {
    static final Instant NOW = LocalDate.of(2026, 11, 20).atTime(15, 0).atZone(OfficeTime.ZONE).toInstant();

    private DemoCityToday() {}

    /** Loads it, unless it is there, as the application does when it starts. */
    static void load(DemoCity city) {
        DemoClock.at(NOW, () -> Trace.job("系统启动", city::load));
    }

    /** Waits until every policy that was tried has its figures, and every export that was asked for is made. */
    static void awaitTrials(JdbcClient jdbc) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (jdbc.sql("""
                select exists (select from whatif_run where ended_at is null)
                    or exists (select from export_job where status = 'WAITING')""").query(Boolean.class).single()
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
