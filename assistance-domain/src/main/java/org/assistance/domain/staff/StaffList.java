package org.assistance.domain.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who holds which post inside a scope, by division and staff number, a page at a time. */
@Component
public class StaffList {
    private final JdbcClient jdbc;

    StaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of posts, past ones too; {@code text} matches staff number, name or division, blank matches all.
     *
     * @param page counted from nought
     */
    @Transactional(readOnly = true)
    public List<StaffMember> page(DivisionScope scope, String text, int page, int size) {
        return jdbc.sql("""
                select o.id officer_id, o.staff_number, o.name, o.enabled, p.id post_id, p.role, p.division_code,
                       d.full_name division_name, p.valid_from, p.valid_to
                from post p
                join officer o on o.id = p.officer_id
                join division d on d.code = p.division_code
                where p.division_code >= :lower and p.division_code < :upper
                  and (:text = '' or o.staff_number = upper(:text)
                       or position(:text in o.name) > 0 or position(:text in d.full_name) > 0)
                order by p.division_code, o.staff_number, p.id
                offset :skip limit :size""")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("text", text.strip())
                .param("skip", (long) page * size)
                .param("size", size)
                .query((row, _) -> member(row))
                .list();
    }

    /** All posts of one officer that lie in a scope, past ones too, newest first. */
    @Transactional(readOnly = true)
    public List<StaffMember> postsOf(long officerId, DivisionScope scope) {
        return jdbc.sql("""
                select o.id officer_id, o.staff_number, o.name, o.enabled, p.id post_id, p.role, p.division_code,
                       d.full_name division_name, p.valid_from, p.valid_to
                from post p
                join officer o on o.id = p.officer_id
                join division d on d.code = p.division_code
                where o.id = :officer and p.division_code >= :lower and p.division_code < :upper
                order by p.valid_from desc, p.id desc""")
                .param("officer", officerId)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query((row, _) -> member(row))
                .list();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(row.getLong("officer_id"), row.getString("staff_number"), row.getString("name"),
                row.getBoolean("enabled"), row.getLong("post_id"), Role.valueOf(row.getString("role")),
                new DivisionCode(row.getString("division_code")), row.getString("division_name"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
