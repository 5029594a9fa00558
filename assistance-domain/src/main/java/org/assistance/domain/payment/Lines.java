package org.assistance.domain.payment;

import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The single payments of runs and the people left out, page by page within a scope; the reader's relatives are not among them. */
@Component
@Transactional(readOnly = true)
@Beyond(Purpose.PAYROLL)
public class Lines {
    /** Rows on a page; the queries return one more when there is a next page. */
    public static final int PAGE = 50;

    private static final int AT_A_TIME = 1000;

    private static final String PAYMENT = """
            select t.id, t.number, t.run_id, t.month, t.benefit_month, t.change, t.programme, t.people, t.amount_fen,
                t.previous_fen, t.account, t.status, coalesce(t.failure, '') as note, p.name,
                d.full_name as place, e.case_id, e.id as entitlement_id,
            """ + Reason.COLUMNS + """
            from payment_transfer t
                join person p on p.id = t.person_id
                join division d on d.code = t.division_code
                join entitlement e on e.id = t.entitlement_id
            """;

    private static final String OF_NO_RELATIVE = "and" + ShutOut.of("e.case_id", ":reader");

    private static final String OF_THE_DAY = "where t.division_code >= :lower and t.division_code < :upper "
            + OF_NO_RELATIVE;

    // A family's payments are found where the family is looked after now, whatever its place was called when they were made.
    private static final String OF_TODAY = "where e.division_code >= :lower and e.division_code < :upper "
            + OF_NO_RELATIVE;

    private static final String OMISSION = """
            select o.id, 0 as number, o.run_id, o.month, o.month as benefit_month, o.kind as change, o.programme, o.people,
                o.amount_fen, null as previous_fen, '' as account, 'CANCELLED' as status, o.reason as note, p.name,
                d.full_name as place, e.case_id, e.id as entitlement_id
            from payment_omission o
                join person p on p.id = o.person_id
                join division d on d.code = o.division_code
                join entitlement e on e.id = o.entitlement_id
            where o.division_code >= :lower and o.division_code < :upper
            """ + OF_NO_RELATIVE;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One payment, or one person left out.
     *
     * @param key what the next page starts after
     * @param account stars and the last four digits; empty for somebody left out
     * @param previous last month's amount, where there was one
     * @param note why it is on the list so, or left out of it; the bank's reason where it could not pay
     */
    public record Line(long key, long runId, int number, YearMonth month, YearMonth benefitMonth, String name,
            String place, long caseId, long entitlementId, Programme programme, int people, Money amount,
            @Nullable Money previous,
            Group group, TransferStatus status, String account, String note) {
        /** The difference to last month with its sign; null where there is nothing to compare. */
        public @Nullable String difference() {
            if (previous == null) {
                return null;
            }
            Money by = amount.minus(previous);
            return (by.negative() ? "减 " : "增 ") + (by.negative() ? Money.ZERO.minus(by) : by).format();
        }
    }

    /** A page of one list of a run, in the order of the bank's file. */
    public List<Line> of(long runId, Group group, DivisionScope scope, long after) {
        String sql = group.paid()
                ? PAYMENT + OF_THE_DAY + (group == Group.FAILED ? "and t.status = 'FAILED'" : "and t.change = :group")
                        + " and t.run_id = :run and t.number > :after order by t.number limit :limit"
                : OMISSION + "and o.kind = :group and o.run_id = :run and o.id > :after order by o.id limit :limit";
        return jdbc.sql(sql)
                .params(RunOverview.of(scope))
                .param("group", group.name())
                .param("run", runId)
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, at) -> line(row, group.paid() ? row.getLong("number") : row.getLong("id")))
                .list();
    }

    /** The whole of a run within a scope, group after group, each in the order of the bank's file; read as it is told. */
    public void each(long runId, DivisionScope scope, Consumer<Line> told) {
        for (Group group : Group.values()) {
            if (group == Group.FAILED) {
                continue;
            }
            jdbc.sql(group.paid()
                    ? PAYMENT + OF_THE_DAY + "and t.change = :group and t.run_id = :run order by t.number"
                    : OMISSION + "and o.kind = :group and o.run_id = :run order by o.id")
                    .params(RunOverview.of(scope))
                    .param("group", group.name())
                    .param("run", runId)
                    .withFetchSize(AT_A_TIME)
                    .query((ResultSet row) -> told
                            .accept(line(row, group.paid() ? row.getLong("number") : row.getLong("id"))));
        }
    }

    /** How many lines of a run within a scope are of the reader's relatives, and so not among {@link #each}. */
    public long hidden(long runId, DivisionScope scope) {
        return jdbc.sql("""
                select count(*) from (
                    select entitlement_id from payment_transfer
                        where run_id = :run and division_code >= :lower and division_code < :upper
                    union all select entitlement_id from payment_omission
                        where run_id = :run and division_code >= :lower and division_code < :upper) l
                where l.entitlement_id in (select e.id from kin_link k join entitlement e on e.case_id = k.case_id
                    where k.officer_id = :reader and k.shuts_out)""")
                .params(RunOverview.of(scope))
                .param("run", runId)
                .query(Long.class)
                .single();
    }

    /** The payments of people whose name begins so, newest first. */
    public List<Line> named(String beginning, DivisionScope scope, long before) {
        String pattern = beginning.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc
                .sql(PAYMENT + OF_TODAY + "and p.name like :pattern and t.id < :before order by t.id desc limit :limit")
                .params(RunOverview.of(scope))
                .param("pattern", pattern)
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, at) -> line(row, row.getLong("id")))
                .list();
    }

    private static Line line(ResultSet row, long key) throws SQLException {
        String account = row.getString("account");
        long previous = row.getLong("previous_fen");
        Money before = row.wasNull() ? null : Money.ofFen(previous);
        YearMonth month = month(row, "month");
        Money amount = Money.ofFen(row.getLong("amount_fen"));
        Group group = Group.valueOf(row.getString("change"));
        String note = group.paid()
                ? Reason.of(row, Change.valueOf(group.name()), month, amount, before)
                : row.getString("note");
        Trace.saw(Subject.RIGHT, row.getLong("entitlement_id"));
        return new Line(key, row.getLong("run_id"), row.getInt("number"), month,
                month(row, "benefit_month"), row.getString("name"), row.getString("place"), row.getLong("case_id"),
                row.getLong("entitlement_id"),
                Programme.valueOf(row.getString("programme")), row.getInt("people"),
                amount, before, group,
                TransferStatus.valueOf(row.getString("status")),
                masked(account), note);
    }

    /** Stars and the last four digits. */
    static String masked(String account) {
        return account.length() < 4 ? account : "****" + account.substring(account.length() - 4);
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
