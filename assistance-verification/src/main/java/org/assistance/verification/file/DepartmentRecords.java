package org.assistance.verification.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The records of the files taken over. Everybody's are asked for by identity number and found in sealed pages; as rows stand those of
 * the people who are watched, and, until the next start ({@link PagingOldFiles}), those of files that came before there were pages.
 */
@Repository
public class DepartmentRecords {
    private static final int BUFFER = 1 << 16;
    private static final int SOME = 5000;

    private final JdbcTemplate jdbc;
    private final IdNumbers numbers;
    private final DepartmentPages pages;

    DepartmentRecords(JdbcTemplate jdbc, IdNumbers numbers, DepartmentPages pages) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.pages = pages;
    }

    /** What a file holds about each of these people; people without a record are absent. Of whom a record speaks is kept as an index alone: who asks knows the number (DF-02, DF-04). */
    public Map<IdNumber, List<Filed>> of(DepartmentFile file, Collection<IdNumber> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        PageKeys keys = pages.keys(file.id());
        ToLongFunction<IdNumber> making = (keys == null ? PageKeys.OF_ROWS : keys).making(numbers);
        var asked = new HashMap<Long, IdNumber>();
        people.forEach(person -> asked.put(making.applyAsLong(person), person));
        var found = new HashMap<IdNumber, List<PageRecord>>();
        Consumer<PageRecord> taking = one -> {
            IdNumber person = asked.get(one.key());
            if (person != null) {
                found.computeIfAbsent(person, _ -> new ArrayList<>()).add(one);
            }
        };
        if (keys == null) {
            rowsOf(file, asked.values().stream().map(numbers::index).toList(), taking);
        } else {
            pages.read(file.id(), asked.keySet().stream().map(keys::bucket).toList(), asked::containsKey, taking);
        }
        var all = new HashMap<IdNumber, List<Filed>>();
        found.forEach((person, records) -> all.put(person,
                records.stream()
                        .sorted(Comparator.comparingInt(PageRecord::row))
                        .map(one -> new Filed(one.name(), one.particulars()))
                        .toList()));
        return all;
    }

    private static final String ROW = "select person_index, row_number, name, amount_fen, from_date, to_date, status, detail from department_record";

    private void rowsOf(DepartmentFile file, List<byte[]> indexes, Consumer<PageRecord> taking) {
        jdbc.query(ROW + " where person_index = any (?) and source = ? and file_id = ?", row -> {
            taking.accept(read(row));
        }, indexes.toArray(byte[][]::new), file.source(), file.id());
    }

    /** Reads the records of a file of before there were pages, of people whose index begins within bounds, as 16 bits. */
    void between(long fileId, int from, int to, Consumer<PageRecord> taking) {
        jdbc.query(ROW
                + " where file_id = ? and get_byte(person_index, 0) * 256 + get_byte(person_index, 1) between ? and ?",
                row -> {
                    taking.accept(read(row));
                }, fileId, from, to - 1);
    }

    /** Reads all records of a file of before there were pages, some at a time. */
    void rowsOf(long fileId, Consumer<PageRecord> taking) {
        List<PageRecord> some;
        int after = Integer.MIN_VALUE;
        do {
            some = jdbc.query(ROW + " where file_id = ? and row_number > ? order by row_number limit " + SOME,
                    (row, _) -> read(row), fileId, after);
            some.forEach(taking);
            after = some.isEmpty() ? after : some.getLast().row();
        } while (some.size() == SOME);
    }

    private static PageRecord read(ResultSet row) throws SQLException {
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : Money.ofFen(fen);
        return PageRecord.of(row.getBytes("person_index"), row.getInt("row_number"), row.getString("name"),
                new Particulars(amount, row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class), row.getString("status"), row.getString("detail")));
    }

    /** Takes records of watched people as they come, in the running transaction, to be stored as rows. */
    WatchedRows rows() {
        jdbc.execute(CopyRows.TABLE);
        return new WatchedRows();
    }

    /** Rows on their way: many at once by COPY, which only a table without row-level security takes. */
    final class WatchedRows implements AutoCloseable {
        private final CopyRows waiting = new CopyRows();

        /** A record, and the whole index of whom it speaks of. */
        void add(PageRecord one, byte[] index) {
            waiting.add(one, index);
            copyMany();
        }

        /** Some of them. */
        void add(CopyRows some) {
            waiting.add(some);
            copyMany();
        }

        private void copyMany() {
            if (waiting.size() > BUFFER) {
                copy();
            }
        }

        private void copy() {
            if (waiting.size() == 0) {
                return;
            }
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                try (var target = new PGCopyOutputStream(connection.unwrap(PGConnection.class), CopyRows.COPY,
                        BUFFER)) {
                    waiting.into(target);
                    return true;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }

        /** Stores all of them as a file's and its source's. */
        void store(long fileId, String source) {
            copy();
            jdbc.update(CopyRows.STORE, fileId, source);
        }

        @Override
        public void close() {
            jdbc.execute("drop table pg_temp.incoming");
        }
    }

    /** A record as it was filed: under which name, and what it says. */
    public record Filed(String name, Particulars particulars) {}
}
