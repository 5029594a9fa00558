package org.assistance.domain.payment;

import org.assistance.domain.secret.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a right was paid, month by month and attempt by attempt; the caller has found the right inside its scope. */
@Component
@Transactional(readOnly = true)
public class RightPayments {
    /** Months shown on the right's page. */
    public static final int MONTHS = 60;

    private final JdbcClient jdbc;
    private final Words words;

    RightPayments(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * One attempt to pay a month, or a month held back.
     *
     * @param runId the run it was in
     * @param transferId of the payment; 0 for a month held back
     * @param run the run's number
     * @param payMonth the month of the run
     * @param state 发放成功, 发放失败, 暂缓 …
     * @param note the bank's reason, the answer given to it, or why it was held
     * @param beyond whether the month lies after the right's last one
     */
    public record Attempt(long runId, long transferId, String run, YearMonth benefitMonth, YearMonth payMonth,
            int people, Money amount,
            String account, String state, boolean failed, String note, boolean beyond) {}

    /** How many months of how much money. */
    public record Sum(int months, Money amount) {
        /** Whether there is anything. */
        public boolean any() {
            return months > 0;
        }
    }

    /** The attempts, newest first, at most as many as make {@value #MONTHS} lines. */
    public List<Attempt> attempts(long entitlementId) {
        return jdbc.sql("""
                select a.*, r.division_code as run_division, r.month as run_month, r.sequence,
                    a.benefit_month > e.last_month as beyond
                from (
                    select t.run_id, t.id, t.benefit_month, t.month, t.people, t.amount_fen, t.account,
                        t.status, coalesce(t.failure, '') as note, p.kind = 'VERIFIED' as verified, p.note as released
                    from payment_line l join payment_transfer t on t.line_id = l.id
                        left join payment_release p on p.transfer_id = t.id
                    where l.entitlement_id = :id
                    union all
                    select o.run_id, 0, o.month, o.month, o.people, o.amount_fen, '', o.kind, o.reason, null, null
                    from payment_omission o where o.entitlement_id = :id) a
                    join payment_run r on r.id = a.run_id
                    join entitlement e on e.id = :id
                where r.status <> 'REJECTED'
                order by a.run_id desc, a.benefit_month desc, a.id desc limit :limit""")
                .param("id", entitlementId)
                .param("limit", MONTHS)
                .query(this::attempt)
                .list();
    }

    private Attempt attempt(ResultSet row, int at) throws SQLException {
        YearMonth pay = month(row, "run_month");
        String status = row.getString("status");
        String state = status.equals("HELD") || status.equals("STOPPED")
                ? Group.valueOf(status).label()
                : TransferStatus.valueOf(status).label();
        return new Attempt(row.getLong("run_id"), row.getLong("id"),
                PaymentRun.numberOf(new DivisionCode(row.getString("run_division")), pay, row.getInt("sequence")),
                month(row, "benefit_month"), pay, row.getInt("people"), Money.ofFen(row.getLong("amount_fen")),
                Lines.masked(row.getString("account")), state, status.equals("FAILED"), note(row),
                row.getBoolean("beyond") && status.equals("PAID"));
    }

    private String note(ResultSet row) throws SQLException {
        String released = words.openOrNull(row.getString("released"));
        return row.getString("note")
                + (released == null ? "" : "；" + (row.getBoolean("verified") ? "核实无误，重新发放：" : "") + released);
    }

    /** What was paid of months after the right's last one: to be recovered (多发). */
    public Sum overpaid(long entitlementId) {
        return beyond(entitlementId, "l.status = 'PAID'");
    }

    /** What lies with the bank, or is about to, of months after the right's last one. */
    public Sum overpaidInFlight(long entitlementId) {
        return beyond(entitlementId,
                "exists (select from payment_transfer t where t.line_id = l.id and t.status = 'PENDING')");
    }

    /** What was paid in all. */
    public Sum paid(long entitlementId) {
        return sum("where l.entitlement_id = :id and l.status = 'PAID'", entitlementId);
    }

    /** What would be overpaid if the right ended after a month. */
    public Sum overpaidIfEndedAfter(long entitlementId, YearMonth last) {
        return jdbc.sql("""
                select count(distinct l.benefit_month), coalesce(sum(l.amount_fen), 0) from payment_line l
                where l.entitlement_id = :id and l.status = 'PAID' and l.benefit_month > :last""")
                .param("id", entitlementId)
                .param("last", last.atDay(1))
                .query((row, at) -> new Sum(row.getInt(1), Money.ofFen(row.getLong(2))))
                .single();
    }

    private Sum beyond(long entitlementId, String which) {
        return sum("join entitlement e on e.id = l.entitlement_id where l.entitlement_id = :id"
                + " and l.benefit_month > e.last_month and " + which, entitlementId);
    }

    private Sum sum(String from, long entitlementId) {
        return jdbc.sql("select count(distinct l.benefit_month), coalesce(sum(l.amount_fen), 0) from payment_line l "
                + from)
                .param("id", entitlementId)
                .query((row, at) -> new Sum(row.getInt(1), Money.ofFen(row.getLong(2))))
                .single();
    }

    /** A run in which money of a right lies with the bank or waits to go there. */
    public record UnderWay(String run, RunStatus status) {
        /** What another account, confirmed now, means for it. */
        public String sentence() {
            return status == RunStatus.FROZEN
                    ? "批次 " + run + " 待审批，列的是原账户；变更确认后，该批次须退回重新冻结，按新账户发放。"
                    : "批次 " + run + " " + status.label() + "，仍按原账户发放；变更从下一批次起生效。";
        }
    }

    /** The latest such run; null when nothing is under way. */
    public @Nullable UnderWay underWay(long entitlementId, DivisionScope scope) {
        return jdbc.sql("""
                select r.division_code, r.month, r.sequence, r.status
                from payment_line l
                    join payment_transfer t on t.line_id = l.id and t.status = 'PENDING'
                    join payment_run r on r.id = t.run_id
                where l.entitlement_id = :id and l.division_code >= :lower and l.division_code < :upper
                order by r.id desc limit 1""")
                .param("id", entitlementId)
                .params(RunOverview.of(scope))
                .query((row, at) -> new UnderWay(PaymentRun.numberOf(new DivisionCode(row.getString("division_code")),
                        month(row, "month"), row.getInt("sequence")), RunStatus.valueOf(row.getString("status"))))
                .optional()
                .orElse(null);
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
