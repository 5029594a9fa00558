package org.assistance.web.limit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assistance.domain.audit.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often each did what in each minute, counted in the database that all instances share. */
@Component
public class UseCounts {
    private final JdbcClient jdbc;
    private final Clock clock;

    UseCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more, if it is within the limit. One statement, so that the limit is exact however many come at once.
     *
     * @return whether it was within the limit
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(String action, String subject, int limit) {
        return limit > 0 && jdbc.sql("""
                insert into use_count (action, subject, minute, used) values (:action, :subject, :minute, 1)
                on conflict (action, subject, minute) do update set used = use_count.used + 1
                    where use_count.used < :limit
                returning used""")
                .param("action", action)
                .param("subject", subject)
                .param("minute", Timestamp.from(minute()))
                .param("limit", limit)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The whole seconds until the next minute, at least one. */
    public long secondsToNextMinute() {
        return Math.max(1, Duration.between(clock.instant(), minute().plus(Duration.ofMinutes(1))).toSeconds());
    }

    /** Forgets every night what is older than a day. */
    @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void sweep() {
        Trace.job("限次计数清理", () -> jdbc.sql("delete from use_count where minute < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update());
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
