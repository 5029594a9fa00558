package org.assistance.domain.whatif;

import org.assistance.domain.secret.Words;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.ShutOut;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks what a policy would do to a caseload, looks at what came out, and stops it. */
@Service
@Transactional
public class AskingWhatIf {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int YEARS = 2;

    private final WhatIfRuns runs;
    private final WhatIfRunner runner;
    private final CaseloadWhatIf caseload;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    AskingWhatIf(WhatIfRuns runs, WhatIfRunner runner, CaseloadWhatIf caseload, JdbcClient jdbc, Clock clock,
            Words words) {
        this.words = words;
        this.runs = runs;
        this.runner = runner;
        this.caseload = caseload;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a question; it is answered as soon as those before it are.
     *
     * @param month in which both policies are read
     * @return the number of the run
     * @throws WhatIfRefusal when the division is not the officer's, the month is too far away, nothing is changed, or the officer's last
     *             question is not answered yet
     */
    public long ask(DivisionCode of, Sandbox sandbox, YearMonth month, String title, ActingOfficer by) {
        if (!by.scope().contains(of) || of.level().compareTo(DivisionLevel.CITY) < 0
                || of.level().compareTo(DivisionLevel.COUNTY) > 0) {
            throw new WhatIfRefusal("division", "只能对本市或者本县（市、区）测算。");
        }
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        if (month.isBefore(now.minusYears(YEARS)) || month.isAfter(now.plusYears(YEARS))) {
            throw new WhatIfRefusal("month", "测算月份应在前后" + YEARS + "年以内。");
        }
        if (sandbox.changesNothing()) {
            throw new WhatIfRefusal("changes", "请至少填写一项要试的标准。");
        }
        runner.sweep();
        if (runs.openOf(by.officerId())) {
            throw new WhatIfRefusal("changes", "您上一次的测算还没有完成，请等它完成或者先取消。");
        }
        runs.forget(clock.instant().minus(KEPT));
        WhatIfRun run = runs.save(new WhatIfRun(of, title, month, sandbox, by, clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.take(run);
            }
        });
        return run.id();
    }

