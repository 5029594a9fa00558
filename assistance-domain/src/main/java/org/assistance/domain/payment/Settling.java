package org.assistance.domain.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.payment.SentAndAnswered.Sent;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books the bank's answer: every line of the run is paid or failed, and cases paid for the first time are closed. */
@Service
@Transactional
public class Settling {
    private final PaymentRuns runs;
    private final MonthFigures figures;
    private final FirstPayments firstPayments;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Settling(PaymentRuns runs, MonthFigures figures, FirstPayments firstPayments, Accounts accounts, JdbcClient jdbc,
            JdbcTemplate template, Clock clock) {
        this.runs = runs;
        this.figures = figures;
        this.firstPayments = firstPayments;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Books an answer; the same file again changes nothing.
     *
     * @param answer the file's bytes, see {@link ResultFile}
     * @throws BadResultFile listing what is wrong line by line; nothing is booked then
     * @throws IllegalMove when no answer is awaited, or another one is booked
     */
    public PaymentRun settle(long runId, byte[] answer, ActingOfficer by) {
        if (!by.isOneOf(Sending.ROLES)) {
            throw new NotAllowed("银行回盘由市级民政经办人或县级民政审核人导入");
        }
        figures.oneAtATime();
        PaymentRun run = runs.findInScope(runId, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchRun::new);
        String sha256 = BankFile.sha256(answer);
        if (run.settledAlready(sha256)) {
            return run;
        }
        ResultFile result = ResultFile.read(answer, run.number());
        List<ResultFile.Fault> faults = SentAndAnswered.faults(result, sentIn(runId));
        if (!faults.isEmpty()) {
            throw new BadResultFile(faults.stream().map(ResultFile.Fault::words).toList());
        }
        Instant now = clock.instant();
        run.settled(sha256, by, now);
        runs.saveAndFlush(run);
        book(runId, result.rows());
        figures.refresh(run.month(), new DivisionScope(run.division()));
        firstPayments.close(runId, by, now);
        return run;
    }

    private Map<Integer, Sent> sentIn(long runId) {
        Map<Integer, Sent> sent = new TreeMap<>();
        jdbc.sql("""
                select t.number, t.account, a.number_sealed, t.amount_fen
                from payment_transfer t join payee_account a on a.name = t.account where t.run_id = :run""")
                .param("run", runId)
                .query(row -> {
                    sent.put(row.getInt(1),
                            new Sent(accounts.open(row.getBytes(3), row.getString(2)), Money.ofFen(row.getLong(4))));
                });
        return sent;
    }

    private void book(long runId, List<ResultRow> rows) {
        List<ResultRow> failed = rows.stream().filter(row -> !row.paid()).toList();
        Object[] numbers = failed.stream().map(ResultRow::number).toArray();
        Object[] reasons = failed.stream().map(ResultRow::failure).toArray();
        template.update("""
                update payment_transfer t set status = 'FAILED', failure = f.reason
                from unnest(?, ?) as f (number, reason)
                where t.run_id = ? and t.number = f.number and t.status = 'PENDING'""", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("int4", numbers));
            statement.setArray(2, statement.getConnection().createArrayOf("text", reasons));
            statement.setLong(3, runId);
        });
        jdbc.sql("update payment_transfer set status = 'PAID' where run_id = :run and status = 'PENDING'")
                .param("run", runId)
                .update();
        jdbc.sql("""
                update payment_line l set status = t.status
                from payment_transfer t where t.run_id = :run and l.id = t.line_id""").param("run", runId).update();
    }
}
