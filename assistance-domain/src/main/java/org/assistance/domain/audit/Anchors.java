package org.assistance.domain.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * The ends of the chain that were told: in the database for the page, and in the file that {@code assistance.record.anchors} names.
 * Under the profile {@code production} there must be such a file.
 */
@Component
class Anchors {
    private static final RowMapper<Anchor> ROW = (row, _) -> new Anchor(
            row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2), row.getBytes(3));

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final @Nullable AnchorFile file;

    Anchors(JdbcTemplate jdbc, Clock clock, Environment environment,
            @Value("${assistance.record.anchors:}") String path) {
        if (path.isBlank() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("""
                    The profile 'production' needs a file outside the database for the ends of the record's chain: set \
                    ASSISTANCE_RECORD_ANCHORS to a path that the keepers of the database cannot write.""");
        }
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = path.isBlank() ? null : new AnchorFile(Path.of(path));
    }

    Optional<Anchor> end() {
        return jdbc.query("select no, chain from audit_seal order by no desc limit 1",
                (row, _) -> new Anchor(clock.instant(), row.getLong(1), row.getBytes(2))).stream().findFirst();
    }

    Optional<Anchor> tell() {
        Optional<Anchor> end = end();
        List<Anchor> told = told();
        if (end.isEmpty() || !told.isEmpty() && told.getFirst().no() >= end.get().no()) {
            return Optional.empty();
        }
        Anchor anchor = end.get();
        if (file != null) {
            file.add(anchor);
        }
        jdbc.update("insert into audit_anchor (at, no, chain, told) values (?, ?, ?, ?)",
                OffsetDateTime.ofInstant(anchor.at(), clock.getZone()), anchor.no(), anchor.chain(),
                file == null ? "" : file.toString());
        return end;
    }

    List<Anchor> told() {
        return jdbc.query("select at, no, chain from audit_anchor order by id desc limit 30", ROW);
    }

    /** What the file says and what the database says; of two that differ one is a lie, and both are held against the chain. */
    List<Anchor> all() {
        var all = new ArrayList<>(jdbc.query("select at, no, chain from audit_anchor order by id", ROW));
        if (file != null) {
            all.addAll(file.all());
        }
        return all;
    }
}
