package org.assistance.domain.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.domain.Reason;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.period.FactsOverTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts down what became known of a household after its decision (决定后更正事实). Nothing that was decided changes by it, and no money moves:
 * once a second officer has confirmed it, the next sheet counts with it.
 */
@Service
@Transactional
public class RecordingFacts {
    /** Who puts down. */
    public static final Set<Role> ROLES = Action.CASE_FACTS_CORRECT.roles();

    /** Who confirms, being another officer. */
    public static final Set<Role> CONFIRMERS = Action.CASE_FACTS_CONFIRM.roles();

    private final CaseFile caseFile;
    private final Cases cases;
    private final CaseAssessments assessments;
    private final Decisions decisions;
    private final FactCorrections corrections;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordingFacts(CaseFile caseFile, Cases cases, CaseAssessments assessments, Decisions decisions,
            FactCorrections corrections, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.cases = cases;
        this.assessments = assessments;
        this.decisions = decisions;
        this.corrections = corrections;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The facts that a correction starts from, as they were known when its form was shown.
     *
     * @param from the day of the change; null for what was wrong from the start
     * @param seen the id of the last correction the officer had before him, 0 for none
     * @throws CorrectionRefusal when the day has not come, or lies before the application
     * @throws IllegalMove when the case is not decided
     * @throws NotAllowed when the post does not correct
     */
    @Transactional(readOnly = true, noRollbackFor = CorrectionRefusal.class)
    public HouseholdFacts base(long caseId, @Nullable LocalDate from, long seen, ActingOfficer by) {
        CaseAssessment decided = correctable(caseFile.required(caseId, by.scope()), by);
        refuseDay(from, decided.facts(), deadlines.dayOf(clock.instant()));
        List<FactCorrection> told = corrections.confirmed(caseId)
                .stream()
                .filter(one -> one.id() <= seen)
                .toList();
        FactsOverTime known = KnownNow.told(decided.facts(), told);
        return from == null ? known.first() : known.on(from);
    }

    /**
     * Puts down the facts as they are to be taken from the start, or from the day of the change on.
     *
     * @param facts of the same application: its day, its programmes and its division stay
     * @throws CorrectionRefusal when something is missing, nothing is changed, or another officer was quicker
     * @throws IllegalMove when the case is not decided
     * @throws NotAllowed when the post does not correct
     */
    public FactCorrection record(long caseId, NewCorrection wanted, HouseholdFacts facts, ActingOfficer by) {
        long held = cases.hold(caseId, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchCase::new);
        AssistanceCase of = caseFile.required(held, by.scope());
        CaseAssessment decided = correctable(of, by);
        Instant now = clock.instant();
        refuseUnfit(wanted, decided.facts(), deadlines.dayOf(now));
        corrections.open(caseId).ifPresent(waiting -> {
            throw new CorrectionRefusal("reason", "本案已登记的一项更正（" + waiting.reason() + "）正待确认，确认或者退回以后才能再登记。");
        });
        List<FactCorrection> told = corrections.confirmed(caseId);
        if (!told.isEmpty() && told.getLast().id() > wanted.seen()) {
            throw new CorrectionRefusal("reason", "本页打开之后，另一项更正已经确认：" + told.getLast().reason()
                    + "。请从重算页重新打开更正，在其基础上填写。");
        }
        FactsOverTime known = KnownNow.told(decided.facts(), told);
        LocalDate from = wanted.changedOn();
        HouseholdFacts was = from == null ? known.first() : known.on(from);
        if (!facts.applied().equals(was.applied()) || !facts.appliedFor().equals(was.appliedFor())) {
            throw new CorrectionRefusal("applied", "更正不改变申请日期和申请事项；申请本身有误的，应当撤销原决定、重新办理。");
        }
        if (facts.equals(was)) {
            throw new CorrectionRefusal("reason", "填写的情况与已登记的完全一样，没有需要更正的内容。");
        }
        try {
            KnownNow.told(known, from, facts, wanted.toldOn());
        } catch (Merging.Contradicting contradicting) {
            throw new CorrectionRefusal(from == null ? "nature" : "changedOn",
                    "之后已登记过的变化与本次更正涉及同一事项，系统不能判断以哪个为准。请先按那次变化的日期更正，再登记本次更正。");
        }
        return corrections.saveAndFlush(new FactCorrection(of, decided, wanted, facts, by, now));
    }

    /** Why an officer may not confirm or refuse a correction, in a Chinese sentence; null when the officer may. */
    @Transactional(readOnly = true)
    public @Nullable String refusalFor(FactCorrection correction, ActingOfficer by) {
        return by.isOneOf(CONFIRMERS) ? correction.refusalOfSecond(by) : "由乡镇（街道）负责人、县级民政审核人或县级民政确认人确认";
    }

    /**
     * Confirms a correction: from now on the facts are taken as it says.
     *
     * @throws NotAllowed when this officer may not confirm it
     * @throws IllegalMove when it is decided already
     */
    public FactCorrection confirm(long caseId, long id, ActingOfficer by) {
        return decide(caseId, id, Settlement.CONFIRMED, "", by);
    }

    /**
     * Refuses a correction with a reason: the facts stay as they are.
     *
     * @throws NotAllowed when this officer may not refuse it
     * @throws IllegalMove when it is decided already, or no reason is given
     */
    public FactCorrection reject(long caseId, long id, String note, ActingOfficer by) {
        if (Reason.isMissing(note)) {
            throw new IllegalMove("请填写不同意的理由" + Reason.AT_LEAST);
        }
        return decide(caseId, id, Settlement.REJECTED, note.strip(), by);
    }

    private FactCorrection decide(long caseId, long id, Settlement how, String note, ActingOfficer by) {
        FactCorrection correction = held(caseId, id, by);
        String refusal = refusalFor(correction, by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        if (how == Settlement.CONFIRMED && corrections.restsOnRefused(correction.id())) {
            throw new IllegalMove("这项更正是在另一项没有确认的更正的基础上填写的，确认会把没有确认的内容一并带入。请不同意本项，再按现在的事实重新登记");
        }
        correction.decide(how, note, by, clock.instant());
        return corrections.saveAndFlush(correction);
    }

    /** Takes a correction back that nobody has decided yet, by who put it down. */
    public void withdraw(long caseId, long id, ActingOfficer by) {
        FactCorrection correction = held(caseId, id, by);
        correction.withdraw(by, clock.instant());
        corrections.saveAndFlush(correction);
    }

    private FactCorrection held(long caseId, long id, ActingOfficer by) {
        long held = cases.hold(caseId, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchCase::new);
        return corrections.findByIdAndCaseId(id, held).orElseThrow(() -> new NoSuchCase("本案没有这项更正"));
    }

    private CaseAssessment correctable(AssistanceCase of, ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("决定后的事实更正由乡镇（街道）经办人或县级民政审核人登记");
        }
        if (decisions.ofCase(of.id()).isEmpty()) {
            throw new IllegalMove("本案尚未作出决定，事实有误的在申请、核对或测算环节更正");
        }
        return assessments.current(of.id()).orElseThrow(() -> new IllegalMove("本案没有测算，不能更正"));
    }

    private static void refuseUnfit(NewCorrection wanted, HouseholdFacts assessed, LocalDate today) {
        LocalDate on = wanted.changedOn();
        if ((wanted.nature() == Nature.CHANGED_ON) != (on != null)) {
            throw new CorrectionRefusal("changedOn", on == null ? "请填写变化日期。" : "自始有误的，不填变化日期。");
        }
        refuseDay(on, assessed, today);
        if (wanted.toldOn().isAfter(today)) {
            throw new CorrectionRefusal("toldOn", "家庭报告或申领的日期不能晚于今天。");
        }
        if (Reason.isMissing(wanted.reason())) {
            throw new CorrectionRefusal("reason", "请写明哪里有误、变化了什么" + Reason.AT_LEAST + "，将印在补发、追回核算单上。");
        }
        if (Reason.saysNothing(wanted.source())) {
            throw new CorrectionRefusal("source", "请写明依据的材料或者记录，例如“社保养老待遇发放明细”。");
        }
    }

    private static void refuseDay(@Nullable LocalDate on, HouseholdFacts assessed, LocalDate today) {
        if (on != null && (on.isAfter(today) || on.isBefore(assessed.applied()))) {
            throw new CorrectionRefusal("changedOn", on.isAfter(today)
                    ? "变化日期不能晚于今天。"
                    : "变化日期早于申请日" + assessed.applied() + "的，属于自始有误。");
        }
    }
}
