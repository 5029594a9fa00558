package org.assistance.domain.place;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ended divisions that still hold drafts, cases, rights or posts, and those about to end (DF-14): no family is forgotten. */
@Component
@Transactional(readOnly = true)
public class LeftBehind {
    private static final int MOST = 200;

    private static final String ROWS = """
            select * from (
                select g.*, n.full_name as successor_name, n.valid_from as successor_from,
                    n.valid_to as successor_to,
                    (select count(*) from application_draft x where x.division_code = g.code
                        and x.submitted_at is null and x.discarded_at is null) as drafts,
                    (select count(*) from assistance_case x where x.division_code = g.code) as cases,
                    (select count(*) from entitlement x where x.division_code = g.code) as rights,
                    (select count(*) from post x where x.division_code = g.code
                        and (x.valid_to is null or x.valid_to >= :day)) as posts,
                    exists (select from payment_run r join division c on c.code = r.division_code and c.valid_to < :day
                        where r.status in ('FROZEN', 'APPROVED', 'SENT') and r.division_code in (
                            rpad(left(g.code, 6), 12, '0'), rpad(left(g.code, 4), 12, '0'))) as paying,
                    (select s.code || ' ' || s.full_name
                        from division p join division s on s.parent_code = p.replaced_by
                        where p.code = g.parent_code and s.name = g.name and s.valid_to is null limit 1) as suggestion
                from (
                    select d.code, d.parent_code, d.name, d.full_name, d.replaced_by, min(a.valid_to) as ended_on
                    from division a join division d on d.code >= a.code and d.code < case when a.level = 5
                        then rpad(cast(cast(a.code as bigint) + 1 as text), 12, '0')
                        else rpad(cast(cast(left(a.code, (array[2, 4, 6, 9])[a.level]) as bigint) + 1 as text), 12, '0')
                        end
                    where a.valid_to is not null and a.level > 0 and d.code >= :lower and d.code < :upper
                    group by d.code) g
                    left join division n on n.code = g.replaced_by
                ) counted
            where drafts + cases + rights + posts > 0
            order by code limit :most
            """;

    private final JdbcClient jdbc;

    LeftBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What keeps them there. */
    public enum Why {
        /** Its last day is still to come. */
        NOT_YET,
        /** Its successor stands: they can go. */
        READY,
        /** The payroll of the ended county has to be booked first. */
        PAYROLL_OPEN,
        /** The successor stands no longer, or not yet. */
        SUCCESSOR_NOT_STANDING,
        /** Nobody said what follows it; its last day may be still to come. */
        NO_SUCCESSOR
    }

    /**
     * A division with what it holds.
     *
     * @param endedOn its own last day, or that of the division above that ended
     * @param successor code and full name, or null
     * @param suggestion the place of the same name below the successor of the division above, code and full name; null
     *            where there is none
     */
    public record Place(DivisionCode code, String fullName, LocalDate endedOn, @Nullable String successor, int drafts,
            int cases, int rights, int posts, Why why, @Nullable String suggestion) {}

    /** At most {@value #MOST} of a scope, by code. */
    public List<Place> in(DivisionScope scope, LocalDate today) {
        return jdbc.sql(ROWS)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("day", today)
                .param("most", MOST)
                .query((row, _) -> {
                    LocalDate ended = row.getObject("ended_on", LocalDate.class);
                    String next = row.getString("replaced_by");
                    LocalDate from = row.getObject("successor_from", LocalDate.class);
                    LocalDate to = row.getObject("successor_to", LocalDate.class);
                    Why why = next == null
                            ? Why.NO_SUCCESSOR
                            : why(today, ended, row.getBoolean("paying"),
                                    !from.isAfter(today) && (to == null || !to.isBefore(today)));
                    return new Place(new DivisionCode(row.getString("code")), row.getString("full_name"), ended,
                            next == null ? null : next + " " + row.getString("successor_name"), row.getInt("drafts"),
                            row.getInt("cases"), row.getInt("rights"), row.getInt("posts"), why,
                            row.getString("suggestion"));
                })
                .list();
    }

    /** How many of a scope wait for somebody: the others go by themselves. */
    public int waiting(DivisionScope scope, LocalDate today) {
        return (int) in(scope, today).stream().filter(place -> place.why() != Why.NOT_YET).count();
    }

    private static Why why(LocalDate today, LocalDate ended, boolean paying, boolean standing) {
        if (!ended.isBefore(today)) {
            return Why.NOT_YET;
        }
        if (paying) {
            return Why.PAYROLL_OPEN;
        }
        return standing ? Why.READY : Why.SUCCESSOR_NOT_STANDING;
    }
}
