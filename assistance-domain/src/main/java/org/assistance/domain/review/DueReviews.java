package org.assistance.domain.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights that are to be looked at anew (待复核): after a death in the family within three months (DB-33), with the last months of a
 * 渐退 (JT-04) and after them until its end is proposed, and when the months of the cycle are over or will be within one (DB-30, TK-40). A right that is under review, or whose
 * ending waits for its second officer, is not among them.
 */
@Component
@Transactional(readOnly = true)
public class DueReviews {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    private static final int MONTHS_AFTER_A_DEATH = 3;

    // Income that is not fixed (DB-30): somebody of working age who can work earns nothing, or anything but wages.
    private static final String DUE = """
            with standing as (
                select e.id, e.case_id, e.household_id, e.person_id, e.programme, e.people, e.amount_fen, e.last_month,
                    e.division_code,
                    exists (select from right_review t where t.case_id = e.case_id and t.outcome = 'TAPER') as tapering
                from entitlement e
                where e.division_code >= :lower and e.division_code < :upper and e.programme in ('DIBAO', 'TEKUN')
                    and not shut_out(e.case_id, :officer)
                    and e.rhythm = 'MONTHLY' and e.first_month <= :month
                    and (e.last_month is null or e.last_month >= :month)
                    and not exists (select from entitlement_ending x where x.entitlement_id = e.id
                        and (x.status = 'PROPOSED' or x.status = 'CONFIRMED' and x.ground = 'TAPER_OVER'))
                union all
                -- 渐退 whose months ran out before anybody was heard (JT-04)
                select e.id, e.case_id, e.household_id, e.person_id, e.programme, e.people, e.amount_fen, e.last_month,
                    e.division_code, true
                from right_review t join entitlement e on e.case_id = t.case_id
                where t.outcome = 'TAPER' and e.division_code >= :lower and e.division_code < :upper
                    and not shut_out(e.case_id, :officer)
                    and e.last_month >= e.first_month and e.last_month < :month
                    and not exists (select from entitlement_ending x where x.entitlement_id = e.id
                        and x.status in ('PROPOSED', 'CONFIRMED'))
                    and not exists (select from entitlement later where later.household_id = e.household_id
                        and later.programme = e.programme and later.first_month > e.last_month
                        and (later.last_month is null or later.last_month >= later.first_month))),
            looked as (
                select s.*, last.application_id, last.looked_on,
                    (select min(p.died_on) from entitled_person ep join person p on p.id = ep.person_id
                        where ep.entitlement_id = s.id and s.people > 1 and p.died_on > last.applied_on) as died_on,
                    s.tapering and s.last_month <= :next and not exists (select from entitlement later
                        where later.case_id = s.case_id and later.programme = s.programme
                            and later.person_id = s.person_id and later.first_month > s.last_month
                            and later.last_month >= later.first_month) as tapers
                from standing s
                    join lateral (select c.application_id, d.decided_on as looked_on, a.applied_on
                        from (select s.case_id as id union all select r.case_id from right_review r
                                join entitlement o on o.id = r.entitlement_id
                                where o.household_id = s.household_id and o.person_id = s.person_id
                                    and o.programme = s.programme) decided
                            join assistance_case c on c.id = decided.id
                            join decision d on d.case_id = c.id
                            join application a on a.id = c.application_id
                        order by c.id desc limit 1) last on true
                where not """ + " " + UnderWay.of("s") + """
                ),
            cycled as (
                select l.*, l.programme = 'DIBAO' and exists (
                    select from application a
                        cross join lateral jsonb_array_elements(a.facts -> 'members') as said (facts)
                        join application_member m on m.application_id = a.id
                            and m.number = cast(said.facts ->> 'number' as integer)
                        join person p on p.id = m.person_id
                    where a.id = l.application_id and said.facts ->> 'labour' in ('FULL', 'PARTIAL')
                        and p.birth_date between :sixty and :sixteen
                        and coalesce(said.facts #>> '{circumstances,fixedIncome}', '') <> 'true'
                        and not (jsonb_path_exists(said.facts, '$.incomes[*] ? (@.kind == "WAGE")')
                            and not jsonb_path_exists(said.facts, '$.incomes[*] ? (@.kind <> "WAGE")'))) as varying
                from looked l
                where l.died_on is not null or l.tapers
                    or not l.tapering and l.looked_on + make_interval(months => case when l.programme = 'TEKUN' then cast(:tekun as integer)
                        else least(cast(:varying as integer), cast(:dibao as integer)) end) <= :soon),
            dated as (
                select c.*, case when c.died_on is not null then 'DEATH' when c.tapers then 'TAPER' else 'PERIODIC' end as kind,
                    cast(case when c.died_on is not null then c.died_on + make_interval(months => :death)
                        when c.tapers then c.last_month + interval '1 month' - interval '1 day'
                        when c.tapering then null
                        else c.looked_on + make_interval(months => case when c.programme = 'TEKUN' then cast(:tekun as integer)
                            when c.varying then cast(:varying as integer) else cast(:dibao as integer) end) end as date) as due_on
                from cycled c)
            """;

