package org.assistance.verification.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms proposed so far, whatever became of them. */
@Repository
public class TermsProposals {
    private static final String SELECT = """
            select t.*, p.name as proposer, d.name as decider from source_terms t
              join officer p on p.id = t.proposed_by left join officer d on d.id = t.decided_by
            """;

    private final JdbcClient jdbc;

    TermsProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a source, newest first. */
    public List<TermsProposal> of(String source) {
        return jdbc.sql(SELECT + " where t.source = ? order by t.id desc")
                .param(source)
                .query(TermsProposals::read)
                .list();
    }

    /** Those that wait, oldest first. */
    public List<TermsProposal> open() {
        return jdbc.sql(SELECT + " where t.status = 'PROPOSED' order by t.id").query(TermsProposals::read).list();
    }

    /** One, kept from others until the transaction ends. */
    Optional<TermsProposal> held(long id) {
        return jdbc.sql(SELECT + " where t.id = ? for update of t").param(id).query(TermsProposals::read).optional();
    }

    /** Adds a proposal; returns its id. */
    long add(Terms terms, long proposer, Instant at) {
        Tolerance tolerance = terms.tolerance();
        return jdbc.sql("""
                insert into source_terms (source, valid_from, asked, contact, schedule, every_months, due_day, way_in, address,
                    days_fresh, tolerance_fen, tolerance_permille, counts, without_fresh, document, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(Arrays.asList(terms.source(), terms.validFrom(), terms.asked(), terms.contact(),
                        terms.schedule(), terms.everyMonths(), terms.dueDay(), terms.wayIn().name(), terms.address(),
                        terms.daysFresh(), tolerance.fenPerMonth(), tolerance.permille(),
                        tolerance.onlyMore() ? "MORE" : "ANY", terms.withoutFresh().name(), terms.document(), proposer,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC)))
                .query(Long.class)
                .single();
    }

    /** Keeps what became of one. */
    void decide(long id, TermsProposal.Status status, long officer, Instant at, @Nullable String reason) {
        jdbc.sql("update source_terms set status = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(Arrays.asList(status.name(), officer, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), reason, id))
                .update();
    }

    private static TermsProposal read(ResultSet row, int at) throws SQLException {
        var tolerance = new Tolerance(row.getObject("tolerance_fen", Long.class),
                row.getObject("tolerance_permille", Integer.class), row.getString("counts").equals("MORE"));
        var terms = new Terms(row.getString("source"), row.getObject("valid_from", LocalDate.class),
                row.getBoolean("asked"), row.getString("contact"), row.getString("schedule"),
                row.getObject("every_months", Integer.class), row.getObject("due_day", Integer.class),
                WayIn.valueOf(row.getString("way_in")), row.getString("address"), row.getInt("days_fresh"), tolerance,
                WithoutFresh.valueOf(row.getString("without_fresh")), row.getString("document"));
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new TermsProposal(row.getLong("id"), terms, row.getLong("proposed_by"), row.getString("proposer"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                TermsProposal.Status.valueOf(row.getString("status")), row.getString("decider"),
                decided == null ? null : decided.toInstant(), row.getString("reason"));
    }
}
