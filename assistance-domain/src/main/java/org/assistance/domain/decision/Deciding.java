package org.assistance.domain.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.domain.casefile.Consents;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.decision.ConcludingReview.Conclusion;
import org.assistance.domain.entitlement.Granting;
import org.assistance.domain.entitlement.Payee;
import org.assistance.domain.kinship.Kinship;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.policy.Editions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.visit.HouseholdVisits;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides a case as second officer: at the level that has the authority, by somebody who had no hand in it before, each
 * proposal agreed to or refused with its reason.
 */
@Service
public class Deciding {
    private final Opinions opinions;
    private final Decisions decisions;
    private final CaseAssessments assessments;
    private final Authority authority;
    private final Policies policies;
    private final Editions editions;
    private final TownshipDecisions townshipDecisions;
    private final Granting granting;
    private final ConcludingReview review;
    private final JdbcClient jdbc;
    private final Applications applications;
    private final Accounts accounts;
    private final StaleFacts staleFacts;
    private final Deadlines deadlines;
    private final Consents consents;
    private final HouseholdVisits visits;
    private final Kinship kinship;
    private final Clock clock;

    Deciding(Opinions opinions, Decisions decisions, CaseAssessments assessments, Authority authority,
            Policies policies, Editions editions, TownshipDecisions townshipDecisions, Granting granting,
            ConcludingReview review, JdbcClient jdbc, Applications applications, Accounts accounts,
            StaleFacts staleFacts, Deadlines deadlines, Consents consents, HouseholdVisits visits, Kinship kinship,
            Clock clock) {
        this.opinions = opinions;
        this.decisions = decisions;
        this.assessments = assessments;
        this.authority = authority;
        this.policies = policies;
        this.editions = editions;
        this.townshipDecisions = townshipDecisions;
        this.granting = granting;
        this.review = review;
        this.jdbc = jdbc;
        this.applications = applications;
        this.accounts = accounts;
        this.staleFacts = staleFacts;
        this.deadlines = deadlines;
        this.consents = consents;
        this.visits = visits;
        this.kinship = kinship;
        this.clock = clock;
    }

    /**
     * Says in a Chinese sentence why an officer may not decide a case now, or null when the officer may. Pages ask this
     * before they show the form; {@link #decide} asks it again.
     */
    @Transactional(readOnly = true)
    public @Nullable String refusalFor(AssistanceCase of, ActingOfficer by) {
        DecisionLevel level = levelToday(of);
        if (by.role() != level.role()) {
            return "本案由" + level.role().label() + "审核确认（" + level.label() + "）";
        }
        if (!by.scope().contains(of.division())) {
            return "本案不在您的辖区内";
        }
        boolean handled = of.events()
                .stream()
                .filter(event -> !sentBackFromTheDecision(event))
                .anyMatch(event -> event.isBy(by))
                || assessments.current(of.id()).filter(made -> made.assessedBy() == by.officerId()).isPresent();
        if (handled) {
            return "您已经办理过本案前面的环节，须由另一名工作人员审核确认";
        }
        if (kinship.of(by, of.id()).excludes()) {
            return "您与本案家庭有近亲属关系，须回避";
        }
        return visits.ofCase(of.id()).stream().anyMatch(visit -> visit.wasMadeBy(by.name()))
                ? "入户调查记录上有您的姓名，调查人员不得审核确认，须由另一名工作人员办理"
                : of.stage() == Stage.DECISION ? kinship.refusalToDecide(of) : null;
    }

    private DecisionLevel levelToday(AssistanceCase of) {
        LocalDate today = deadlines.dayOf(clock.instant());
        Opinion opinion = opinions.current(of.id()).orElse(null);
        CaseAssessment assessment = assessments.current(of.id()).orElse(null);
        return opinion == null || assessment == null
                ? authority.levelOn(of, today)
                : authority.seatOfDecision(of, assessment.facts().area(), opinion.proposals(), today).level();
    }

    /**
     * Whether a case is still on the township's list although the amount is no longer the township's to decide, as when
     * the ceiling was lowered after the opinion: then its leader hands it to the county.
     */
    @Transactional(readOnly = true)
    public boolean isToBeHandedUp(AssistanceCase of) {
        return of.stage() == Stage.DECISION && of.decisionLevel().equals(Optional.of(DecisionLevel.TOWNSHIP))
                && levelToday(of) == DecisionLevel.COUNTY;
    }

    /**
     * Hands a case to the county (移送县级审核确认).
     *
     * @throws NotAllowed when the officer does not lead the township
     * @throws IllegalMove when it is the township's to decide, or not at the decision
     */
    @Transactional
    public void handUp(AssistanceCase of, ActingOfficer by) {
        of.refuseUnlessAt(Stage.DECISION);
        if (by.role() != DecisionLevel.TOWNSHIP.role()) {
            throw new NotAllowed("移送由乡镇（街道）负责人办理");
        }
        if (!isToBeHandedUp(of)) {
            throw new IllegalMove("本案不需要移送县级审核确认");
        }
        of.toBeDecidedAt(DecisionLevel.COUNTY);
        of.note(Duty.DECIDE, "乡镇（街道）的授权不再覆盖本案，移送县级民政部门审核确认", null, by, clock.instant());
    }

