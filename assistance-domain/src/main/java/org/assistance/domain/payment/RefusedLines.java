package org.assistance.domain.payment;

import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The payments that the bank refused and nobody has answered yet (发放失败), right by right: the township's work. What is
 * no longer owed because the right ended before the month is not among them.
 */
@Component
@Transactional(readOnly = true)
public class RefusedLines {
    /** Rights on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 20;

    private static final String WAITING = """
            from payment_line l
                join payment_transfer t on t.line_id = l.id and t.status = 'FAILED'
                join entitlement e on e.id = l.entitlement_id
            where l.status = 'FAILED' and l.division_code >= :lower and l.division_code < :upper
              and (e.last_month is null or l.benefit_month <= e.last_month)
              and not exists (select from payment_release r where r.transfer_id = t.id) and
            """ + ShutOut.of("e.case_id", ":officer");

    /** Counts the rights that wait from {@code :lower} to below {@code :upper}. */
    public static final String COUNT = "select count(distinct l.entitlement_id) " + WAITING;

    private final JdbcClient jdbc;

    RefusedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A right with refused payments.
     *
     * @param months how many lines wait
     * @param amount their sum
     * @param since the first benefit month among them
     * @param failure the bank's latest reason
     * @param account masked, as it was refused
     * @param changing whether a change of the account waits for its confirmation
     */
    public record Row(long entitlementId, String name, String place, Programme programme, int months, Money amount,
            YearMonth since, String failure, String account, boolean changing, @Nullable LocalDate diedOn) {}

    /** How many rights wait in a scope. */
    public int count(DivisionScope scope) {
        return jdbc.sql(COUNT)
                .params(RunOverview.of(scope))
                .param("officer", scope.reader())
                .query(Integer.class)
                .single();
    }

    /** The rights that wait, in the order of their ids, after one. */
    public List<Row> rows(DivisionScope scope, long after) {
        return jdbc.sql("""
                with waiting as (
                    select l.entitlement_id, count(*) as months, sum(l.amount_fen) as fen,
                        min(l.benefit_month) as since,
                        (array_agg(t.failure order by t.id desc))[1] as failure,
                        (array_agg(t.account order by t.id desc))[1] as account
                    """ + WAITING + """
                    and l.entitlement_id > :after
                    group by l.entitlement_id order by l.entitlement_id limit :limit)
                select w.*, p.name, p.died_on, d.full_name as place, e.programme,
                    exists (select from account_change c where c.entitlement_id = e.id
                        and c.status = 'PROPOSED') as changing
                from waiting w
                    join entitlement e on e.id = w.entitlement_id
                    join person p on p.id = e.person_id
                    join division d on d.code = e.division_code
                order by w.entitlement_id""")
                .params(RunOverview.of(scope))
                .param("officer", scope.reader())
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, at) -> Trace.showing(Subject.RIGHT, row.getLong("entitlement_id"), new Row(
                        row.getLong("entitlement_id"), row.getString("name"),
                        row.getString("place"), Programme.valueOf(row.getString("programme")), row.getInt("months"),
                        Money.ofFen(row.getLong("fen")), YearMonth.from(row.getObject("since", LocalDate.class)),
                        row.getString("failure"), Lines.masked(row.getString("account")),
                        row.getBoolean("changing"), row.getObject("died_on", LocalDate.class))))
                .list();
    }

    /** What waits of one right inside a scope. */
    public Optional<Row> ofRight(long entitlementId, DivisionScope scope) {
        return rows(scope, entitlementId - 1).stream()
                .filter(row -> row.entitlementId() == entitlementId)
                .findFirst();
    }
}
