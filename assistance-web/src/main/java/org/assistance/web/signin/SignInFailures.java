package org.assistance.web.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins by staff number, known or not, in the database that all instances share. From the fifth on a
 * pause follows, 30 seconds and twice as long each time up to 15 minutes; a success, or a day, forgets them.
 */
@Component
class SignInFailures {
    private static final int FREE = 5;
    private static final int FIRST_PAUSE_SECONDS = 30;
    private static final int LONGEST_PAUSE_SECONDS = 900;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long this staff number still has to wait; zero when it may try. */
    @Transactional(readOnly = true)
    public Duration pause(String staffNumber) {
        Instant now = clock.instant();
        return jdbc.sql("select blocked_until from sign_in_failure where staff_number = ? and blocked_until > ?")
                .params(staffNumber, Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .orElse(Duration.ZERO);
    }

    /** Counts one more failure. */
    @Transactional
    public void count(String staffNumber) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp yesterday = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        jdbc.sql("delete from sign_in_failure where last_failure < ?").param(yesterday).update();
        int failures = jdbc.sql("""
                insert into sign_in_failure (staff_number, failures, last_failure) values (?, 1, ?)
                on conflict (staff_number) do update
                    set failures = sign_in_failure.failures + 1, last_failure = excluded.last_failure
                returning failures""").params(staffNumber, now).query(Integer.class).single();
        if (failures >= FREE) {
            long pause = Math.min(LONGEST_PAUSE_SECONDS, (long) FIRST_PAUSE_SECONDS << Math.min(failures - FREE, 10));
            jdbc.sql("update sign_in_failure set blocked_until = ? where staff_number = ?")
                    .params(Timestamp.from(clock.instant().plusSeconds(pause)), staffNumber)
                    .update();
        }
    }

    /** Forgets the failures after a success. */
    @Transactional
    public void forget(String staffNumber) {
        jdbc.sql("delete from sign_in_failure where staff_number = ?").param(staffNumber).update();
    }
}