    /** Sending a case back is the decider's own work; everything else is a hand in the case. */
    private static boolean sentBackFromTheDecision(CaseEvent event) {
        return event.kind() == CaseEvent.Kind.RETURN && event.from().equals(Optional.of(Stage.DECISION));
    }

    /**
     * Takes the decision. What is granted becomes an entitlement in the same transaction; a case without money to pay
     * is closed.
     *
     * @param verdicts one for each proposal of the opinion, in its order
     * @param reasons the decider's words
     * @throws NotAllowed when this officer may not decide it
     * @throws IllegalMove when the case is not at the decision, or the verdicts do not fit the opinion
     * @throws org.assistance.domain.entitlement.AlreadyEntitled when somebody it counts holds a right that forbids it
     */
    @Transactional
    public Decision decide(AssistanceCase of, List<Verdict> verdicts, String reasons, ActingOfficer by) {
        if (of.route() == Route.REVIEW) {
            PayrollLock.take(jdbc);
        }
        of.refuseUnlessAt(Stage.DECISION);
        String refusal = refusalFor(of, by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        staleFacts.refuse(of, LocalDate.now(clock));
        Opinion opinion = opinions.current(of.id()).orElseThrow(() -> new IllegalMove("本案没有有效的初审意见"));
        if (verdicts.size() != opinion.proposals().size()) {
            throw new IllegalMove("初审意见已有变化，请刷新后重新作出决定");
        }
        if (Reason.isMissing(reasons)) {
            throw new IllegalMove("请填写审核确认意见" + Reason.AT_LEAST);
        }
        Instant now = clock.instant();
        LocalDate today = deadlines.dayOf(now);
        CaseAssessment assessment = assessments.current(of.id())
                .orElseThrow(() -> new IllegalMove("本案没有有效的认定测算"));
        authority.refuseAboveTheFastCap(of, assessment.facts().area(), opinion.proposals(), today);
        Authority.Seat seat = authority.seatOfDecision(of, assessment.facts().area(), opinion.proposals(), today);
        if (seat.level().role() != by.role()) {
            throw new NotAllowed("按现行授权，本案应由" + seat.level().role().label() + "审核确认");
        }
        of.toBeDecidedAt(seat.level());
        PolicyRows rows = policies.book(of.division()).toRows();
        var decision = new Decision(of, opinion, seat.level(), seat.delegation(), reasons, today,
                editions.keep(of.division(), rows), by, now);
        Policy policy = rows.policy(of.division(), today);
        if (of.route() == Route.REVIEW) {
            return concluded(of, decision, opinion, verdicts.getFirst(), assessment, seat, policy, by, now);
        }
        Awarding.decide(decision, opinion, verdicts, assessment, policy, today);
        decisions.save(decision);
        townshipDecisions.file(decision, of.division());
        for (Award award : decision.awards()) {
            if (award.granted()) {
                granting.grant(award, of, Awarding.counted(assessment, award), payee(of, award));
            }
        }
        move(of, decision, by, now);
        return decision;
    }

    private Decision concluded(AssistanceCase of, Decision decision, Opinion opinion, Verdict verdict,
            CaseAssessment assessment, Authority.Seat seat, Policy policy, ActingOfficer by, Instant now) {
        Conclusion concluded = review.into(decision, of, opinion.proposals().getFirst(), verdict, assessment, policy,
                decision.decidedOn());
        decision.concluding(concluded.outcome());
        decisions.save(decision);
        townshipDecisions.file(decision, of.division());
        review.apply(concluded, decision, of, opinion, seat, award -> Awarding.counted(assessment, award),
                award -> payee(of, award), by, now);
        if (decision.grantsMoney()) {
            of.forward(decision, deadlines, by, now);
        } else {
            boolean stopped = concluded.outcome() == ReviewOutcome.STOP;
            of.close(stopped
                    ? org.assistance.domain.casefile.Outcome.STOPPED
                    : org.assistance.domain.casefile.Outcome.KEPT, decision.summary(), decision.reasons(), deadlines,
                    by, now);
            if (stopped) {
                consents.endWith(of, deadlines.dayOf(now));
            }
        }
        return decision;
    }

    private @Nullable Payee payee(AssistanceCase of, Award award) {
        return applications.findById(of.applicationId())
                .flatMap(application -> application.payeeOf(award.programme(), award.member().orElse(null)))
                .map(account -> new Payee(accounts.name(account.number()), account.holder(), account.bank(),
                        account.bankCode()))
                .orElse(null);
    }

    private void move(AssistanceCase of, Decision decision, ActingOfficer by, Instant now) {
        if (decision.grantsMoney()) {
            of.forward(decision, deadlines, by, now);
        } else {
            var outcome = decision.grantsAnything()
                    ? org.assistance.domain.casefile.Outcome.GRANTED
                    : org.assistance.domain.casefile.Outcome.REFUSED;
            of.close(outcome, decision.summary(), decision.reasons(), deadlines, by, now);
        }
        if (!decision.grantsAnything()) {
            consents.endWith(of, deadlines.dayOf(now));
        }
    }
}
