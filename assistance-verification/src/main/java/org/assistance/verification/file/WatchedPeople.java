package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose records stand as rows beside the sealed pages, so that SQL can compare them: everybody who was ever in the register. An import
 * picks theirs out of its file, and whoever comes into the register later gets his from the files that are there already.
 */
@Component
public class WatchedPeople {
    private static final String TURN = "hashtext('watched_person')";

    private final JdbcTemplate jdbc;
    private final DepartmentPages pages;
    private final DepartmentRecords records;
    private volatile @Nullable Known known;

    WatchedPeople(JdbcTemplate jdbc, DepartmentPages pages, DepartmentRecords records) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.records = records;
    }

    // What was read last, and of which state of the table: its ids are given once and never again.
    private record Known(String state, Set<ByteBuffer> indexes) {}

    /** Their indexes, each whole; until the transaction ends nobody comes to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<ByteBuffer> now() {
        jdbc.query("select pg_advisory_xact_lock_shared(" + TURN + ")", _ -> {
        });
        String state = jdbc.queryForObject("select count(*) || ' ' || coalesce(max(id), 0) from watched_person",
                String.class);
        Known last = known;
        if (last == null || !last.state.equals(state)) {
            var indexes = new HashSet<ByteBuffer>();
            jdbc.query("select id_index from watched_person",
                    (RowCallbackHandler) row -> indexes.add(ByteBuffer.wrap(row.getBytes(1))));
            last = new Known(String.valueOf(state), indexes);
            known = last;
        }
        return last.indexes;
    }

    /** Takes in who came into the register since, with what the files say of them; returns how many those are. */
    @Transactional
    public int follow() {
        jdbc.query("select pg_advisory_xact_lock(" + TURN + ")", _ -> {
        });
        List<byte[]> fresh = jdbc.queryForList("""
                insert into watched_person (id_index)
                select distinct r.id_index from low_income_person r
                where not exists (select from watched_person w where w.id_index = r.id_index) returning id_index""",
                byte[].class);
        if (fresh.isEmpty()) {
            return 0;
        }
        Map<ByteBuffer, byte[]> wanted = new HashMap<>();
        fresh.forEach(index -> wanted.put(ByteBuffer.wrap(index, 0, PageRecord.KEY), index));
        jdbc.query("select id, source, buckets from department_file where buckets is not null and withdrawn_at is null",
                (row, _) -> new Kept(row.getLong(1), row.getString(2), row.getInt(3)))
                .forEach(file -> rows(file, wanted));
        return fresh.size();
    }

    private record Kept(long id, String source, int buckets) {}

    private void rows(Kept file, Map<ByteBuffer, byte[]> wanted) {
        var buckets = new TreeSet<Integer>();
        wanted.values().forEach(index -> buckets.add(DepartmentPages.bucket(index, file.buckets)));
        try (var rows = records.rows()) {
            pages.read(file.id, buckets, one -> {
                byte[] index = wanted.get(ByteBuffer.wrap(one.key()));
                if (index != null) {
                    rows.add(one, index);
                }
            });
            rows.store(file.id, file.source);
        }
    }
}
