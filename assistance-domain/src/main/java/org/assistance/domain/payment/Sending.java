package org.assistance.domain.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the bank's file of an approved run, once, and hands out exactly those bytes ever after. */
@Service
@Transactional
public class Sending {
    /** Who may make and fetch the file, and book the bank's answer. */
    public static final Set<Role> ROLES = Action.RUN_SEND.roles();

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final PaymentRuns runs;
    private final Accounts accounts;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sending(PaymentRuns runs, Accounts accounts, Secrets secrets, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.accounts = accounts;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The bank's file with its name and fingerprint. */
    public record File(String name, byte[] bytes, String sha256) {}

    /**
     * Makes the file and keeps its bytes; asked again, nothing changes.
     *
     * @throws IllegalMove when the run is not approved, or a line cannot stand in the file (see {@link BankFile#add})
     */
    public PaymentRun send(long runId, ActingOfficer by) {
        PaymentRun run = required(runId, by);
        if (run.sentAlready()) {
            return run;
        }
        var file = new BankFile(run.number());
        jdbc.sql(
                """
                select t.number, t.account, a.number_sealed, t.account_holder, t.bank_name, coalesce(t.bank_code, '') as bank_code,
                    t.amount_fen, t.programme, t.benefit_month
                from payment_transfer t join payee_account a on a.name = t.account where t.run_id = :run order by t.number""")
                .param("run", runId)
                .query(row -> {
                    file.add(new Payment(row.getInt("number"),
                            accounts.open(row.getBytes("number_sealed"), row.getString("account")),
                            row.getString("account_holder"), row.getString("bank_name"), row.getString("bank_code"),
                            Money.ofFen(row.getLong("amount_fen")), Programme.valueOf(row.getString("programme")),
                            row.getObject("benefit_month", LocalDate.class).format(MONTH)));
                });
        if (file.count() != run.lineCount() || !file.total().equals(run.total())) {
            throw new IllegalStateException("run " + runId + " does not add up: " + file.count() + " lines of "
                    + file.total() + ", frozen " + run.lineCount() + " of " + run.total());
        }
        byte[] bytes = file.bytes();
        run.sent(BankFile.sha256(bytes), by, clock.instant());
        runs.saveAndFlush(run);
        jdbc.sql("update payment_run set bank_file_sealed = :bytes where id = :run")
                .param("bytes", secrets.seal(bytes, SealedColumn.BANK_FILE.cell(runId)))
                .param("run", runId)
                .update();
        return run;
    }

    /**
     * The stored file.
     *
     * @throws NoSuchRun when there is none in the officer's division
     */
    @Transactional(readOnly = true)
    public File file(long runId, ActingOfficer by) {
        PaymentRun run = required(runId, by);
        byte[] sealed = jdbc
                .sql("select bank_file_sealed from payment_run where id = :run and bank_file_sealed is not null")
                .param("run", runId)
                .query(byte[].class)
                .optional()
                .orElseThrow(NoSuchRun::new);
        shown(runId);
        return new File("代发-" + run.number() + ".csv", secrets.open(sealed, SealedColumn.BANK_FILE.cell(runId)),
                run.bankFileSha256().orElseThrow());
    }

    /**
     * A form of the bank's answer for a run: its lines as sent, 结果 and 原因 to be filled in, with the line of totals. For
     * banks that answer on paper, and to show what the file must look like.
     *
     * @throws NoSuchRun when there is none in the officer's division, or its file is not made yet
     */
    @Transactional(readOnly = true)
    public File template(long runId, ActingOfficer by) {
        PaymentRun run = required(runId, by);
        if (!run.sentAlready()) {
            throw new NoSuchRun();
        }
        var text = new StringBuilder("\uFEFF" + ResultFile.HEADER + "\r\n");
        jdbc.sql(
                """
                select t.number, t.account, a.number_sealed, t.amount_fen
                from payment_transfer t join payee_account a on a.name = t.account where t.run_id = :run order by t.number""")
                .param("run", runId)
                .query(row -> {
                    text.append(run.number())
                            .append(',')
                            .append(row.getInt("number"))
                            .append(',')
                            .append('\t') // a cell that begins so stays text, and keeps its 19 digits in a spreadsheet
                            .append(accounts.open(row.getBytes("number_sealed"), row.getString("account")))
                            .append(',')
                            .append(Money.ofFen(row.getLong("amount_fen")).plain())
                            .append(",,\r\n");
                });
        shown(runId);
        byte[] bytes = text.append("合计,,,,,\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return new File("回盘模板-" + run.number() + ".csv", bytes, BankFile.sha256(bytes));
    }

    private void shown(long runId) {
        jdbc.sql("select entitlement_id from payment_transfer where run_id = :run")
                .param("run", runId)
                .query(row -> {
                    Trace.saw(Subject.RIGHT, row.getLong(1));
                });
    }

    private PaymentRun required(long runId, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("银行代发文件由市级民政经办人或县级民政审核人生成和下载");
        }
        return runs.findInScope(runId, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchRun::new);
    }
}
