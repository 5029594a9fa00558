package org.assistance.domain.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the chain and keeps what was found, and tells its end outside (外部存证). */
@Service
@Transactional
public class CheckingRecord {
    private final JdbcTemplate jdbc;
    private final Anchors anchors;

    CheckingRecord(JdbcTemplate jdbc, Anchors anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    /**
     * One time the chain was gone through.
     *
     * @param by who asked for it; null for the night
     * @param through the number of the last seal
     * @param finding where it is broken, a place a line; empty when it is sound
     */
    public record Check(Instant at, @Nullable String by, long through, boolean sound, String finding) {}

    /** Goes through the whole chain; about four seconds for a million events. */
    public Check check(@Nullable Long officer) {
        List<Anchor> told = anchors.all();
        ChainCheck.Result result = jdbc
                .execute((ConnectionCallback<ChainCheck.Result>) connection -> ChainCheck.of(connection, told));
        if (result == null) {
            throw new IllegalStateException("the check gave no result");
        }
        jdbc.update("insert into audit_check (by_id, through, sound, finding) values (?, ?, ?, ?)", officer,
                result.through(), result.sound(), String.join("\n", result.breaks()));
        return latest().orElseThrow();
    }

    /** The last time; empty when nobody has yet. */
    @Transactional(readOnly = true)
    public Optional<Check> latest() {
        return jdbc.query("""
                select c.at, o.name, c.through, c.sound, c.finding
                from audit_check c left join officer o on o.id = c.by_id order by c.id desc limit 1""",
                (row, _) -> new Check(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
                        row.getLong(3),
                        row.getBoolean(4), row.getString(5)))
                .stream()
                .findFirst();
    }

    /** Tells the end of the chain outside; nothing when it was told already. */
    public Optional<Anchor> anchor() {
        return anchors.tell();
    }

    /** Where the chain ends now, as it is printed and told. */
    @Transactional(readOnly = true)
    public Optional<Anchor> end() {
        return anchors.end();
    }

    /** The last ends that were told outside, the newest first. */
    @Transactional(readOnly = true)
    public List<Anchor> told() {
        return anchors.told();
    }
}
