package org.assistance.domain.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.permission.Action;
import org.assistance.domain.policy.Editions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.replay.DrawingUp.Elsewhere;
import org.assistance.domain.replay.DrawingUp.Known;
import org.assistance.domain.replay.DrawingUp.Told;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.period.FactsOverTime.Change;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.period.Timeline.Due;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two replays of a decision: as it was decided, which must give the same to the cent, and as it should have been by the facts and the
 * policy known now, whose difference to what was paid is a sheet of back-pay and recovery. Neither moves money.
 */
@Service
@Transactional
public class Replaying {
    /** Who makes a sheet to be kept. */
    public static final Set<Role> ROLES = Action.CASE_SHEET.roles();

    private static final int LONGEST = 600;

    private final CaseFile caseFile;
    private final Decisions decisions;
    private final CaseAssessments assessments;
    private final Applications applications;
    private final FactCorrections corrections;
    private final KnownNow knownNow;
    private final PaidMonths paidMonths;
    private final HeldRights heldRights;
    private final Policies policies;
    private final Editions editions;
    private final SavedSheets sheets;
    private final Again again;
    private final Deadlines deadlines;
    private final Clock clock;

    Replaying(CaseFile caseFile, Decisions decisions, CaseAssessments assessments, Applications applications,
            FactCorrections corrections, KnownNow knownNow, PaidMonths paidMonths, HeldRights heldRights,
            Policies policies, Editions editions, SavedSheets sheets, Again again, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.assessments = assessments;
        this.applications = applications;
        this.corrections = corrections;
        this.knownNow = knownNow;
        this.paidMonths = paidMonths;
        this.heldRights = heldRights;
        this.policies = policies;
        this.editions = editions;
        this.sheets = sheets;
        this.again = again;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The decision of a case as it was taken: from the facts, the edition of policy and the day that were kept. What cannot be read
     * is told, and must not take a transaction down with it.
     *
     * @throws IllegalMove when the case is not decided
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public AsDecided asDecided(long caseId, ActingOfficer by) {
        return again.of(decision(caseFile.required(caseId, by.scope())).id());
    }

    /**
     * The sheet of what a decision paid beside what it should have paid; keeps nothing.
     *
     * @param through the last month; not later than the present one
     * @throws IllegalMove when the case is not decided, the month does not fit, or a value of policy is missing on which the months hang
     */
    @Transactional(readOnly = true)
    public ReplaySheet asShouldHaveBeen(long caseId, YearMonth through, ActingOfficer by) {
        return drawnUp(caseFile.required(caseId, by.scope()), through).sheet();
    }

    /**
     * Makes the sheet and keeps it, with the facts and the policy it rests on.
     *
     * @throws IllegalMove as {@link #asShouldHaveBeen}
     * @throws NotAllowed when the post makes none
     */
    public SavedSheet keep(long caseId, YearMonth through, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("补发追回核算单由县级民政审核人制作");
        }
        AssistanceCase of = caseFile.required(caseId, by.scope());
        Drawn drawn = drawnUp(of, through);
        Instant now = clock.instant();
        return sheets.saveAndFlush(new SavedSheet(of, drawn.facts(),
                editions.keep(of.division(), drawn.rows()), drawn.sheet(), by, now));
    }

    private record Drawn(ReplaySheet sheet, FactsOverTime facts, PolicyRows rows) {}

    private Decision decision(AssistanceCase of) {
        return decisions.ofCase(of.id()).orElseThrow(() -> new IllegalMove("本案尚未作出决定，没有可以重算的决定"));
    }

