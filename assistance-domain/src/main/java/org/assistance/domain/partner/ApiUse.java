package org.assistance.domain.partner;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assistance.domain.database.MinuteCounts;
import org.assistance.domain.place.DivisionScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many households each key asked about, minute by minute, counted in the database that all instances share. */
@Component
public class ApiUse {
    private static final Duration KEPT = Duration.ofDays(31);

    private final MinuteCounts counts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApiUse(MinuteCounts counts, JdbcClient jdbc, Clock clock) {
        this.counts = counts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes so many households from what is left of the key's minute; takes nothing when they are more than that.
     *
     * @return whether they were left
     */
    public boolean take(PartnerKey key, int households) {
        return counts.take(MinuteCounts.Table.API_USE, households, key.perMinute(), key.id());
    }

    /** The whole seconds until the next minute, at least one. */
    public long secondsToNextMinute() {
        return counts.secondsToNextMinute();
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
        return counts.sweep(MinuteCounts.Table.API_USE, KEPT);
    }
}