    /** Asks a run to stop; one that is over stays as it is. */
    public void cancel(long id, ActingOfficer by) {
        required(id, by.scope());
        jdbc.sql("update whatif_run set cancel_asked = true where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    /**
     * A run with what came out.
     *
     * @throws NoSuchRun when there is none in the scope
     */
    public WhatIfRun required(long id, DivisionScope scope) {
        runner.sweep();
        return runs.find(id, scope.lower(), scope.upper()).orElseThrow(NoSuchRun::new);
    }

    /** The runs of a scope before one (an id; {@link Long#MAX_VALUE} at first), the newest first. */
    public List<RunRow> list(DivisionScope scope, long before, int limit) {
        runner.sweep();
        return runs.inScope(scope.lower(), scope.upper(), before, Limit.of(limit));
    }

    /**
     * The households of a township that a tried policy concerns, judged anew, those whose money changes most first. No run keeps names.
     *
     * @throws NoSuchRun when there is no such run in the officer's scope, or the township is not inside it
     */
    @Transactional(readOnly = true)
    public List<Affected> households(long id, DivisionCode township, Programme programme, Effect effect,
            ActingOfficer by) {
        WhatIfRun run = runs.find(id, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchRun::new);
        if (township.level() != DivisionLevel.TOWNSHIP || !run.division().contains(township)) {
            throw new NoSuchRun();
        }
        List<CaseloadWhatIf.Twice> found = caseload.each(new DivisionScope(township), run.month(), run.sandbox())
                .stream()
                .filter(one -> one.before() != null && one.after() != null
                        && (effect.apart()
                                ? one.before().apart(programme).contains(effect)
                                : one.before().to(one.after(), programme) == effect))
                .toList();
        List<Long> cases = found.stream().map(one -> one.row().caseId()).toList();
        Map<Long, Shown> shown = shown(cases, by);
        Map<Long, String> refused = effect == Effect.UNPAID ? refused(cases, programme) : Map.of();
        Map<Long, Money> paid = effect == Effect.LAPSED ? paid(cases, programme, run.month()) : Map.of();
        List<Affected> all = new ArrayList<>();
        for (CaseloadWhatIf.Twice one : found) {
            Shown of = shown.get(one.row().caseId());
            if (of != null && one.before() != null && one.after() != null) {
                all.add(switch (effect) {
                    case UNPAID -> new Affected(of.id, of.number, of.name, of.place, effect,
                            one.before().unpaidPeople(programme), Money.ofFen(one.before().unpaidFen(programme)),
                            Money.ZERO, refused.getOrDefault(of.id, "没有确认"));
                    case LAPSED -> new Affected(of.id, of.number, of.name, of.place, effect, 0,
                            paid.getOrDefault(of.id, Money.ZERO), Money.ZERO,
                            why(one.before().assessment(), programme, Outcome.NOT_MET));
                    case ENTERS, LEAVES, GAINS, LOSES, SAME, OPEN ->
                        affected(of, one.before(), one.after(), programme, effect);
                });
            }
        }
        all.sort(Comparator.<Affected>comparingLong(one -> -Math.abs(one.change().fen()))
                .thenComparing(Affected::caseNumber));
        return all;
    }

    private static Affected affected(Shown of, Judged before, Judged after, Programme programme, Effect effect) {
        int people = effect == Effect.LEAVES ? before.people(programme) : after.people(programme);
        String why = switch (effect) {
            case ENTERS -> why(before.assessment(), programme, Outcome.NOT_MET);
            case LEAVES -> why(after.assessment(), programme, Outcome.NOT_MET);
            case OPEN -> after.missing().isEmpty()
                    ? String.join("；", before.missing())
                    : String.join("；", after.missing());
            case GAINS, LOSES -> SumsChanged.between(before.assessment(), after.assessment(), programme);
            case SAME, UNPAID, LAPSED -> "";
        };
        return new Affected(of.id, of.number, of.name, of.place, effect, people, Money.ofFen(before.fen(programme)),
                Money.ofFen(after.fen(programme)), why);
    }

    private static String why(@Nullable Assessment assessment, Programme programme, Outcome outcome) {
        return assessment == null
                ? ""
                : assessment.of(programme)
                        .stream()
                        .filter(result -> result.outcome() == outcome)
                        .map(ProgrammeResult::reasons)
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining("；"));
    }

    private record Shown(long id, String number, String name, String place) {}

    /** Without those of the officer's relatives. */
    private Map<Long, Shown> shown(List<Long> cases, ActingOfficer by) {
        Map<Long, Shown> shown = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                    select c.id, c.number, c.applicant_name, d.name from assistance_case c
                        join division d on d.code = c.division_code
                    where c.id = any(:ids) and
                    """ + ShutOut.NOT)
                    .param("ids", cases.toArray(Long[]::new))
                    .param("reader", by.officerId())
                    .query((row, _) -> Trace.showing(Subject.CASE, row.getLong(1),
                            new Shown(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))))
                    .list()
                    .forEach(one -> shown.put(one.id, one));
        }
        return shown;
    }

    /** What the officer who refused said, by case. */
    private Map<Long, String> refused(List<Long> cases, Programme programme) {
        Map<Long, String> refused = new HashMap<>();
        jdbc.sql("""
                select a.case_id, a.reasons from award a
                where a.case_id = any(:ids) and a.programme = :programme and not a.granted
                order by a.id""")
                .param("ids", cases.toArray(Long[]::new))
                .param("programme", programme.name())
                .query(row -> {
                    String reasons = words.open(row.getString(2));
                    refused.merge(row.getLong(1), "不予确认：" + reasons,
                            (before, _) -> before.contains(reasons) ? before : before + "；" + reasons);
                });
        return refused;
    }

    /** What is paid a month in a programme, by case. */
    private Map<Long, Money> paid(List<Long> cases, Programme programme, YearMonth month) {
        Map<Long, Money> paid = new HashMap<>();
        jdbc.sql("""
                select case_id, coalesce(sum(amount_fen), 0) from entitlement
                where case_id = any(:ids) and programme = :programme
                  and coalesce(last_month >= greatest(:month, first_month), true)
                group by case_id""")
                .param("ids", cases.toArray(Long[]::new))
                .param("programme", programme.name())
                .param("month", month.atDay(1))
                .query(row -> {
                    paid.put(row.getLong(1), Money.ofFen(row.getLong(2)));
                });
        return paid;
    }
}
