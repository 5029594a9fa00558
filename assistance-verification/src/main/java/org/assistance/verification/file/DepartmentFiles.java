package org.assistance.verification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files taken over so far, each for one division. */
@Repository
public class DepartmentFiles {
    private static final String SELECT = """
            select f.id, f.source, f.division_code, d.name as place, f.file_name, f.charset, f.as_of, f.row_count,
                   o.name, f.imported_by, f.imported_at, f.current, f.withdrawal_reason, c.name as confirmer,
                   f.by_two and f.confirmed_at is null and f.withdrawn_at is null as staged, f.sum_fen,
                   f.persons_before, f.persons_new, f.persons_gone, f.persons_changed, f.compared_with
              from department_file f
              join officer o on o.id = f.imported_by
              left join officer c on c.id = f.confirmed_by
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

    /**
     * Lets two people change one division's files of a source only one after the other, until the transaction ends. Who brought a file waits as long as
     * that takes, and until those who came into the register are followed ({@link WatchedPeople}): it would have to be brought anew.
     */
    void lock(String source, DivisionCode division) {
        jdbc.sql("select set_config('lock_timeout', '0', true)").query().singleRow();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('department_file ' || ? || ' ' || ?))")
                .param(source)
                .param(division.value())
                .query()
                .singleRow();
    }

    /** To here the running transaction goes {@linkplain #backToMark back} where a file is refused. */
    void mark() {
        jdbc.sql("savepoint department_file").update();
    }

    /** Undoes all that was written since {@link #mark}. */
    void backToMark() {
        jdbc.sql("rollback to savepoint department_file").update();
    }

    /** The files of a scope that wait for a second person, oldest first. */
    public List<DepartmentFile> staged(DivisionScope scope) {
        return jdbc.sql(SELECT + """
                 where f.by_two and f.confirmed_at is null and f.withdrawn_at is null
                   and f.division_code >= ? and f.division_code < ? order by f.imported_at, f.id
                """).param(scope.lower()).param(scope.upper()).query(DepartmentFiles::read).list();
    }

    /** The file with an id, where its division lies in a scope. */
    Optional<DepartmentFile> in(DivisionScope scope, long id) {
        return jdbc.sql(SELECT + " where f.id = ? and f.division_code >= ? and f.division_code < ?")
                .param(id)
                .param(scope.lower())
                .param(scope.upper())
                .query(DepartmentFiles::read)
                .optional();
    }

    /** A new file, from which nobody is answered yet and whose rows are not counted yet; returns its id. */
    long add(NewFile file, ActingOfficer by, Instant at) {
        return jdbc.sql("""
                insert into department_file (source, division_code, file_name, charset, sha256, as_of, row_count, buckets,
                    quick_keys, imported_by, imported_at, current)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, false) returning id
                """)
                .params(Arrays.asList(file.source(), by.division().value(), file.fileName(), file.charset(),
                        file.sha256(), file.asOf(), file.keys().buckets(), file.keys().quick(), by.officerId(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC)))
                .query(Long.class)
                .single();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    /**
     * A file about to be read.
     *
     * @param keys as what people stand in its pages
     */
    record NewFile(String source, String fileName, String charset, String sha256, LocalDate asOf, PageKeys keys) {}

    /** Keeps what was counted in a file that was added before it was read. */
    void counted(long id, int rows, @Nullable Money sum, ControlTotals told) {
        jdbc.sql("update department_file set row_count = ?, sum_fen = ?, told_rows = ?, told_fen = ? where id = ?")
                .params(Arrays.asList(rows, fen(sum), told.rows(), fen(told.sum()), id))
                .update();
    }

    /**
     * Keeps how a file differs from the one it is to replace, and which one that was, and returns the file.
     *
     * @param before the division's current file, or null
     * @param difference from it, or null without one
     */
    DepartmentFile compared(long id, @Nullable DepartmentFile before, @Nullable Difference difference,
            DivisionCode division) {
        jdbc.sql("""
                update department_file set compared_with = ?, persons_before = ?, persons_new = ?, persons_gone = ?,
                    persons_changed = ? where id = ?""")
                .params(Arrays.asList(before == null ? null : before.id(),
                        difference == null ? null : difference.before(), difference == null ? null : difference.fresh(),
                        difference == null ? null : difference.gone(),
                        difference == null ? null : difference.changed(), id))
                .update();
        return own(id, division).orElseThrow();
    }

    /** Whether people stand in a file's pages by the quick hash, and not as in files of before by the beginnings of their indexes. */
    boolean quickKeys(long id) {
        return jdbc.sql("select quick_keys from department_file where id = ?").param(id).query(Boolean.class).single();
    }

    /** Whether a file was compared with the one that it would replace now, or with none where there is none. */
    boolean comparedWith(long id, @Nullable DepartmentFile current) {
        return jdbc
                .sql("select compared_with is not distinct from cast(? as bigint) from department_file where id = ?")
                .params(Arrays.asList(current == null ? null : current.id(), id))
                .query(Boolean.class)
                .single();
    }

    /** Keeps who confirmed a file. */
    void confirm(long id, long officerId, Instant at) {
        jdbc.sql("update department_file set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(officerId, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id)
                .update();
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
        if (file.staged()) {
            // Nothing ever rested on them.
            for (String kept : List.of("department_record", "department_page")) {
                jdbc.sql("delete from " + kept + " where file_id = ?").param(file.id()).update();
            }
            return;
        }
        jdbc.sql("""
                update department_file set current = true where id = (
                    select id from department_file
                     where source = ? and division_code = ? and withdrawn_at is null
                       and (not by_two or confirmed_at is not null)
                     order by coalesce(confirmed_at, imported_at) desc, id desc limit 1)
                """).param(file.source()).param(file.division().value()).update();
    }

    private static DepartmentFile read(ResultSet row, int at) throws SQLException {
        return new DepartmentFile(row.getLong("id"), row.getString("source"),
                new DivisionCode(row.getString("division_code")), row.getString("place"), row.getString("file_name"),
                row.getString("charset"), row.getObject("as_of", LocalDate.class), row.getInt("row_count"),
                row.getString("name"), row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current"), row.getBoolean("staged"), row.getString("confirmer"), sum(row),
                difference(row), row.getLong("imported_by"), row.getString("withdrawal_reason"),
                (Long) row.getObject("compared_with"));
    }

    private static @Nullable Money sum(ResultSet row) throws SQLException {
        long fen = row.getLong("sum_fen");
        return row.wasNull() ? null : Money.ofFen(fen);
    }

    private static @Nullable Difference difference(ResultSet row) throws SQLException {
        int before = row.getInt("persons_before");
        return row.wasNull()
                ? null
                : new Difference(before, row.getInt("persons_new"), row.getInt("persons_gone"),
                        row.getInt("persons_changed"));
    }
}
