package org.assistance.domain.staff;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may act as what on a day. Asked at every request, so that an ended post or a disabled account stops at once. */
@Component
public class HeldPosts {
    private final JdbcClient jdbc;

    HeldPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The posts in which an enabled officer can act on a day, in the order they were given; empty: may not work today. */
    public List<HeldPost> of(long officerId, LocalDate on) {
        return read(officerId, null, on);
    }

    private List<HeldPost> read(long officerId, @Nullable Integer authorityVersion, LocalDate on) {
        return jdbc.sql("""
                select o.id officer_id, o.staff_number, o.name, p.id post_id, p.role, p.division_code,
                       d.name division_name
                from officer o
                join post p on p.officer_id = o.id
                join division d on d.code = p.division_code
                where o.id = :officer and o.enabled
                  and o.authority_version = coalesce(cast(:version as integer), o.authority_version)
                  and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                order by p.id""")
                .param("officer", officerId)
                .param("version", authorityVersion)
                .param("day", on)
                .query((row, _) -> new HeldPost(
                        new ActingOfficer(row.getLong("officer_id"), row.getString("staff_number"),
                                row.getString("name"), row.getLong("post_id"), Role.valueOf(row.getString("role")),
                                new DivisionCode(row.getString("division_code"))),
                        row.getString("division_name")))
                .list();
    }

    /** The same for a session: none when the account changed since, so that the session of before ends. */
    public List<HeldPost> of(long officerId, int authorityVersion, LocalDate on) {
        return read(officerId, authorityVersion, on);
    }

    /** Whether anybody can act in a role on a day. */
    public boolean any(Role role, LocalDate on) {
        return jdbc.sql("""
                select exists (
                    select from post p join officer o on o.id = p.officer_id
                    where p.role = :role and o.enabled
                      and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day))""")
                .param("role", role.name())
                .param("day", on)
                .query(Boolean.class)
                .single();
    }
}
