package org.assistance.verification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files taken over so far. */
@Repository
public class DepartmentFiles {
    private static final String SELECT = """
            select f.id, f.source, f.file_name, f.charset, f.as_of, f.row_count, o.name, f.imported_at, f.current
              from department_file f join officer o on o.id = f.imported_by
            """;

    private final JdbcClient jdbc;

    DepartmentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The file from which a source answers now. */
    public Optional<DepartmentFile> current(String source) {
        return jdbc.sql(SELECT + " where f.source = ? and f.current")
                .param(source)
                .query(DepartmentFiles::read)
                .optional();
    }

    /** Every source's current file. */
    public List<DepartmentFile> current() {
        return jdbc.sql(SELECT + " where f.current").query(DepartmentFiles::read).list();
    }

    /** The last files of all sources, newest first. */
    public List<DepartmentFile> latest(int count) {
        return jdbc.sql(SELECT + " order by f.imported_at desc, f.id desc limit ?")
                .param(count)
                .query(DepartmentFiles::read)
                .list();
    }

    /** The file with the same content, taken over earlier. */
    Optional<DepartmentFile> same(String source, String sha256) {
        return jdbc.sql(SELECT + " where f.source = ? and f.sha256 = ?")
                .param(source)
                .param(sha256)
                .query(DepartmentFiles::read)
                .optional();
    }

    /** Lets two people import for one source only one after the other; holds until the transaction ends. */
    void lock(String source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('department_file ' || ?))").param(source).query().singleRow();
    }

    /** Makes a new file the current one of its source. */
    long add(String source, String fileName, String charset, String sha256, LocalDate asOf, int rows, long officerId,
            Instant at) {
        jdbc.sql("update department_file set current = false where source = ? and current").param(source).update();
        return jdbc.sql("""
                insert into department_file
                    (source, file_name, charset, sha256, as_of, row_count, imported_by, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(source, fileName, charset, sha256, asOf, rows, officerId,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static DepartmentFile read(ResultSet row, int at) throws SQLException {
        return new DepartmentFile(row.getLong("id"), row.getString("source"), row.getString("file_name"),
                row.getString("charset"), row.getObject("as_of", LocalDate.class), row.getInt("row_count"),
                row.getString("name"), row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current"));
    }
}
