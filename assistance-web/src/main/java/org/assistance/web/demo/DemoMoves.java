package org.assistance.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.Findings;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Closing;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.EndingProposal;
import org.assistance.domain.entitlement.EndingProposals;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.notice.RaisedObjection;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Opining;
import org.assistance.domain.opinion.Question;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.checking.CheckOutcome;
import org.assistance.verification.checking.Checking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the officers of the demo city do with a case: each move by the real use case, by the officer whose duty it is. */
@Demo
@Component
class DemoMoves {
    private final DemoOfficers officers;
    private final CaseFile caseFile;
    private final Accepting accepting;
    private final Checking checking;
    private final Concluding concluding;
    private final VerificationReports reports;
    private final Assessing assessing;
    private final Visiting visiting;
    private final Opining opining;
    private final PostingNotice posting;
    private final Deciding deciding;
    private final Returning returning;
    private final Closing closing;
    private final Ending ending;
    private final EndingProposals proposals;
    private final Entitlements entitlements;
    private final Clock clock;

    DemoMoves(DemoOfficers officers, CaseFile caseFile, Accepting accepting, Checking checking,
            Concluding concluding, VerificationReports reports, Assessing assessing, Visiting visiting,
            Opining opining, PostingNotice posting, Deciding deciding, Returning returning, Closing closing,
            Ending ending, EndingProposals proposals, Entitlements entitlements, Clock clock) {
        this.officers = officers;
        this.caseFile = caseFile;
        this.accepting = accepting;
        this.checking = checking;
        this.concluding = concluding;
        this.reports = reports;
        this.assessing = assessing;
        this.visiting = visiting;
        this.opining = opining;
        this.posting = posting;
        this.deciding = deciding;
        this.returning = returning;
        this.closing = closing;
        this.ending = ending;
        this.proposals = proposals;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** The case, as the clerk of its township opens it. */
    AssistanceCase opened(long id, DivisionCode village) {
        return caseFile.required(id, clerk(village).scope());
    }

    private ActingOfficer clerk(DivisionCode village) {
        return officers.acting(Role.TOWNSHIP_CLERK, village);
    }

    void decline(AssistanceCase of) {
        accepting.decline(of.id(), of.version(), "申请人月收入明显高于标准，本人确认不属于申请范围", clerk(of.division()));
    }

    void check(AssistanceCase of) {
        if (!(checking.check(of.id(), clerk(of.division())) instanceof CheckOutcome.Done)) {
            throw new IllegalStateException("nobody may be checked in case " + of.number());
        }
    }

    /** Takes the departments' figures where there are any. */
    void conclude(AssistanceCase of) {
        VerificationReport report = reports.current(of.id()).orElseThrow();
        List<Resolved> resolved = report.openItems().stream().map(DemoMoves::resolve).toList();
        concluding.conclude(of.id(), report.id(), resolved,
                resolved.isEmpty() ? Conclusion.FITS : Conclusion.DOES_NOT_FIT, "", clerk(of.division()));
    }

    private static Resolved resolve(VerificationItem item) {
        return item.offersFound()
                ? new Resolved(item.id(), Resolution.USE_FOUND, null, "")
                : new Resolved(item.id(), Resolution.KEEP_DECLARED, null, "已入户查看，与申报一致");
    }

    void assess(AssistanceCase of, @Nullable Money relief) {
        ActingOfficer by = clerk(of.division());
        assessing.assess(of.id(), new Findings(List.of(), null, relief, null), by);
        assessing.forward(of.id(), of.version(), by);
    }

    void opine(AssistanceCase of, @Nullable Money relief) {
        visit(of);
        List<Question> questions = opining.questions(of);
        boolean any = questions.stream().anyMatch(question -> question.result().met());
        opining.give(of, questions.stream().map(question -> answer(question, relief)).toList(),
                any ? "经入户调查和信息核对，家庭情况属实，拟同意上报" : "经入户调查和信息核对，不符合条件，拟不予确认", clerk(of.division()));
    }

    private void visit(AssistanceCase of) {
        if (visiting.isOwed(of)) {
            ActingOfficer by = clerk(of.division());
            visiting.record(of, new NewVisit(VisitMethod.HOME, null, LocalDate.now(clock), "驻村干部（演示）", "村（居）委会主任（演示）",
                    of.applicantName() + "及在家成员", "住房为自住，屋内陈设简单，未见与申报不符的大额财物", "走访邻居两户，所述家庭人口和收入来源与申报一致",
                    of.applicantName(), null), by);
        }
    }

    private static Answer answer(Question question, @Nullable Money relief) {
        boolean met = question.result().met();
        Money amount = relief == null ? question.result().amount() : relief;
        return new Answer(met, met && question.choosesAmount() ? amount : null, "");
    }

    void post(AssistanceCase of) {
        posting.post(of, "村（居）务公开栏", clerk(of.division()));
    }

    void object(AssistanceCase of, java.time.LocalDate on) {
        posting.object(of, new RaisedObjection(on, "邻居（要求不公开姓名）", null, "反映该户有一人在外地工厂务工，收入没有申报"),
                clerk(of.division()));
    }

    void endNotice(AssistanceCase of) {
        if (of.stage() == Stage.NOTICE) {
            posting.end(of, clerk(of.division()));
        }
    }

    void decide(AssistanceCase of) {
        Role role = of.decisionLevel().orElse(DecisionLevel.COUNTY).role();
        List<Verdict> verdicts = opining.questions(of).stream().map(_ -> Verdict.AGREED).toList();
        deciding.decide(of, verdicts, "同意初审意见", officers.acting(role, of.division()));
    }

    void sendBack(AssistanceCase of) {
        returning.returnTo(of, Stage.ASSESSMENT, "务农收入请按当地核算办法重新核定，并补充说明",
                officers.acting(Role.COUNTY_REVIEWER, of.division()));
    }

    void withdraw(AssistanceCase of) {
        closing.withdraw(of, "申请人已在外地就业，自愿撤回申请", clerk(of.division()));
    }

    void terminate(AssistanceCase of) {
        closing.terminate(of, "两次上门均拒绝说明存款情况，不配合核实", clerk(of.division()));
    }

    /** Proposes that what a case led to end, the family heard. */
    void proposeEnd(AssistanceCase of, java.time.LocalDate on) {
        for (Entitlement right : entitlements.findByCaseIdOrderById(of.id())) {
            ending.propose(right.id(),
                    new WantedEnding(EndingGround.INCOME_ABOVE, null, null, "家庭成员就业，人均月收入已高于低保标准", Hearing.HEARD, on,
                            "入户说明，本人认可", null),
                    clerk(of.division()));
        }
    }

    /** Confirms it. */
    void confirmEnd(AssistanceCase of) {
        for (Entitlement right : entitlements.findByCaseIdOrderById(of.id())) {
            for (EndingProposal proposal : proposals.findByEntitlementIdOrderByIdDesc(right.id())) {
                ending.confirm(proposal.id(), "情况属实，同意终止", officers.acting(Role.COUNTY_LEADER, of.division()));
            }
        }
    }
}
