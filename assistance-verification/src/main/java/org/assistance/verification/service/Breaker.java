package org.assistance.verification.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves a service alone that did not answer {@link #FAILURES} times in a row: for {@link #PAUSE} nobody asks it, then one
 * check tries whether it is back. It lies in the database, so that all instances go by it and none forgets it.
 */
@Repository
@Transactional
public class Breaker {
    /** After how many questions in a row without an answer it opens. */
    public static final int FAILURES = 3;
    /** For how long it stays open. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Breaker(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a service may be asked now; where it was left alone long enough, exactly one caller may. */
    public boolean lets(String source) {
        Instant now = clock.instant();
        boolean closed = jdbc.sql("select not exists (select from service_state where source = ? and failures >= ?)")
                .params(source, FAILURES)
                .query(Boolean.class)
                .single();
        return closed || jdbc.sql("update service_state set last_tried_at = ? where source = ? and last_tried_at <= ?")
                .params(utc(now), source, utc(now.minus(PAUSE)))
                .update() == 1;
    }

    /** Keeps whether a question was answered. */
    public void told(String source, boolean answered) {
        jdbc.sql("""
                insert into service_state (source, failures, last_tried_at) values (:source, :failed, :now)
                on conflict (source) do update set last_tried_at = excluded.last_tried_at,
                    failures = case when :failed = 0 then 0 else service_state.failures + 1 end
                """)
                .param("source", source)
                .param("failed", answered ? 0 : 1)
                .param("now", utc(clock.instant()))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
