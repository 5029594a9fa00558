package org.assistance.domain.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
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
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Settling(PaymentRuns runs, MonthFigures figures, FirstPayments firstPayments, JdbcClient jdbc,
            JdbcTemplate template, Clock clock) {
        this.runs = runs;
        this.figures = figures;
        this.firstPayments = firstPayments;
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
        List<ResultFile.Fault> faults = new ArrayList<>(result.faults());
        faults.addAll(compare(runId, result.rows(), faults.isEmpty()));
        if (!faults.isEmpty()) {
            throw new BadResultFile(faults.stream().sorted().map(ResultFile.Fault::words).toList());
        }
        Instant now = clock.instant();
        run.settled(sha256, by, now);
        runs.saveAndFlush(run);
        book(runId, result.rows());
        figures.refresh(run.month(), new DivisionScope(run.division()));
        firstPayments.close(runId, by, now);
        return run;
    }

    private record Sent(String account, Money amount) {}

    // Every line sent is answered once, with the account and the amount that were sent; what is missing is only said of a file
    // that could be read whole.
    private List<ResultFile.Fault> compare(long runId, List<ResultRow> rows, boolean allRead) {
        Map<Integer, Sent> open = new HashMap<>();
        jdbc.sql("select number, account_number, amount_fen from payment_transfer where run_id = :run")
                .param("run", runId)
                .query(row -> {
                    open.put(row.getInt(1), new Sent(row.getString(2), Money.ofFen(row.getLong(3))));
                });
        int sent = open.size();
        List<ResultFile.Fault> faults = new ArrayList<>();
        for (ResultRow row : rows) {
            Sent line = open.remove(row.number());
            String where = "序号" + row.number();
            if (line == null) {
                faults.add(new ResultFile.Fault(row.row(), where + (row.number() <= sent ? "重复出现" : "不在本批次中")));
            } else if (!line.account.equals(row.account())) {
                faults.add(new ResultFile.Fault(row.row(), where + "的账号与报送的账号不一致"));
            } else if (!line.amount.equals(row.amount())) {
                faults.add(new ResultFile.Fault(row.row(),
                        where + "的金额为" + row.amount().plain() + "元，报送的是" + line.amount.plain() + "元"));
            }
        }
        if (allRead && !open.isEmpty()) {
            faults.add(new ResultFile.Fault(0,
                    "缺少" + open.size() + "笔的回盘结果，最小的序号是" + open.keySet().stream().min(Integer::compare).get()));
        }
        return faults;
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
