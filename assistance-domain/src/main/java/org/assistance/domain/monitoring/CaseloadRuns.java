package org.assistance.domain.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The comparisons of everyone (全量比对): how far each is, and what came of it. */
@Component
@Transactional
public class CaseloadRuns {
    /** How many are shown. */
    public static final int SHOWN = 14;

    private static final Duration SILENT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    CaseloadRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One comparison.
     *
     * @param night the night it is of; null where new files gave rise to it
     * @param steps indicators to be gone through
     * @param done those gone through
     * @param people in the register
     * @param unauthorised those of them who were left out, in whole or in part ({@link LowIncomeRegister.Size})
     * @param found facts that call for a warning, old and new
     * @param opened warnings opened
     * @param failure why it did not end well; null where it did, or still runs
     */
    public record Run(long id, @Nullable LocalDate night, Instant startedAt, @Nullable Instant endedAt, int steps,
            int done, int people, int unauthorised, int found, int opened, @Nullable String failure) {}

    /**
     * Begins a run.
     *
     * @param night the night it is of; null for new files
     * @return its id; empty when somebody did or does the night
     */
    public Optional<Long> begin(@Nullable LocalDate night, String purpose, Instant now) {
        // A run that failed or fell silent is gone through again from the beginning.
        return jdbc.sql("""
                insert into caseload_run (night, purpose, started_at, beat_at) values (:night, :purpose, :now, :now)
                on conflict (night) do update set started_at = :now, beat_at = :now, ended_at = null, failure = null, steps = 0,
                    done = 0, found = 0, opened = 0
                where caseload_run.failure is not null or caseload_run.ended_at is null and caseload_run.beat_at < :silent
                returning id""")
                .param("night", night)
                .param("purpose", purpose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENT).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Whether a run gives signs of life. */
    public boolean busy(Instant now) {
        return jdbc.sql("select exists (select from caseload_run where ended_at is null and beat_at >= :silent)")
                .param("silent", now.minus(SILENT).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Puts down how much there is to do. */
    public void sized(long id, int steps, LowIncomeRegister.Size size, Instant now) {
        jdbc.sql("""
                update caseload_run set steps = :steps, people = :people, unauthorised = :unauthorised, beat_at = :now
                where id = :id""")
                .param("id", id)
                .param("steps", steps)
                .param("people", size.people())
                .param("unauthorised", size.unauthorised())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One indicator is done. */
    public void stepped(long id, int found, int opened, Instant now) {
        jdbc.sql("""
                update caseload_run set done = done + 1, found = found + :found, opened = opened + :opened, beat_at = :now
                where id = :id""")
                .param("id", id)
                .param("found", found)
                .param("opened", opened)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It is over. */
    public void end(long id, @Nullable String failure, Instant now) {
        jdbc.sql("update caseload_run set ended_at = :now, beat_at = :now, failure = :failure where id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The run with an id. */
    @Transactional(readOnly = true)
    public Run find(long id) {
        return jdbc.sql("select * from caseload_run where id = :id").param("id", id).query(CaseloadRuns::run).single();
    }

    /** The latest, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> latest() {
        return jdbc.sql("select * from caseload_run order by id desc limit :limit")
                .param("limit", SHOWN)
                .query(CaseloadRuns::run)
                .list();
    }

    private static Run run(ResultSet row, int at) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(row.getLong("id"), row.getObject("night", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(), row.getInt("steps"), row.getInt("done"), row.getInt("people"),
                row.getInt("unauthorised"), row.getInt("found"), row.getInt("opened"), row.getString("failure"));
    }
}
