package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final IdNumbers numbers;
    private volatile @Nullable Known known;

    WatchedPeople(JdbcTemplate jdbc, DepartmentPages pages, DepartmentRecords records,
            IdNumbers numbers) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.records = records;
        this.numbers = numbers;
    }

    // What was read last, and of which state of the table: its ids are given once and never again, as are their keys.
    private record Known(String state, boolean quick, Watched people) {}

    /** All of them by their keys, quick ones or the beginnings of their indexes; until the transaction ends nobody comes to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    Watched now(boolean quick) {
        jdbc.query("select pg_advisory_xact_lock_shared(" + TURN + ")", _ -> {
        });
        String state = String.valueOf(jdbc.queryForObject(
                "select coalesce(max(id), 0) || ' ' || (select count(*) from watched_person where page_key is null) from watched_person",
                String.class));
        Known last = known;
        if (last == null || last.quick != quick || !last.state.equals(state)) {
            last = new Known(state, quick, read(quick));
            known = last;
        }
        return last.people;
    }

    private Watched read(boolean quick) {
        Integer count = jdbc.queryForObject("select count(*) from watched_person", Integer.class);
        var people = new Watched(count == null ? 0 : count);
        jdbc.query("select id_index, page_key from watched_person where page_key is not null or not ?", row -> {
            byte[] index = row.getBytes(1);
            people.add(quick ? row.getLong(2) : PageKeys.ofIndex(index), index);
        }, quick);
        return people;
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
        Map<Long, byte[]> byKey = keyed();
        if (fresh.isEmpty() && byKey.isEmpty()) {
            return 0;
        }
        var byIndex = new HashMap<Long, byte[]>();
        fresh.forEach(index -> byIndex.put(PageKeys.ofIndex(index), index));
        jdbc.query("""
                select id, source, buckets, quick_keys from department_file
                where buckets is not null and withdrawn_at is null""",
                (row, _) -> new Kept(row.getLong(1), row.getString(2),
                        new PageKeys(row.getInt(3), row.getBoolean(4))))
                .forEach(file -> rows(file, file.keys.quick() ? byKey : byIndex));
        return fresh.size();
    }

    /** Gives a quick key to whoever has none: who came just now, and who was watched before there were any. */
    private Map<Long, byte[]> keyed() {
        var making = numbers.hashing();
        var byKey = new HashMap<Long, byte[]>();
        var given = new ArrayList<Object[]>();
        jdbc.query("""
                select w.id, w.id_index, p.id, p.id_sealed from watched_person w join person p on p.id_index = w.id_index
                where w.page_key is null""", row -> {
            IdNumber number = numbers.open(row.getBytes(4), SealedColumn.PERSON_NUMBER.cell(row.getLong(3)));
            long key = making.applyAsLong(number);
            byKey.put(key, row.getBytes(2));
            given.add(new Object[]{key, row.getLong(1)});
        });
        jdbc.batchUpdate("update watched_person set page_key = ? where id = ?", given);
        return byKey;
    }

    private record Kept(long id, String source, PageKeys keys) {}

    private void rows(Kept file, Map<Long, byte[]> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Integer> buckets = wanted.keySet().stream().map(file.keys::bucket).toList();
        try (var rows = records.rows()) {
            pages.read(file.id, buckets, wanted::containsKey,
                    one -> rows.add(one, Objects.requireNonNull(wanted.get(one.key()))));
            rows.store(file.id, file.source);
        }
    }
}
