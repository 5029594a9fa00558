package org.assistance.domain.checkplan;

import org.assistance.domain.casefile.ShutOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.secret.Words;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs of plans: whom each is about, how far it is, and what it found. */
@Component
@Transactional
public class PlanRuns {
    /** Lines on a page; the query returns one more when there is a next page. */
    public static final int PAGE = 50;

    private static final Duration SILENT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Words words;

    PlanRuns(JdbcClient jdbc, Words words) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * One run.
     *
     * @param period the first day of the month or quarter it is of
     * @param beatAt when whoever is at it was last heard of
     * @param reached the last case gone through
     * @param people whom it has asked about so far
     * @param cut why it was ended before everybody was asked about, in a Chinese sentence; null where it was not
     */
    public record Run(long id, long planId, LocalDate period, Instant startedAt, Instant beatAt,
            @Nullable Instant endedAt, long reached, int people, @Nullable String cut) {}

    /**
     * One person of a standing right that a plan is about.
     *
     * @param caseId the last decided case about the right, its grant or a later review: what it was decided on holds
     */
    public record Target(long caseId, long rightId, long personId) {}

    /** What somebody must look at. */
    public record Finding(long caseId, long rightId, String person, String place, String sourceLabel,
            CheckAnswer answer, String known, String found, String dataFrom) {}

    /** Asks for the run of a period; it is begun within minutes. Empty when there is one already. */
    public Optional<Long> ask(CheckPlan plan, LocalDate period, Instant now) {
        return jdbc.sql("""
                insert into check_plan_run (plan_id, period, started_at, beat_at) values (:plan, :period, :now, :silent)
                on conflict (plan_id, period) do nothing returning id""")
                .param("plan", plan.id())
                .param("period", period)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENT).minusSeconds(1).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Takes up the run of a period, new, asked for or silent; empty when it is done, or somebody is at it. */
    public Optional<Run> take(CheckPlan plan, LocalDate period, Instant now) {
        return jdbc.sql("""
                insert into check_plan_run as r (plan_id, period, started_at, beat_at) values (:plan, :period, :now, :now)
                on conflict (plan_id, period) do update set beat_at = :now where r.ended_at is null and r.beat_at < :silent
                returning r.*""")
                .param("plan", plan.id())
                .param("period", period)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("silent", now.minus(SILENT).atOffset(ZoneOffset.UTC))
                .query(PlanRuns::run)
                .optional();
    }

    /**
     * Everybody whom a standing right of the plan's programmes counts in a month, once, by the latest case; in the order of cases. A
     * review decided elsewhere is no case of the plan's.
     */
    @Transactional(readOnly = true)
    public List<Target> targets(CheckPlan plan, LocalDate month) {
        var scope = new DivisionScope(plan.division());
        return jdbc.sql("""
                with reviewed as (
                    select e.household_id, e.person_id, e.programme, max(r.case_id) as case_id
                    from right_review r join entitlement e on e.id = r.entitlement_id
                        join assistance_case c on c.id = r.case_id and c.division_code >= :lower and c.division_code < :upper
                    where r.outcome is not null group by e.household_id, e.person_id, e.programme)
                select * from (
                    select distinct on (ep.person_id) greatest(e.case_id, v.case_id) as case_id, e.id as right_id, ep.person_id
                    from entitlement e join entitled_person ep on ep.entitlement_id = e.id
                        join person p on p.id = ep.person_id and p.died_on is null
                        left join reviewed v on v.household_id = e.household_id and v.person_id = e.person_id
                            and v.programme = e.programme
                    where e.division_code >= :lower and e.division_code < :upper and e.programme = any (:programmes)
                        and e.rhythm <> 'ONCE' and ep.first_month <= :month
                        and (ep.last_month is null or ep.last_month >= :month)
                    order by ep.person_id, greatest(e.case_id, v.case_id) desc, e.id) t
                order by case_id, person_id""")
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("programmes", plan.programmes().stream().map(Enum::name).toArray(String[]::new))
                .param("month", month)
                .query((row, _) -> new Target(row.getLong("case_id"), row.getLong("right_id"),
                        row.getLong("person_id")))
                .list();
    }

