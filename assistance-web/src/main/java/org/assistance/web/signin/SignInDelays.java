package org.assistance.web.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slower and slower, by staff number and by address, in the database that all instances share. From the
 * fifth failure of a number on (the fiftieth of an address, behind which a whole office may sit) a pause follows, 30
 * seconds and twice as long each time up to 15 minutes. Nothing is ever blocked for good.
 *
 * <p>An attempt is counted before its password is looked at: a hundred at once are not a hundred guesses.
 */
@Component
class SignInDelays {
    private static final int FIRST_PAUSE_SECONDS = 30;
    private static final int LONGEST_PAUSE_SECONDS = 900;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDelays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What failures are counted by. */
    enum Kind {
        /** A staff number, known or not; a success or a day forgets its failures. */
        NUMBER(5, Duration.ofDays(1)),
        /** The code of a phone, by the staff number it was typed for. */
        CODE(5, Duration.ofDays(1)),
        /** An address; a quarter of an hour without a failure forgets them. */
        ADDRESS(50, Duration.ofMinutes(15));

        private final int free;
        private final Duration memory;

        Kind(int free, Duration memory) {
            this.free = free;
            this.memory = memory;
        }
    }

    private record Counted(int failures, Instant last, @Nullable Instant blockedUntil) {}

    /**
     * Lets one attempt pass and counts it as failed until {@link #succeeded} says otherwise.
     *
     * @return how long to wait instead; zero when the attempt may go on
     */
    @Transactional
    public Duration attempt(Kind kind, String subject, String address) {
        Instant now = clock.instant();
        jdbc.sql("""
                delete from sign_in_failure where (kind, subject) in (
                    select kind, subject from sign_in_failure where last_failure < ? for update skip locked)""")
                .param(Timestamp.from(now.minus(A_DAY)))
                .update();
        Counted bySubject = lock(kind, subject, now);
        Duration pause = pause(bySubject, now);
        if (pause.isPositive()) {
            return pause;
        }
        Counted byAddress = lock(Kind.ADDRESS, address, now);
        pause = pause(byAddress, now);
        if (pause.isPositive()) {
            return pause;
        }
        count(kind, subject, bySubject, now);
        count(Kind.ADDRESS, address, byAddress, now);
        return Duration.ZERO;
    }

    /** Takes the attempt back that turned out right, and forgets the failures of its subject. */
    @Transactional
    public void succeeded(Kind kind, String subject, String address) {
        jdbc.sql("delete from sign_in_failure where kind = ? and subject = ?").params(kind.name(), subject).update();
        jdbc.sql("""
                update sign_in_failure set failures = greatest(failures - 1, 0),
                    blocked_until = case when failures - 1 < ? then null else blocked_until end
                where kind = 'ADDRESS' and subject = ?""").params(Kind.ADDRESS.free, address).update();
    }

    /** How long to wait, in words: 4分30秒. */
    static String words(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        return seconds < 60
                ? seconds + "秒"
                : seconds / 60 + "分钟" + (seconds % 60 == 0 ? "" : seconds % 60 + "秒");
    }

    private Counted lock(Kind kind, String subject, Instant now) {
        return jdbc.sql("""
                insert into sign_in_failure (kind, subject, failures, last_failure) values (?, ?, 0, ?)
                on conflict (kind, subject) do update set subject = excluded.subject
                returning failures, last_failure, blocked_until""")
                .params(kind.name(), subject, Timestamp.from(now))
                .query((row, _) -> {
                    Timestamp until = row.getTimestamp("blocked_until");
                    return new Counted(row.getInt("failures"), row.getTimestamp("last_failure").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .single();
    }

    private static Duration pause(Counted counted, Instant now) {
        Instant until = counted.blockedUntil();
        return until == null || !until.isAfter(now) ? Duration.ZERO : Duration.between(now, until);
    }

    private void count(Kind kind, String subject, Counted before, Instant now) {
        int failures = before.last().plus(kind.memory).isBefore(now) ? 1 : before.failures() + 1;
        Instant until = failures < kind.free
                ? null
                : now.plusSeconds(Math.min(LONGEST_PAUSE_SECONDS,
                        (long) FIRST_PAUSE_SECONDS << Math.min(failures - kind.free, 10)));
        jdbc.sql("""
                update sign_in_failure set failures = ?, last_failure = ?, blocked_until = ?
                where kind = ? and subject = ?""")
                .param(failures)
                .param(Timestamp.from(now))
                .param(until == null ? null : Timestamp.from(until))
                .param(kind.name())
                .param(subject)
                .update();
    }
}
