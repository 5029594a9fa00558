package org.assistance.domain.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.decision.Award;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;

import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a positive decision into a standing right, unless an earlier right forbids it (XZ-61, matrix 11.5). */
@Service
@Transactional
public class Granting {
    private final Entitlements entitlements;
    private final JdbcClient jdbc;

    Granting(Entitlements entitlements, JdbcClient jdbc) {
        this.entitlements = entitlements;
        this.jdbc = jdbc;
    }

    /**
     * Makes the right an award gives, in the decision's own transaction. The first month is the award's (DB step 15,
     * CJ-11), the account the application's.
     *
     * @throws AlreadyEntitled naming the earlier right that forbids it
     * @throws IllegalMove when the award refuses
     */
    public Entitlement grant(Award award, AssistanceCase decided) {
        if (!award.granted()) {
            throw new IllegalMove("不予确认的项目不产生待遇");
        }
        Applied applied = applied(decided.applicationId());
        boolean householdWide = award.member().isEmpty();
        return grant(new NewRight(award.id(), decided.id(), applied.household(),
                holder(award, decided.applicationId()), householdWide, award.programme(), applied.division(),
                applied.area(), award.people(), award.rhythm(), award.amount().orElse(null),
                award.firstMonth().orElseThrow(), award.lastMonth().orElse(null), applied.payee()));
    }

    private record Applied(long household, DivisionCode division, Area area, @Nullable Payee payee) {}

    private Applied applied(long applicationId) {
        return jdbc.sql("""
                select household_id, division_code, area, account_number, account_holder, bank_name
                from application where id = :id""")
                .param("id", applicationId)
                .query((row, number) -> new Applied(row.getLong("household_id"),
                        new DivisionCode(row.getString("division_code")), Area.valueOf(row.getString("area")),
                        row.getString("account_number") == null
                                ? null
                                : new Payee(row.getString("account_number"), row.getString("account_holder"),
                                        row.getString("bank_name") == null ? "" : row.getString("bank_name"))))
                .single();
    }

    // A household's right is drawn by the applicant; when the applicant is in 特困 personally, by the next member who is not (TK leaves
    // the household's count).
    private long holder(Award award, long applicationId) {
        return jdbc.sql("""
                select m.person_id from application_member m
                where m.application_id = :application and (cast(:member as int) is null or m.number = :member)
                order by exists (select from award w where w.decision_id = :decision and w.granted
                             and w.programme = 'TEKUN' and w.member_number = m.number
                             and cast(:member as int) is null),
                    exists (select from entitlement e where e.person_id = m.person_id and e.programme = 'TEKUN'
                             and (e.last_month is null or e.last_month >= :first) and cast(:member as int) is null),
                    m.number
                limit 1""")
                .param("application", applicationId)
                .param("member", award.member().orElse(null))
                .param("decision", award.decision().id())
                .param("first", award.firstMonth().orElseThrow().atDay(1))
                .query(Long.class)
                .single();
    }

    /**
     * Makes a right, in the decision's own transaction.
     *
     * @throws AlreadyEntitled naming the earlier right that forbids it
     */
    public Entitlement grant(NewRight wanted) {
        lock(wanted);
        if (wanted.rhythm() != Rhythm.ONCE) {
            for (StandingRight earlier : overlapping(wanted)) {
                if (earlier.bars(wanted)) {
                    throw new AlreadyEntitled(earlier.refusal(wanted));
                }
            }
        }
        return entitlements.saveAndFlush(new Entitlement(wanted));
    }

    // Two decisions about one household or person take turns, so that neither overlooks the other's right.
    private void lock(NewRight wanted) {
        jdbc.sql("select id from household where id = :id for update")
                .param("id", wanted.householdId())
                .query(Long.class)
                .list();
        jdbc.sql("select id from person where id = :id for update")
                .param("id", wanted.personId())
                .query(Long.class)
                .list();
    }

    private List<StandingRight> overlapping(NewRight wanted) {
        YearMonth last = wanted.lastMonth();
        return jdbc.sql("""
                with concerned as (
                    select e.id, false as covered from entitlement e
                    where e.person_id = :person or e.household_id = :household
                    union all
                    select e.id, true from application_member m
                        join assistance_case c on c.application_id = m.application_id
                        join entitlement e on e.case_id = c.id
                    where m.person_id = :person)
                select e.id, e.programme, e.case_id, e.household_id, e.person_id, e.first_month, e.last_month,
                       a.member_number is null as household_wide, p.name, k.number, bool_or(o.covered) as covered
                from concerned o
                    join entitlement e on e.id = o.id
                    join award a on a.id = e.award_id
                    join assistance_case k on k.id = e.case_id
                    join person p on p.id = e.person_id
                where e.rhythm <> 'ONCE'
                  and (cast(:last as date) is null or e.first_month <= :last)
                  and (e.last_month is null or e.last_month >= :first and e.last_month >= e.first_month)
                group by e.id, a.member_number, p.name, k.number
                order by e.first_month, e.id""")
                .param("person", wanted.personId())
                .param("household", wanted.householdId())
                .param("first", wanted.firstMonth().atDay(1))
                .param("last", last == null ? null : last.atDay(1))
                .query(Granting::read)
                .list();
    }

    private static StandingRight read(ResultSet row, int number) throws SQLException {
        LocalDate last = row.getObject("last_month", LocalDate.class);
        return new StandingRight(row.getLong("id"), Programme.valueOf(row.getString("programme")),
                row.getLong("case_id"), row.getLong("household_id"), row.getLong("person_id"),
                row.getBoolean("household_wide"), row.getBoolean("covered"), row.getString("name"),
                row.getString("number"), YearMonth.from(row.getObject("first_month", LocalDate.class)),
                last == null ? null : YearMonth.from(last));
    }
}