    /**
     * So far it is.
     *
     * @param run as it was taken, or as the last call gave it back
     * @param people whom it asked about since
     * @return the run as it stands now, held until the transaction is over; empty when it is somebody else's by now
     */
    public Optional<Run> reached(Run run, long caseId, int people, Instant now) {
        return jdbc.sql("""
                update check_plan_run set reached = :case, people = people + :people, beat_at = :now
                where id = :id and beat_at = :mine and ended_at is null returning *""")
                .param("id", run.id())
                .param("mine", run.beatAt().atOffset(ZoneOffset.UTC))
                .param("case", caseId)
                .param("people", people)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PlanRuns::run)
                .optional();
    }

    /** Everybody was asked about, and it is over; false when it is somebody else's by now. */
    public boolean end(Run run, Instant now) {
        return jdbc.sql("""
                update check_plan_run set ended_at = :now, beat_at = :now
                where id = :id and beat_at = :mine and ended_at is null""")
                .param("id", run.id())
                .param("mine", run.beatAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** It is over before everybody was asked about; {@code why} is a Chinese sentence. */
    public void cut(long run, String why, Instant now) {
        jdbc.sql(
                "update check_plan_run set ended_at = :now, beat_at = :now, cut = :why where id = :id and ended_at is null")
                .param("id", run)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that are not over and that nobody is at; they are the caller's until the transaction is over. */
    public List<Run> leftBehind(Instant now) {
        return jdbc.sql("""
                select * from check_plan_run where ended_at is null and beat_at < :silent order by id
                for update skip locked""")
                .param("silent", now.minus(SILENT).atOffset(ZoneOffset.UTC))
                .query(PlanRuns::run)
                .list();
    }

    /** The runs of a plan, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> ofPlan(long plan) {
        return jdbc.sql("select * from check_plan_run where plan_id = :plan order by period desc")
                .param("plan", plan)
                .query(PlanRuns::run)
                .list();
    }

    /** The last run of each plan that is to go before payments and is about a division's people. */
    @Transactional(readOnly = true)
    public List<Run> beforePayment(DivisionCode division, LocalDate month) {
        return jdbc.sql("""
                select r.* from check_plan_run r join check_plan p on p.id = r.plan_id
                where p.frequency = 'BEFORE_PAYMENT' and r.period = :month
                    and (place_covers(p.division_code, :division) or place_covers(:division, p.division_code))
                order by r.id""")
                .param("month", month)
                .param("division", division.value())
                .query(PlanRuns::run)
                .list();
    }

    /** How each source answered in a run about the people of a scope: the number of each answer, by the source's code. */
    @Transactional(readOnly = true)
    public Map<String, Map<CheckAnswer, Integer>> answers(long run, DivisionScope scope) {
        Map<String, Map<CheckAnswer, Integer>> bySource = new LinkedHashMap<>();
        jdbc.sql("""
                select source, answer, count(*) as many from registry_query
                where plan_run_id = :run and division_code >= :lower and division_code < :upper group by 1, 2""")
                .param("run", run)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .query(row -> {
                    bySource.computeIfAbsent(row.getString("source"), _ -> new EnumMap<>(CheckAnswer.class))
                            .put(CheckAnswer.valueOf(row.getString("answer")), row.getInt("many"));
                });
        return bySource;
    }

    /** How many findings of a run are about a scope's people. */
    @Transactional(readOnly = true)
    public int findings(long run, DivisionScope scope) {
        return found("select count(*) ", run, scope, "").query(Integer.class).single();
    }

    /** A page of them, but of the reader's relatives. */
    @Transactional(readOnly = true)
    public List<Finding> findings(long run, DivisionScope scope, int page) {
        return found("select f.*, d.full_name as place ", run, scope,
                "order by f.division_code, f.case_id, f.id limit :limit offset :from").param("limit", PAGE + 1)
                .param("from", page * PAGE)
                .query((row, _) -> {
                    Trace.saw(Subject.RIGHT, row.getLong("right_id"));
                    String from = row.getString("data_from");
                    return new Finding(row.getLong("case_id"), row.getLong("right_id"), row.getString("person_name"),
                            row.getString("place"), row.getString("source_label"),
                            CheckAnswer.valueOf(row.getString("answer")), words.open(row.getString("known")),
                            row.getString("found"), from == null ? "" : from);
                })
                .list();
    }

    private JdbcClient.StatementSpec found(String what, long run, DivisionScope scope, String rest) {
        return jdbc.sql(what + """
                from check_finding f join division d on d.code = f.division_code
                where f.run_id = :run and f.division_code >= :lower and f.division_code < :upper
                    and
                """ + ShutOut.of("f.case_id", ":reader") + rest)
                .param("run", run)
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .param("reader", scope.reader());
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(row.getLong("id"), row.getLong("plan_id"), row.getObject("period", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("beat_at", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant(),
                row.getLong("reached"), row.getInt("people"),
                row.getString("cut"));
    }
}
