package org.assistance.domain.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The editions of policy that were used (kept once for each county and each set of rows), so that what was decided can be worked out anew. */
@Component
public class Editions {
    private static final int MOST_KNOWN = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, Edition> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Edition> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    Editions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the rows that are being used, or finds them where they are kept already.
     *
     * @param place the county whose rows they are, or any place in it
     */
    @Transactional
    public Edition keep(DivisionCode place, PolicyRows rows) {
        DivisionCode county = place.at(DivisionLevel.COUNTY);
        String text = json.writeValueAsString(rows);
        byte[] sha256 = sha256(text);
        long id = id(county, sha256).or(() -> insert(county, sha256, text))
                .or(() -> id(county, sha256))
                .orElseThrow();
        return new Edition(id, county, rows);
    }

    private Optional<Long> id(DivisionCode county, byte[] sha256) {
        return jdbc.sql("select id from policy_edition where division_code = :county and sha256 = :sha256")
                .param("county", county.value())
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    /** Empty when another transaction was first. */
    private Optional<Long> insert(DivisionCode county, byte[] sha256, String text) {
        return jdbc.sql("""
                insert into policy_edition (division_code, sha256, rows, first_used_at)
                values (:county, :sha256, cast(:rows as jsonb), :now)
                on conflict (division_code, sha256) do nothing returning id""")
                .param("county", county.value())
                .param("sha256", sha256)
                .param("rows", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /**
     * The edition of an id, as {@link #keep} answered it.
     *
     * @throws NoSuchElementException when none is kept under it
     */
    @Transactional(readOnly = true)
    public Edition find(long id) {
        Edition ready = known.get(id);
        if (ready != null) {
            return ready;
        }
        Edition read = jdbc.sql("select division_code, rows from policy_edition where id = :id")
                .param("id", id)
                .query((row, _) -> new Edition(id, new DivisionCode(row.getString("division_code")),
                        json.readValue(row.getString("rows"), PolicyRows.class)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no edition of policy " + id));
        known.put(id, read);
        return read;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
