package org.assistance.domain.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.policy.Editions;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Delegation;
import org.assistance.domain.staff.Delegations;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the law answer on a case (认定测算), and sends the case on with the answer. */
@Service
@Transactional
public class Assessing {
    private final CaseFile caseFile;
    private final Applications applications;
    private final VerificationReports reports;
    private final CaseAssessments assessments;
    private final HeldOnRecord onRecord;
    private final Policies policies;
    private final Editions editions;
    private final Meetings meetings;
    private final Observed observed;
    private final Delegations delegations;
    private final StaleFacts staleFacts;
    private final Deadlines deadlines;
    private final Clock clock;

    Assessing(CaseFile caseFile, Applications applications, VerificationReports reports, CaseAssessments assessments,
            HeldOnRecord onRecord, Policies policies, Editions editions, Meetings meetings, Observed observed,
            Delegations delegations, StaleFacts staleFacts, Deadlines deadlines, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.reports = reports;
        this.assessments = assessments;
        this.onRecord = onRecord;
        this.policies = policies;
        this.editions = editions;
        this.meetings = meetings;
        this.observed = observed;
        this.delegations = delegations;
        this.staleFacts = staleFacts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Assesses with what the officer said before, if anything. */
    public CaseAssessment assess(long caseId, ActingOfficer by) {
        return assess(caseId, assessments.current(caseId)
                .map(earlier -> Findings.of(earlier.facts()))
                .orElse(Findings.NONE), by);
    }

    /**
     * Assesses the household as verified, with what its members hold by our own rights, by the policy of its
     * place, as if it were decided today; an earlier assessment is superseded.
     *
     * @param findings what only an officer can say
     * @throws IllegalMove when the case is not at this stage, the check is not concluded, nobody counts, no row says
     *             in which month a benefit begins, or assets beyond a limit are found acceptable without what XZ-43 asks
     * @throws NotAllowed when the post does not assess
     */
    public CaseAssessment assess(long caseId, Findings findings, ActingOfficer by) {
        AssistanceCase of = mine(caseId, null, by);
        Instant now = clock.instant();
        LocalDate today = deadlines.dayOf(now);
        Application application = applications.findById(of.applicationId()).orElseThrow();
        HouseholdFacts verified = observed.over(
                findings.addedTo(delegatedIn(of, asked(of, FactSheet.of(application, report(of))))), caseId,
                findings.signals());
        PolicyRows rows = policies.book(verified.division()).toRows();
        Policy policy = rows.policy(verified.division(), verified.applied());
        CaseAssessment assessed;
        try {
            HouseholdFacts facts = onRecord.over(verified, application, of, policy, today);
            facts.assetVerdicts().forEach(said -> meetings.refuseUnfounded(said, of, policy, today));
            Minutes minutes = findings.minutes();
            if (minutes != null) {
                meetings.refuseUnfounded(minutes, of, LocalDate.now(clock));
            }
            assessed = new CaseAssessment(of, application.facts(), facts, by(facts, policy, today),
                    editions.keep(verified.division(), rows), by, now);
        } catch (MissingPolicy | NobodyCounts refused) {
            throw new IllegalMove(String.valueOf(refused.getMessage()));
        }
        assessments.supersede(caseId);
        return assessments.save(assessed);
    }

    /**
     * Sends the case on with the assessment that counts. What is not met goes on too: people decide about a refusal.
     *
     * @param version of the case when the page was shown
     * @throws IllegalMove when there is no assessment, a fact or a value of policy is still missing, or a visit saw more since
     */
    public void forward(long caseId, int version, ActingOfficer by) {
        AssistanceCase of = mine(caseId, version, by);
        CaseAssessment assessed = assessments.current(caseId)
                .orElseThrow(() -> new IllegalMove("本案还没有测算，不能进入下一环节"));
        String refusal = assessed.refusal() == null ? observed.refusal(assessed) : assessed.refusal();
        if (refusal != null) {
            throw new IllegalMove(refusal);
        }
        staleFacts.refuse(of, LocalDate.now(clock));
        of.forward(assessed, deadlines, by, clock.instant());
    }

    /**
     * What the law says to a household if it is decided on a day: who qualifies by the policy of the day of the application,
     * how much by that of each programme's own first month (0.3), which for the two subsidies is the month of the application (CJ-11).
     *
     * @throws MissingPolicy when no row says in which month a benefit begins; any other gap leaves its own programme unproven
     * @throws NobodyCounts when no member counts
     */
    public static Assessment by(HouseholdFacts facts, Policy policy, LocalDate decided) {
        return Eligibility.assess(facts, policy, Days.decided(facts, policy, decided));
    }

    /** Relief with what is delegated to the case's township today, so that the answer says who would decide (LS-21). */
    private HouseholdFacts delegatedIn(AssistanceCase of, HouseholdFacts facts) {
        ReliefEvent event = facts.relief();
        return event == null
                ? facts
                : facts.after(event.delegated(delegations
                        .inForce(Programme.TEMPORARY_RELIEF, of.township(), LocalDate.now(clock))
                        .map(Delegation::given)
                        .orElse(null)));
    }

    private AssistanceCase mine(long caseId, @Nullable Integer version, ActingOfficer by) {
        AssistanceCase of = version == null
                ? caseFile.required(caseId, by.scope())
                : caseFile.required(caseId, version, by.scope());
        if (!Duty.ASSESS.roles().contains(by.role())) {
            throw new NotAllowed("认定测算由乡镇（街道）经办人办理，您的岗位可以查看");
        }
        reports.hold(caseId);
        of.refuseUnlessAt(Stage.ASSESSMENT);
        return of;
    }

    private @Nullable VerificationReport report(AssistanceCase of) {
        if (!of.route().passes(Stage.VERIFICATION)) {
            return null;
        }
        return reports.current(of.id()).orElseThrow(() -> new IllegalMove("本案的核对报告已经失效，请先重新核对"));
    }

    // One application may open several cases; each answers only for its own programmes. The place is the case's: what was
    // declared keeps the code of its day, which may have changed since (DF-14); and relief is answered for the road it travels.
    private static HouseholdFacts asked(AssistanceCase of, HouseholdFacts facts) {
        HouseholdFacts own = facts.in(of.division()).asking(of.programmes());
        ReliefEvent event = facts.relief();
        if (event == null) {
            return own;
        }
        ReliefEvent placed = facts.division().equals(event.place()) ? event.in(of.division()) : event;
        return own.after(switch (of.route()) {
            case FAST_RELIEF -> placed.travelling(ReliefRoad.FAST);
            case RELIEF -> placed.travelling(ReliefRoad.ORDINARY);
            case HOUSEHOLD, SUBSIDY, REVIEW -> placed;
        });
    }
}
