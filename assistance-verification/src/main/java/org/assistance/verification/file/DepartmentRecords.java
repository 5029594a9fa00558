package org.assistance.verification.file;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of the files taken over. They are stored by COPY and asked for by identity number, one query a source. */
@Repository
public class DepartmentRecords {
    private static final int BUFFER = 1 << 16;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final IdNumbers numbers;

    DepartmentRecords(JdbcClient jdbc, JdbcTemplate template, IdNumbers numbers) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What a file holds about each of these people; people without a record are absent. Of whom a record speaks is kept as an index alone: who asks knows the number (DF-02, DF-04). */
    public Map<IdNumber, List<Filed>> of(DepartmentFile file, Collection<IdNumber> people) {
        var found = new HashMap<IdNumber, List<Filed>>();
        var asked = new HashMap<ByteBuffer, IdNumber>();
        people.forEach(person -> asked.put(ByteBuffer.wrap(numbers.index(person)), person));
        if (asked.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select person_index, name, amount_fen, from_date, to_date, status, detail from department_record
                 where person_index in (:people) and source = :source and file_id = :file order by row_number
                """)
                .param("people", asked.keySet().stream().map(ByteBuffer::array).toList())
                .param("source", file.source())
                .param("file", file.id())
                .query(row -> {
                    found.computeIfAbsent(asked.get(ByteBuffer.wrap(row.getBytes("person_index"))),
                            _ -> new ArrayList<>())
                            .add(new Filed(row.getString("name"), read(row)));
                });
        return found;
    }

    /**
     * Rows of a file that say the same as an earlier one about the same person, whatever the name: they would count a
     * pension or a house twice.
     */
    List<Repeated> repeated(long fileId, int most) {
        return jdbc.sql("""
                select row_number, first, count(*) over () as count from (
                    select row_number, min(row_number) over (partition by person_index, amount_fen, from_date, to_date, status,
                           detail) as first from department_record where file_id = ?) as twin
                 where first < row_number order by row_number limit ?
                """)
                .param(fileId)
                .param(most)
                .query((row, _) -> new Repeated(row.getInt("row_number"), row.getInt("first"), row.getInt("count")))
                .list();
    }

    /** A row that repeats an earlier one, and how many such rows there are in all. */
    record Repeated(int row, int first, int count) {}

    private static Particulars read(ResultSet row) throws SQLException {
        long fen = row.getLong("amount_fen");
        Money amount = row.wasNull() ? null : Money.ofFen(fen);
        return new Particulars(amount, row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class), row.getString("status"), row.getString("detail"));
    }

    /** Stores records as they come, in the running transaction; returns how many. */
    int copy(long fileId, String source, Records records) {
        template.execute(CopyLine.TABLE);
        Integer count = template.execute((ConnectionCallback<Integer>) connection -> {
            try {
                var target = new PGCopyOutputStream(connection.unwrap(PGConnection.class), CopyLine.COPY, BUFFER);
                int rows = 0;
                try (Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8)) {
                    for (Stored next = records.next(); next != null; next = records.next()) {
                        writer.write(
                                CopyLine.of(fileId, next.row(), source, numbers.index(next.idNumber()), next.name(),
                                        next.particulars()));
                        rows++;
                    }
                }
                return rows;
            } catch (IOException failed) {
                throw new SQLException("COPY did not end well", failed);
            }
        });
        template.execute(CopyLine.STORE);
        template.execute("drop table pg_temp.incoming");
        return count == null ? 0 : count;
    }

    /** A record as it was filed: under which name, and what it says. */
    public record Filed(String name, Particulars particulars) {}

    /** Records to be stored, one at a time. */
    interface Records {
        /** The next one, or null at the end. */
        @Nullable
        Stored next() throws IOException;
    }

    /** A record to be stored. */
    record Stored(int row, IdNumber idNumber, String name, Particulars particulars) {}
}
