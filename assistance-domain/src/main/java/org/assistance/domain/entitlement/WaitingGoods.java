package org.assistance.domain.entitlement;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.secret.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that were granted and that nobody has handed over yet (实物待发放, LS-14): the township's work, and the county sees how long they
 * wait. No text read here sets a limit, so the days since the decision are told and the longest wait comes first.
 */
@Component
@Transactional(readOnly = true)
public class WaitingGoods {
    /** Grants on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    /** Who has them on the desk: the township's clerk hands them over, the county asks where they are. */
    public static final Set<Role> ROLES = Set.of(Role.TOWNSHIP_CLERK, Role.COUNTY_REVIEWER);

    private static final String WAITING = """
            from award a
                join entitlement e on e.award_id = a.id
                join decision d on d.id = a.decision_id
            where a.goods is not null and e.division_code >= :lower and e.division_code < :upper
                and not exists (select from goods_delivery g where g.entitlement_id = e.id) and
            """ + ShutOut.of("e.case_id", ":officer");

    /** Counts those from {@code :lower} to below {@code :upper}. */
    public static final String COUNT = "select count(*) " + WAITING;

    private final JdbcClient jdbc;
    private final Words words;

    WaitingGoods(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * A grant whose goods wait.
     *
     * @param name whose right it is
     * @param goods what was granted
     * @param worth its worth
     * @param decidedOn since when it waits
     */
    public record Row(long entitlementId, String name, String place, String goods, Money worth, LocalDate decidedOn) {
        /** How many days it has waited. */
        public long days(LocalDate today) {
            return ChronoUnit.DAYS.between(decidedOn, today);
        }
    }

    /** How many wait in a scope. */
    public int count(DivisionScope scope) {
        return jdbc.sql(COUNT).params(of(scope)).query(Integer.class).single();
    }

    /** Those that wait, the longest first. */
    public List<Row> rows(DivisionScope scope, int skip) {
        return jdbc.sql("""
                select e.id, p.name, v.full_name, a.goods, a.goods_fen, d.decided_on from (
                    select e.id, e.person_id, e.division_code, a.id as award, d.decided_on
                """ + WAITING + """
                    order by d.decided_on, e.id offset :skip limit :limit) e
                    join award a on a.id = e.award
                    join decision d on d.id = a.decision_id
                    join person p on p.id = e.person_id
                    join division v on v.code = e.division_code
                order by d.decided_on, e.id""")
                .params(of(scope))
                .param("skip", skip)
                .param("limit", PAGE + 1)
                .query((row, _) -> Trace.showing(Subject.RIGHT, row.getLong(1), new Row(row.getLong(1),
                        row.getString(2), row.getString(3), words.open(row.getString(4)), Money.ofFen(row.getLong(5)),
                        row.getObject(6, LocalDate.class))))
                .list();
    }

    private static Map<String, Object> of(DivisionScope scope) {
        return Map.of("lower", scope.lower(), "upper", scope.upper(), "officer", scope.reader());
    }
}
