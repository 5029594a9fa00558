package org.assistance.domain.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the record into its chain. Events are numbered by transaction and not by their own numbers, which do not become visible in
 * order: only what transactions wrote that had all ended by then is sealed, so that none is passed over.
 */
@Component
public class Sealing {
    private static final int AT_ONCE = 2_000;
    private static final long LOCK = 7_302_001L;

    private final JdbcTemplate jdbc;

    Sealing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event that waits for its seal. */
    private record Waiting(long id, byte[] leaf) {}

    /** A link of the chain. */
    private record Link(long no, byte[] chain) {}

    /**
     * Seals what has ended since the last time. Of several instances one does it.
     *
     * @return how many events were sealed
     */
    @Transactional
    public int seal() {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            return 0;
        }
        String ended = Objects.requireNonNull(
                jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class));
        // Into another cluster the numbers of transactions do not come along: then everything without a seal is looked for.
        String from = Objects.requireNonNull(
                jdbc.queryForObject("select case when through <= ?::xid8 then through else '0'::xid8 end::text "
                        + "from audit_sealer", String.class, ended));
        Link last = jdbc.query("select no, chain from audit_seal order by no desc limit 1",
                row -> row.next() ? new Link(row.getLong(1), row.getBytes(2)) : new Link(0, Line.nothing()));
        int sealed = 0;
        List<Waiting> waiting = waiting(from, ended);
        while (!waiting.isEmpty()) {
            last = put(waiting, last == null ? new Link(0, Line.nothing()) : last);
            sealed += waiting.size();
            waiting = waiting(from, ended);
        }
        if (sealed > 0) {
            jdbc.update("update audit_sealer set through = ?::xid8", ended);
        }
        return sealed;
    }

    private List<Waiting> waiting(String from, String ended) {
        return jdbc.query("select e.id, " + Line.COLUMNS + """
                 from audit_event e
                where e.xid >= ?::xid8 and e.xid < ?::xid8 and not exists (select from audit_seal s where s.event_id = e.id)
                order by e.xid, e.id limit ?""",
                (row, _) -> new Waiting(row.getLong(1), Line.leaf(row, 2)), from, ended, AT_ONCE);
    }

    private Link put(List<Waiting> waiting, Link last) {
        var chains = new byte[waiting.size()][];
        byte[] before = last.chain();
        for (int at = 0; at < chains.length; at++) {
            before = Line.link(before, last.no() + at + 1, waiting.get(at).leaf());
            chains[at] = before;
        }
        jdbc.batchUpdate("insert into audit_seal (no, event_id, leaf, chain) values (?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement insert, int at) throws SQLException {
                        insert.setLong(1, last.no() + at + 1);
                        insert.setLong(2, waiting.get(at).id());
                        insert.setBytes(3, waiting.get(at).leaf());
                        insert.setBytes(4, chains[at]);
                    }

                    @Override
                    public int getBatchSize() {
                        return waiting.size();
                    }
                });
        return new Link(last.no() + waiting.size(), before);
    }
}