    private static final String WANTED = " from dated t where t.due_on is not null and (t.kind <> 'PERIODIC' or t.due_on <= :soon)";

    private final Policies policies;
    private final JdbcClient jdbc;

    DueReviews(Policies policies, JdbcClient jdbc) {
        this.policies = policies;
        this.jdbc = jdbc;
    }

    /** Why a right is on the list. */
    public enum Kind {
        /** DB-33. */
        DEATH("家庭成员死亡"),
        /** JT-04. */
        TAPER("渐退将满"),
        /** DB-30, TK-40. */
        PERIODIC("定期复核");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The field's Chinese term. */
        public String label() {
            return label;
        }
    }

    /**
     * One right.
     *
     * @param lookedOn the day on which it was last decided
     * @param varying whether the shorter cycle holds: somebody can work, and the income is not fixed
     * @param dueOn the last day of the cycle, of the three months after a death, or of the 渐退
     */
    public record Row(long id, String name, String place, Programme programme, int people, Money amount,
            LocalDate lookedOn, boolean varying, Kind kind, @Nullable LocalDate diedOn, LocalDate dueOn) {
        /** Whether the day is over. */
        public boolean overdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /** How many there are in the officer's division, by kind; a kind of which there is none is there with 0. */
    public Map<Kind, Integer> counts(ActingOfficer by, LocalDate today) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        asked(DUE + "select t.kind, count(*) as number" + WANTED + " group by t.kind", by, today)
                .query((row, at) -> counts.put(Kind.valueOf(row.getString("kind")), row.getInt("number")))
                .list();
        return counts;
    }

    /** Those in the officer's division, the most urgent first. */
    public List<Row> rows(@Nullable Kind kind, int skip, ActingOfficer by, LocalDate today) {
        String named = " t join person p on p.id = t.person_id left join division v on v.code = t.division_code where";
        return asked(DUE + "select t.*, p.name, coalesce(v.full_name, '') as place"
                + WANTED.replace(" t where", named) + only(kind) + " order by t.due_on, t.id offset :skip limit :limit",
                by, today)
                .param("skip", skip)
                .param("limit", PAGE + 1)
                .query(DueReviews::row)
                .list();
    }

    private static String only(@Nullable Kind kind) {
        return kind == null ? "" : " and t.kind = '" + kind + "'";
    }

    private JdbcClient.StatementSpec asked(String sql, ActingOfficer by, LocalDate today) {
        DivisionScope scope = by.scope();
        Policy policy = policies.singleValues(by.division(), today);
        return jdbc.sql(sql)
                .param("officer", by.officerId())
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("month", today.withDayOfMonth(1))
                .param("next", today.withDayOfMonth(1).plusMonths(1))
                .param("sixty", today.minusYears(60))
                .param("sixteen", today.minusYears(16))
                .param("death", MONTHS_AFTER_A_DEATH)
                .param("dibao", months(policy, PolicyCode.REVIEW_MONTHS, Programme.DIBAO))
                .param("varying", months(policy, PolicyCode.REVIEW_MONTHS_VARYING, Programme.DIBAO))
                .param("tekun", months(policy, PolicyCode.REVIEW_MONTHS, Programme.TEKUN))
                .param("soon", YearMonth.from(today.plusMonths(1)).atDay(Math.min(today.getDayOfMonth(), 28)));
    }

    /** Null where no row of policy says how often: then nothing is due by the cycle. */
    private static @Nullable Integer months(Policy policy, PolicyCode code, Programme programme) {
        PolicyValue value = policy.find(code, programme.name(), null);
        return value == null ? null : (Integer) value.count();
    }

    private static Row row(ResultSet row, int at) throws SQLException {
        Trace.saw(Subject.RIGHT, row.getLong("id"));
        return new Row(row.getLong("id"), row.getString("name"), row.getString("place"),
                Programme.valueOf(row.getString("programme")), row.getInt("people"),
                Money.ofFen(row.getLong("amount_fen")), row.getObject("looked_on", LocalDate.class),
                row.getBoolean("varying"), Kind.valueOf(row.getString("kind")),
                row.getObject("died_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
    }
}
