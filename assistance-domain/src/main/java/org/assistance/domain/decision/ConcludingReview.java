package org.assistance.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.assistance.domain.application.Departures;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.entitlement.EndingByReview;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Granting;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.Payee;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.opinion.ReviewProposals;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.review.Reviewed;
import org.assistance.domain.review.ReviewedRights;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the decision of a review does to rights (DB-31, DB-34, DB-38, JT-03, JT-04): nothing, or it ends the right with the month of the
 * decision and begins another, or several of the months of a 渐退, with the month after. In the decision's own transaction.
 */
@Component
class ConcludingReview {
    private final ReviewProposals proposals;
    private final Reviews reviews;
    private final ReviewedRights reviewed;
    private final EndingByReview ending;
    private final Granting granting;
    private final RightHistory history;
    private final Departures departures;

    ConcludingReview(ReviewProposals proposals, Reviews reviews, ReviewedRights reviewed, EndingByReview ending,
            Granting granting,
            RightHistory history, Departures departures) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.reviewed = reviewed;
        this.ending = ending;
        this.granting = granting;
        this.history = history;
        this.departures = departures;
    }

    /**
     * The right under review and what is made of it.
     *
     * @param hearing what the family said; null where it loses nothing
     */
    record Conclusion(Reviewed review, ReviewOutcome outcome, @Nullable ReviewHearing hearing) {}

    /**
     * Puts into a decision what it awards: nothing where the right goes on as it is.
     *
     * @throws IllegalMove when the decider does not agree, the law says something else by now, or the family was not heard
     */
    Conclusion into(Decision decision, AssistanceCase of, Proposal proposal, Verdict verdict,
            CaseAssessment assessment, Policy policy, LocalDate today) {
        if (!verdict.agreed()) {
            throw new IllegalMove("不同意复核意见的，请退回乡镇（街道）重新提出：停发、减发须先听取家庭意见");
        }
        Reviewed review = proposals.of(of).orElseThrow();
        ProgrammeResult now = result(proposal, assessment, policy, today);
        ReviewOutcome outcome = proposals.outcome(of, review, proposal, assessment);
        if (review.right().endedAt().isPresent() || !review.tapering() && review.right().lastMonth().isPresent()) {
            throw new IllegalMove("该项待遇已另外终止到" + review.right().lastMonth().get() + "，不能再按复核作出决定，请退回乡镇（街道）撤回复核");
        }
        ReviewHearing heard = reviews.hearing(assessment.id()).orElse(null);
        boolean asked = proposals.needsHearing(of, review, outcome, assessment);
        if (asked && heard == null) {
            throw new IllegalMove("拟" + outcome.label() + "而没有听取家庭意见，请退回乡镇（街道）听取意见后重新提出");
        }
        if (outcome != ReviewOutcome.STOP && reviewed.accountWaits(review)) {
            throw new IllegalMove("该项待遇的领款账户变更正待确认，告知书须写明发往哪个账户：请先在待遇台账确认或者不同意这项变更，再作出决定");
        }
        YearMonth next = YearMonth.from(today).plusMonths(1);
        Area area = now.area() == null ? assessment.facts().area() : now.area();
        switch (outcome) {
            case CONTINUE -> {
            }
            case STOP -> decision.award(Award.refusing(decision, proposal, proposal.reasons()));
            case TAPER -> stretches(now.months())
                    .forEach(stretch -> decision.award(Award.stretch(decision, proposal, stretch.getFirst().amount(),
                            stretch.getFirst().month(), stretch.getLast().month(), area)));
            case PEOPLE, INCREASE, DECREASE -> decision
                    .award(Award.granting(decision, proposal, next, proposal.lastMonth(), area));
        }
        return new Conclusion(review, outcome, asked ? heard : null);
    }

    /** The law's answer on the day of the decision, which must still be what was proposed (0.3). */
    private static ProgrammeResult result(Proposal proposal, CaseAssessment assessment, Policy policy,
            LocalDate today) {
        ProgrammeResult now = Assessing.by(assessment.facts(), policy, today)
                .of(proposal.programme())
                .stream()
                .filter(one -> Objects.equals(one.beneficiary(), proposal.member()))
                .findFirst()
                .orElseThrow(() -> new IllegalMove("请退回认定测算，重新测算"));
        now.gap().ifPresent(gap -> {
            throw new IllegalMove("没有有效的" + gap + "，现在不能审核确认。请联系民政部门在政策标准中维护并注明文号");
        });
        boolean same = !proposal.granted()
                ? !now.met()
                : now.met() && Objects.equals(now.amount(), proposal.amount())
                        && amounts(now.months()).equals(amounts(proposal.tapering()));
        if (!same) {
            throw new IllegalMove("按" + YearMonth.from(today).plusMonths(1) + "执行的标准重新计算，"
                    + proposal.programme().shortLabel() + "与初审意见的金额不一致。请退回认定测算，按新标准重新测算");
        }
        return now;
    }

    private static List<Money> amounts(List<MonthAmount> months) {
        return months.stream().map(MonthAmount::amount).toList();
    }

    /** Months in a row that pay the same; those that pay nothing are left out. */
    private static List<List<MonthAmount>> stretches(List<MonthAmount> months) {
        var stretches = new ArrayList<List<MonthAmount>>();
        for (MonthAmount month : months) {
            List<MonthAmount> last = stretches.isEmpty() ? List.of() : stretches.getLast();
            if (!month.amount().positive()) {
                continue;
            }
            if (!last.isEmpty() && last.getLast().amount().equals(month.amount())
                    && last.getLast().month().plusMonths(1).equals(month.month())) {
                last.add(month);
            } else {
                stretches.add(new ArrayList<>(List.of(month)));
            }
        }
        return stretches;
    }

    /**
     * Ends what ends and grants what is granted.
     *
     * @param counted whom an award counts
     * @param payee the account that the review's application names for an award
     */
    @Transactional
    public void apply(Conclusion concluded, Decision decision, AssistanceCase of, Opinion opinion, Authority.Seat seat,
            Function<Award, List<Integer>> counted, Function<Award, @Nullable Payee> payee, ActingOfficer by,
            Instant at) {
        Reviewed review = concluded.review();
        YearMonth month = YearMonth.from(decision.decidedOn());
        reviews.decided(review.review().id(), concluded.outcome(), decision.decidedOn());
        departures.recordDeaths(of.applicationId());
        String told = "复核决定" + concluded.outcome().label() + "（" + decision.documentNumber() + "）";
        if (!concluded.outcome().changes()) {
            history.add(review.right().id(), RightHistory.Kind.REVIEW_DECIDED, told, decision.reasons(), by, at);
            return;
        }
        ReviewHearing heard = concluded.hearing();
        var decided = new EndingByReview.Decided(month,
                concluded.outcome().label() + "（" + decision.documentNumber() + "）：" + review.review().reason().label(),
                heard == null ? Hearing.NOT_NEEDED : heard.hearing(), heard == null ? null : heard.on(),
                heard == null ? null : heard.words(), seat, decision.reasons(), decision.documentNumber(),
                opinion.givenBy(), opinion.givenAt());
        for (Entitlement part : review.endedAfter(month)) {
            ending.end(part, decided, by, at);
        }
        for (Award award : decision.awards()) {
            if (award.granted()) {
                List<Integer> people = counted.apply(award);
                Payee account = granting.drawer(of, award, people) == review.right().personId()
                        ? account(review, payee.apply(award))
                        : payee.apply(award);
                Entitlement given = granting.grant(award, of, people, account);
                history.add(given.id(), RightHistory.Kind.REVIEW_GRANTED, told + "：" + award.label(), null, by, at);
            }
        }
    }

    /** The account that the money goes into now, changes since the grant included. */
    private static @Nullable Payee account(Reviewed review, @Nullable Payee declared) {
        return review.parts().stream().reduce((_, later) -> later).orElse(review.right()).payee().orElse(declared);
    }
}
