package org.assistance.domain.partner;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.assistance.domain.place.DivisionScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many households each key asked about, minute by minute, counted in the database that all instances share. */
@Component
public class ApiUse {
    private static final Duration KEPT = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes so many households from what is left of the key's minute; takes nothing when they are more than that. One statement, so that
     * the limit is exact however many ask at once.
     *
     * @return whether they were left
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(PartnerKey key, int households) {
        if (households > key.perMinute()) {
            return false;
        }
        return jdbc.sql("""
                insert into api_use (key_id, minute, asked) values (:key, :minute, :households)
                on conflict (key_id, minute) do update set asked = api_use.asked + excluded.asked
                    where api_use.asked + excluded.asked <= :limit
                returning asked""")
                .param("key", key.id())
                .param("minute", Timestamp.from(minute()))
                .param("households", households)
                .param("limit", key.perMinute())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The whole seconds until the next minute, at least one. */
    public long secondsToNextMinute() {
        return Math.max(1, Duration.between(clock.instant(), minute().plus(Duration.ofMinutes(1))).toSeconds());
    }

    /** How many households each key inside a scope asked about in the last 24 hours, by the key's id; keys that asked nothing are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Long> ofLastDay(DivisionScope scope) {
        Map<Long, Long> asked = new HashMap<>();
        jdbc.sql("""
                select u.key_id, sum(u.asked) from api_use u join partner_key k on k.id = u.key_id
                where u.minute > :since and k.division_code >= :lower and k.division_code < :upper group by u.key_id""")
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query(row -> {
                    asked.put(row.getLong(1), row.getLong(2));
                });
        return asked;
    }

    /** Forgets what is older than 31 days. */
    @Transactional
    public int sweep() {
        return jdbc.sql("delete from api_use where minute < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
