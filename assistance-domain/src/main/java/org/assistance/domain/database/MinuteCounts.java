package org.assistance.domain.database;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much each took of what in each minute, counted in the database that all instances share. */
@Component
public class MinuteCounts {
    private final JdbcClient jdbc;
    private final Clock clock;

    MinuteCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A table of counts: its key but for the minute, and the column that counts. */
    public enum Table {
        /** What somebody did. */
        USE_COUNT("used", "action", "subject"),
        /** About how many households a partner's key asked. */
        API_USE("asked", "key_id");

        private final String take;
        private final String sweep;

        Table(String counted, String... key) {
            String table = name().toLowerCase(java.util.Locale.ROOT);
            String columns = Arrays.stream(key).collect(Collectors.joining(", ", "", ", minute"));
            take = "insert into " + table + " (" + columns + ", " + counted + ") values ("
                    + "?, ".repeat(key.length + 1)
                    + "?) on conflict (" + columns + ") do update set " + counted + " = " + table + "." + counted
                    + " + excluded." + counted + " where " + table + "." + counted + " + excluded." + counted
                    + " <= ? returning 1";
            sweep = "delete from " + table + " where minute < ?";
        }
    }

    /**
     * Takes so many from what is left of this minute; takes nothing when they are more than that. One statement, so that the limit is
     * exact however many ask at once.
     *
     * @param key whose they are, in the order of the table's columns
     * @return whether they were left
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(Table table, int many, int limit, Object... key) {
        if (many > limit) {
            return false;
        }
        var taking = jdbc.sql(table.take);
        for (Object one : key) {
            taking = taking.param(one);
        }
        return taking.param(Timestamp.from(minute()))
                .param(many)
                .param(limit)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The whole seconds until the next minute, at least one. */
    public long secondsToNextMinute() {
        return Math.max(1, Duration.between(clock.instant(), minute().plus(Duration.ofMinutes(1))).toSeconds());
    }

    /** Forgets what is older; answers how much. */
    @Transactional
    public int sweep(Table table, Duration older) {
        return jdbc.sql(table.sweep).param(Timestamp.from(clock.instant().minus(older))).update();
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
