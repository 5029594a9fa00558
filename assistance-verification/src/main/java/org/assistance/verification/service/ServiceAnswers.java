package org.assistance.verification.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What departments' services were asked and what they answered, each question once and for good (XZ-53). */
@Repository
public class ServiceAnswers {
    private final JdbcClient jdbc;
    private final IdNumbers numbers;

    ServiceAnswers(JdbcClient jdbc, IdNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * Keeps what came of a question.
     *
     * @param basis by what it was asked
     * @param took in milliseconds
     */
    @Transactional
    public void keep(ServiceQuestion question, ServiceReply reply, AssistanceCase of, ServiceBasis basis,
            Instant at, long took) {
        LocalDate asOf = reply instanceof ServiceReply.Answered answered ? answered.asOf() : null;
        long id = jdbc.sql("""
                insert into service_answer (request, source, division_code, case_id, authorisation_id, plan_run_id, person_index, purpose,
                    officer_id, asked_at, took_millis, outcome, problem, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(Arrays.asList(question.request(), question.registry().code(), of.division().value(), of.id(),
                        basis.authorisation(), basis.planRun(), numbers.index(question.idNumber()), question.purpose(),
                        basis.officer(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC), took, outcome(reply), problem(reply), asOf))
                .query(Long.class)
                .single();
        if (reply instanceof ServiceReply.Answered(LocalDate _, List<ServiceReply.Told> records)) {
            for (int number = 1; number <= records.size(); number++) {
                keep(id, number, records.get(number - 1));
            }
        }
    }

    private void keep(long answer, int number, ServiceReply.Told record) {
        Particulars said = record.particulars();
        Money amount = said.amount();
        jdbc.sql("""
                insert into service_record (answer_id, number, name, amount_fen, from_date, to_date, status, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(answer, number, record.name(), amount == null ? null : amount.fen(), said.from(),
                        said.to(), said.status(), said.detail()))
                .update();
    }

    private static String outcome(ServiceReply reply) {
        return switch (reply) {
            case ServiceReply.Answered _ -> "ANSWERED";
            case ServiceReply.Silent _ -> "SILENT";
            case ServiceReply.Wrong _ -> "WRONG";
        };
    }

    private static @Nullable String problem(ServiceReply reply) {
        return switch (reply) {
            case ServiceReply.Answered _ -> null;
            case ServiceReply.Silent(String problem) -> problem;
            case ServiceReply.Wrong(String problem) -> problem;
        };
    }

    /**
     * What came of a question about a person.
     *
     * @param askedAt when
     * @param asOf the day of the department's data, or null where it did not answer
     * @param problem why it did not answer, in words, or null
     * @param records what it holds
     */
    public record Kept(Instant askedAt, @Nullable LocalDate asOf, @Nullable String problem,
            List<ServiceReply.Told> records) {}

    /** Whether a source was asked for a case on a day in the office's time. */
    public boolean asked(String source, long caseId, LocalDate day) {
        return jdbc.sql("""
                select exists (select from service_answer where case_id = ? and source = ?
                    and cast(asked_at at time zone ? as date) = ?)""")
                .params(caseId, source, OfficeTime.ZONE.getId(), day)
                .query(Boolean.class)
                .single();
    }

    /** What came of the last question to a source about a person. */
    public Optional<Kept> last(String source, IdNumber person) {
        return kept(source, person, "true");
    }

    /** The last answer that a source gave about a person. */
    public Optional<Kept> lastAnswer(String source, IdNumber person) {
        return kept(source, person, "outcome = 'ANSWERED'");
    }

    /**
     * The last question to a source, about whomever it was.
     *
     * @param askedAt when
     * @param tookMillis how long it took
     * @param problem why there was no answer, in words, or null
     */
    public record Latest(Instant askedAt, int tookMillis, @Nullable String problem) {}

    /** The last question to a source that a reader may know of. */
    public Optional<Latest> latest(String source) {
        return jdbc.sql(
                "select asked_at, took_millis, problem from service_answer where source = ? order by asked_at desc limit 1")
                .param(source)
                .query((row, _) -> new Latest(row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getInt("took_millis"), row.getString("problem")))
                .optional();
    }

    private Optional<Kept> kept(String source, IdNumber person, String which) {
        return jdbc.sql(
                "select id, asked_at, as_of, problem from service_answer where person_index = ? and source = ? and "
                        + which + " order by id desc limit 1")
                .params(numbers.index(person), source)
                .query((row, _) -> new Kept(row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("as_of", LocalDate.class), row.getString("problem"), records(row.getLong("id"))))
                .optional();
    }

    private List<ServiceReply.Told> records(long answer) {
        return jdbc.sql("select * from service_record where answer_id = ? order by number")
                .param(answer)
                .query(ServiceAnswers::read)
                .list();
    }

    private static ServiceReply.Told read(ResultSet row, int at) throws SQLException {
        Long fen = row.getObject("amount_fen", Long.class);
        return new ServiceReply.Told(row.getString("name"),
                new Particulars(fen == null ? null : Money.ofFen(fen), row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class), row.getString("status"),
                        row.getString("detail")));
    }
}
