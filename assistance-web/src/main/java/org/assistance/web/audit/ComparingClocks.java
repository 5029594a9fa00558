package org.assistance.web.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this instance's clock with the database's, which all instances share and which times the record: lines of two logs can be
 * laid side by side, and a code from a phone is judged by the right half minute.
 */
@Component
public class ComparingClocks {
    private static final Logger LOG = LoggerFactory.getLogger(ComparingClocks.class);
    private static final Duration APART = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ComparingClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The minute's comparison; a difference of more than two seconds is an error in the log. */
    @Scheduled(fixedDelayString = "${assistance.record.compare-clocks:1m}")
    public void compare() {
        Duration ahead = ahead();
        if (ahead.abs().compareTo(APART) > 0) {
            LOG.error("本机时钟比数据库{}{}秒，请检查两处的对时（NTP）", ahead.isNegative() ? "慢" : "快", ahead.abs().toSeconds());
        }
    }

    /** How far this clock is ahead of the database's; the time the question took is not counted against it. */
    Duration ahead() {
        var before = clock.instant();
        var there = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
        var after = clock.instant();
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(there, after) : Duration.ZERO;
    }
}