    private Drawn drawnUp(AssistanceCase of, YearMonth through) {
        Decision decision = decision(of);
        if (decision.awards().isEmpty()) {
            throw new IllegalMove("本次复核决定继续享受、金额不变，没有产生新的待遇；需要核算的，请打开待遇的确认案件");
        }
        if (through.isAfter(YearMonth.from(deadlines.dayOf(clock.instant())))) {
            throw new IllegalMove("只能核算到本月为止");
        }
        CaseAssessment assessed = assessments.ofDecision(decision.id()).orElseThrow();
        FactsOverTime facts = in(knownNow.of(assessed), of.division());
        PolicyRows rows = policies.book(of.division()).toRows();
        Policy policy = rows.policy(of.division(), facts.first().applied());
        List<Right> rights = paidMonths.of(decision.id());
        try {
            YearMonth first = first(facts, rights, decision.decidedOn(), policy);
            if (through.isBefore(first) || through.isAfter(first.plusMonths(LONGEST))) {
                throw new IllegalMove("该决定的待遇自" + first + "起，请选择不早于" + first + "的截止月份");
            }
            Timeline timeline = Timeline.of(facts, policy, new Months(first, through), null, decision.decidedOn());
            List<Told> told = told(of, assessed,
                    known -> Timeline.of(known, policy, timeline.span(), null, decision.decidedOn()));
            return new Drawn(DrawingUp.sheet(timeline, assessed.result(), rights, known(of, first, told)), facts, rows);
        } catch (MissingPolicy gap) {
            throw new IllegalMove(String.valueOf(gap.getMessage()));
        }
    }

    private static FactsOverTime in(FactsOverTime known, DivisionCode place) {
        return new FactsOverTime(known.first().in(place), known.changes()
                .stream()
                .map(change -> new Change(change.from(), change.facts().in(place), change.claimed()))
                .toList());
    }

    // A renewed subsidy is owed from months before its application (CJ-15), also where it was refused: only the answer knows from which.
    private static YearMonth first(FactsOverTime known, List<Right> rights, LocalDate decided, Policy policy) {
        HouseholdFacts facts = known.first();
        return Stream.of(
                facts.appliedFor().stream().map(one -> Days.firstMonth(one, facts, decided, policy)),
                Assessing.by(facts, policy, decided)
                        .results()
                        .stream()
                        .filter(ProgrammeResult::met)
                        .map(ProgrammeResult::firstMonth)
                        .filter(Objects::nonNull),
                rights.stream().map(Right::first).filter(Objects::nonNull),
                rights.stream().flatMap(right -> right.paid().keySet().stream()))
                .flatMap(months -> months)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    // A correction is a cause only where the months come out otherwise with it than with those before it alone.
    private List<Told> told(AssistanceCase of, CaseAssessment assessed, Function<FactsOverTime, Timeline> worked) {
        List<FactCorrection> confirmed = corrections.confirmed(of.id());
        List<FactsOverTime> known = knownNow.oneByOne(assessed, confirmed);
        var told = new ArrayList<Told>();
        for (int at = 0; at < confirmed.size(); at++) {
            Timeline before = worked.apply(in(known.get(at), of.division()));
            Timeline after = worked.apply(in(known.get(at + 1), of.division()));
            FactCorrection one = confirmed.get(at);
            told.add(new Told(one.changedOn().orElse(null), one.sentence(),
                    (benefit, month) -> !Objects.equals(due(before, benefit, month), due(after, benefit, month))));
        }
        return told;
    }

    private static @Nullable Due due(Timeline of, Benefit benefit, YearMonth month) {
        return of.in(month).of(benefit.programme(), benefit.member());
    }

    private Known known(AssistanceCase of, YearMonth first, List<Told> told) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (ApplicationMember member : applications.findById(of.applicationId()).orElseThrow().members()) {
            numbers.put(member.person().id(), member.number());
        }
        Map<String, Elsewhere> elsewhere = new HashMap<>();
        for (HeldRight right : heldRights.of(numbers.keySet(), first)) {
            if (right.caseId() != of.id()) {
                elsewhere.merge(right.caseId() + right.kind().name() + right.firstMonth(),
                        new Elsewhere(right.kind(), Set.of(numbers.get(right.personId())), right.firstMonth(),
                                right.lastMonth(), "已由另一案件给予待遇，不重复计发：" + right.label()),
                        Replaying::both);
            }
        }
        return new Known(told, List.copyOf(elsewhere.values()));
    }

    private static Elsewhere both(Elsewhere one, Elsewhere other) {
        var members = new TreeSet<Integer>(one.members());
        members.addAll(other.members());
        return new Elsewhere(one.kind(), members, one.first(), one.last(), one.sentence());
    }
}
