package org.assistance.domain.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.opinion.Proposals;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.policy.GrantStart;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Makes the awards of a decision out of the opinion's proposals and the decider's verdicts. */
final class Awarding {
    private Awarding() {}

    /**
     * Adds one award for each proposal to a decision.
     *
     * @param verdicts one for each proposal of the opinion, in its order
     * @throws IllegalMove when a verdict does not fit its proposal, rights that belong together are torn apart, or an amount is
     *         no longer that of the policy
     */
    static void decide(Decision decision, Opinion opinion, List<Verdict> verdicts, CaseAssessment assessment,
            Policy policy, LocalDate today) {
        for (int i = 0; i < verdicts.size(); i++) {
            decision.award(award(decision, opinion.proposals().get(i), verdicts.get(i).or(opinion.aid()), assessment,
                    policy, today));
        }
        refuseTorn(opinion.proposals(), verdicts);
        refuseOldAmounts(decision, assessment, policy, today);
    }

    /** Whom the assessment counted for what is awarded: they all hold the right, not only who draws it. */
    static List<Integer> counted(CaseAssessment assessment, Award award) {
        return result(assessment.result(), award).map(ProgrammeResult::members).orElse(List.of());
    }

    private static Award award(Decision decision, Proposal proposal, Verdict verdict, CaseAssessment assessment,
            Policy policy, LocalDate today) {
        if (!proposal.granted()) {
            if (!verdict.agreed()) {
                throw new IllegalMove("初审意见为不予确认的事项不能直接改为确认，请退回重新提出意见");
            }
            return Award.refusing(decision, proposal, proposal.reasons());
        }
        if (!verdict.agreed()) {
            if (Reason.isMissing(verdict.reason())) {
                throw new IllegalMove("不予确认" + proposal.programme().shortLabel() + "必须写明理由" + Reason.AT_LEAST);
            }
            return Award.refusing(decision, proposal, verdict.reason());
        }
        // A renewed subsidy begins earlier, and one that follows another later, than the month of the application (CJ-11, CJ-15).
        YearMonth told = result(assessment.result(), proposal.programme(), proposal.member())
                .map(ProgrammeResult::firstMonth)
                .orElse(null);
        YearMonth first = told == null
                ? Days.firstMonth(proposal.programme(), assessment.facts(), today, policy)
                : told;
        YearMonth last = proposal.programme() == Programme.RIGID_EXPENDITURE
                ? GrantStart.rigidExpenditureLast(today, policy)
                : proposal.lastMonth();
        Award granted = Award.granting(decision, proposal, first, last, area(assessment, proposal));
        return verdict.aid() == null ? granted : granted.in(verdict.aid());
    }

    private static void refuseTorn(List<Proposal> proposals, List<Verdict> verdicts) {
        var answered = new ArrayList<Proposals.Answered>();
        for (int i = 0; i < verdicts.size(); i++) {
            Proposal proposal = proposals.get(i);
            answered.add(new Proposals.Answered(proposal.programme(), proposal.granted(),
                    proposal.granted() && verdicts.get(i).agreed()));
        }
        Proposals.refuseTorn(answered);
    }

    /** A standard may have changed between the assessment and the first month now paid: its amount counts (0.3). */
    private static void refuseOldAmounts(Decision decision, CaseAssessment assessment, Policy policy, LocalDate today) {
        List<Award> monthly = decision.awards()
                .stream()
                .filter(award -> award.granted()
                        && (award.programme() == Programme.DIBAO || award.programme() == Programme.TEKUN))
                .toList();
        if (monthly.isEmpty()) {
            return;
        }
        Assessment anew = Assessing.by(assessment.facts(), policy, today);
        for (Award award : monthly) {
            Optional<ProgrammeResult> now = result(anew, award);
            now.flatMap(ProgrammeResult::gap).ifPresent(gap -> {
                throw new IllegalMove("没有有效的" + gap + "，现在不能审核确认。请联系民政部门在政策标准中维护并注明文号");
            });
            Money due = now.map(ProgrammeResult::amount).orElse(null);
            if (!award.amount().equals(Optional.ofNullable(due))) {
                throw new IllegalMove("按" + award.firstMonth().map(YearMonth::toString).orElse("")
                        + "执行的标准，" + award.programme().shortLabel() + "应为"
                        + (due == null ? "不予发放" : "每月" + due.format() + "元")
                        + "，与初审意见的金额不一致。请退回认定测算，按新标准重新测算");
            }
        }
    }

    private static Optional<ProgrammeResult> result(Assessment assessment, Award award) {
        return result(assessment, award.programme(), award.member().orElse(null));
    }

    private static Optional<ProgrammeResult> result(Assessment assessment, Programme programme,
            @Nullable Integer member) {
        return assessment.of(programme)
                .stream()
                .filter(result -> Objects.equals(result.beneficiary(), member))
                .findFirst();
    }

    private static Area area(CaseAssessment assessment, Proposal proposal) {
        return result(assessment.result(), proposal.programme(), proposal.member())
                .map(ProgrammeResult::area)
                .orElse(assessment.facts().area());
    }
}
