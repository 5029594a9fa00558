package org.assistance.domain.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
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
     * @param since the number it was gone through from; 0 for the whole
     * @param through the number of the last seal
     * @param finding where it is broken, a place a line; empty when it is sound
     */
    public record Check(Instant at, @Nullable String by, long since, long through, boolean sound, String finding) {
        /** Whether it was gone through from its beginning. */
        public boolean whole() {
            return since == 0;
        }
    }

    /** Goes through the whole chain; about four seconds for a million events, so that it is the night's work. */
    public Check check(@Nullable Long officer) {
        return check(officer, null);
    }

    /**
     * Goes through what was sealed since the last end that was told outside and that a sound check of the whole has passed; the whole
     * where there is none, or where the last check of the whole found something.
     */
    public Check checkNew(long officer) {
        Check whole = latest(true).filter(Check::sound).orElse(null);
        Anchor end = whole == null
                ? null
                : anchors.all()
                        .stream()
                        .filter(anchor -> anchor.no() <= whole.through())
                        .max(Comparator.comparingLong(Anchor::no))
                        .orElse(null);
        return check(officer, end);
    }

    private Check check(@Nullable Long officer, @Nullable Anchor from) {
        List<Anchor> told = anchors.all();
        ChainCheck.Result result = jdbc.execute((ConnectionCallback<ChainCheck.Result>) connection -> from == null
                ? ChainCheck.of(connection, told)
                : ChainCheck.since(from, connection, told));
        if (result == null) {
            throw new IllegalStateException("the check gave no result");
        }
        jdbc.update("insert into audit_check (by_id, since, through, sound, finding) values (?, ?, ?, ?, ?)", officer,
                result.since(), result.through(), result.sound(), String.join("\n", result.breaks()));
        return latest().orElseThrow();
    }

    /** The last time; empty when nobody has yet. */
    @Transactional(readOnly = true)
    public Optional<Check> latest() {
        return latest(false);
    }

    /** The last time the whole was gone through. */
    @Transactional(readOnly = true)
    public Optional<Check> latestWhole() {
        return latest(true);
    }

    private Optional<Check> latest(boolean whole) {
        return jdbc.query("""
                select c.at, o.name, c.since, c.through, c.sound, c.finding
                from audit_check c left join officer o on o.id = c.by_id where c.since = 0 or not ?
                order by c.id desc limit 1""",
                (row, _) -> new Check(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
                        row.getLong(3), row.getLong(4), row.getBoolean(5), row.getString(6)),
                whole)
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
