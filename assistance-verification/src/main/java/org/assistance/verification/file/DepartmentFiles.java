package org.assistance.verification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files taken over so far, each for one division. */
@Repository
public class DepartmentFiles {
    private static final String SELECT = """
            select f.id, f.source, f.division_code, d.name as place, f.file_name, f.charset, f.as_of, f.row_count,
                   o.name, f.imported_at, f.current, f.withdrawal_reason
              from department_file f
              join officer o on o.id = f.imported_by
              join division d on d.code = f.division_code
            """;

    private final JdbcClient jdbc;

    DepartmentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The file that a division holds itself for a source now. */
    public Optional<DepartmentFile> current(String source, DivisionCode division) {
        return jdbc.sql(SELECT + " where f.source = ? and f.division_code = ? and f.current")
                .param(source)
                .param(division.value())
                .query(DepartmentFiles::read)
                .optional();
    }

    /** Every source's current files that speak for a place: its county's, its city's, and those above. */
    public List<DepartmentFile> covering(DivisionCode place) {
        return jdbc
                .sql(SELECT + " where f.division_code = any(?) and f.current order by f.source, f.division_code desc")
                .param(place.chain().stream().map(DivisionCode::value).toArray(String[]::new))
                .query(DepartmentFiles::read)
                .list();
    }

    /** Every source's current files of the divisions in a scope. */
    public List<DepartmentFile> current(DivisionScope scope) {
        return jdbc.sql(SELECT + """
                 where f.current and f.division_code >= ? and f.division_code < ? order by f.source, f.division_code
                """).param(scope.lower()).param(scope.upper()).query(DepartmentFiles::read).list();
    }

    /** The last files of the divisions in a scope, of all sources, newest first. */
    public List<DepartmentFile> latest(DivisionScope scope, int count) {
        return jdbc.sql(SELECT + """
                 where f.division_code >= ? and f.division_code < ? order by f.imported_at desc, f.id desc limit ?
                """).param(scope.lower()).param(scope.upper()).param(count).query(DepartmentFiles::read).list();
    }

    /** The file with an id, where it is a division's own. */
    Optional<DepartmentFile> own(long id, DivisionCode division) {
        return jdbc.sql(SELECT + " where f.id = ? and f.division_code = ?")
                .param(id)
                .param(division.value())
                .query(DepartmentFiles::read)
                .optional();
    }

    /** The division's file with the same content and day, taken over earlier and not withdrawn. */
    Optional<DepartmentFile> same(String source, DivisionCode division, String sha256, LocalDate asOf) {
        return jdbc.sql(SELECT + """
                 where f.source = ? and f.division_code = ? and f.sha256 = ? and f.as_of = ?
                   and f.withdrawn_at is null
                """)
                .param(source)
                .param(division.value())
                .param(sha256)
                .param(asOf)
                .query(DepartmentFiles::read)
                .optional();
    }

    /** Lets two people change one division's files of a source only one after the other, until the transaction ends. */
    void lock(String source, DivisionCode division) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('department_file ' || ? || ' ' || ?))")
                .param(source)
                .param(division.value())
                .query()
                .singleRow();
    }

    /** A new file, from which nobody is answered yet. */
    long add(String source, DivisionCode division, String fileName, String charset, String sha256, LocalDate asOf,
            int rows, long officerId, Instant at) {
        return jdbc.sql("""
                insert into department_file (source, division_code, file_name, charset, sha256, as_of, row_count,
                    imported_by, imported_at, current)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false) returning id
                """)
                .params(source, division.value(), fileName, charset, sha256, asOf, rows, officerId,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Makes a file the current one of its source in its division; other divisions' files are not touched. */
    DepartmentFile makeCurrent(long id, String source, DivisionCode division) {
        jdbc.sql("update department_file set current = false where source = ? and division_code = ? and current")
                .param(source)
                .param(division.value())
                .update();
        jdbc.sql("update department_file set current = true where id = ?").param(id).update();
        return own(id, division).orElseThrow();
    }

    /** Takes a file out of use and lets the one before it, where there is one, answer again. */
    void withdraw(DepartmentFile file, String reason, long officerId, Instant at) {
        jdbc.sql("""
                update department_file
                   set current = false, withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ? where id = ?
                """)
                .params(officerId, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), reason, file.id())
                .update();
        jdbc.sql("""
                update department_file set current = true where id = (
                    select max(id) from department_file
                     where source = ? and division_code = ? and withdrawn_at is null)
                """).param(file.source()).param(file.division().value()).update();
    }

    private static DepartmentFile read(ResultSet row, int at) throws SQLException {
        return new DepartmentFile(row.getLong("id"), row.getString("source"),
                new DivisionCode(row.getString("division_code")), row.getString("place"), row.getString("file_name"),
                row.getString("charset"), row.getObject("as_of", LocalDate.class), row.getInt("row_count"),
                row.getString("name"), row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current"), row.getString("withdrawal_reason"));
    }
}
