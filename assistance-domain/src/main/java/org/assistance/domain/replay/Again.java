package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.assistance.domain.review.Reviews;
import org.assistance.eligibility.ruling.MonthAmount;
import java.util.Objects;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.decision.Award;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.decision.Decisions;
import org.assistance.domain.policy.Editions;
import org.assistance.domain.replay.AsDecided.Verdict;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.GrantStart;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works a decision out again: the stored facts, the edition of policy that was kept, the day it was worked out on. */
@Component
class Again {
    /** What is said of a record that cannot be read; the log has the rest. */
    static final String UNREADABLE = "重算没有完成：保存的案卷不能读取，请告知系统管理员查看运行日志";

    private static final Logger log = LoggerFactory.getLogger(Again.class);

    private final Decisions decisions;
    private final CaseAssessments assessments;
    private final Editions editions;
    private final Reviews reviews;
    private final Deadlines deadlines;

    Again(Decisions decisions, CaseAssessments assessments, Editions editions, Reviews reviews, Deadlines deadlines) {
        this.decisions = decisions;
        this.assessments = assessments;
        this.editions = editions;
        this.reviews = reviews;
        this.deadlines = deadlines;
    }

    /** What comes out; never throws, since one case that cannot be read must not stop the night. */
    AsDecided of(long decisionId) {
        try {
            return again(decisions.findById(decisionId).orElseThrow());
        } catch (MissingPolicy gap) {
            return failed(decisionId, "重算没有完成：" + gap.getMessage());
        } catch (RuntimeException failed) {
            log.error("Decision {} could not be worked out again", decisionId, failed);
            return failed(decisionId, UNREADABLE);
        }
    }

    /** A decision that could not be worked out, and why in a Chinese sentence. */
    static AsDecided failed(long decisionId, String why) {
        return new AsDecided(decisionId, Verdict.FAILED, "", Eligibility.VERSION, List.of(why));
    }

    private AsDecided again(Decision decision) {
        CaseAssessment stored = assessments.ofDecision(decision.id()).orElseThrow();
        if (stored.policyEdition().isEmpty() || decision.policyEdition().isEmpty()) {
            return new AsDecided(decision.id(), Verdict.FAILED, stored.engineVersion(), Eligibility.VERSION,
                    List.of("作出该决定时还没有保存所用的政策版本，不能按原样重算"));
        }
        HouseholdFacts facts = stored.facts();
        Assessment then = stored.result();
        Policy policy = editions.find(stored.policyEdition().orElseThrow()).on(facts.division(), facts.applied());
        Assessment now = Assessing.by(facts, policy, deadlines.dayOf(stored.assessedAt()));
        var said = new ArrayList<String>(Differences.ofAnswers(then, now));
        awards(decision, facts, now, said);
        if (!said.isEmpty()) {
            return new AsDecided(decision.id(), Verdict.AMOUNT_DIFFERS, then.engineVersion(), now.engineVersion(),
                    said);
        }
        boolean same = Differences.none(then, now);
        return new AsDecided(decision.id(), same ? Verdict.SAME : Verdict.PROOF_DIFFERS, then.engineVersion(),
                now.engineVersion(), same ? List.of() : Differences.ofProof(then, now));
    }

    // 低保 and 特困 were looked at once more on the day of the decision; everything else was granted as it was assessed (Deciding).
    private void awards(Decision decision, HouseholdFacts facts, Assessment assessed, List<String> said) {
        if (!decision.grantsAnything()) {
            return;
        }
        boolean review = reviews.ofCase(decision.caseId()).isPresent();
        Policy policy = editions.find(decision.policyEdition().orElseThrow())
                .on(decision.division(), decision.decidedOn());
        Assessment decided = Assessing.by(facts, policy, decision.decidedOn());
        for (Award award : decision.awards()) {
            if (award.granted()) {
                boolean anew = award.programme() == Programme.DIBAO || award.programme() == Programme.TEKUN;
                award(award, result(anew ? decided : assessed, award), facts, decision, policy, review, said);
            }
        }
    }

    private static @Nullable ProgrammeResult result(Assessment in, Award award) {
        return in.of(award.programme())
                .stream()
                .filter(one -> Objects.equals(one.beneficiary(), award.member().orElse(null)))
                .findFirst()
                .orElse(null);
    }

    private static void award(Award award, @Nullable ProgrammeResult result, HouseholdFacts facts, Decision decision,
            Policy policy, boolean review, List<String> said) {
        String who = "决定的" + award.programme().shortLabel()
                + award.member().map(number -> "（成员" + number + "）").orElse("");
        if (result == null || !result.met()) {
            said.add(who + "为确认，重算为" + (result == null ? "不涉及" : result.outcome().label()));
            return;
        }
        Money granted = award.amount().orElse(null);
        if (!result.months().isEmpty()) {
            tapered(who, award, result, said);
            return;
        }
        ReliefProposal range = result.relief();
        boolean fits = range == null
                ? Objects.equals(granted, result.amount())
                : granted != null && granted.compareTo(range.least()) >= 0 && granted.compareTo(range.most()) <= 0;
        if (!fits) {
            said.add(who + "为" + words(granted) + "，重算为" + words(result.amount()));
        }
        YearMonth told = result.firstMonth();
        YearMonth first = review
                ? YearMonth.from(decision.decidedOn()).plusMonths(1)
                : told == null
                        ? Days.firstMonth(award.programme(), facts, decision.decidedOn(), policy)
                        : told;
        YearMonth last = award.programme() == Programme.RIGID_EXPENDITURE
                ? GrantStart.rigidExpenditureLast(decision.decidedOn(), policy)
                : result.lastMonth();
        if (!award.firstMonth().map(first::equals).orElse(false)) {
            said.add(who + "自" + award.firstMonth().map(YearMonth::toString).orElse("无") + "起，重算为自" + first + "起");
        }
        if (!Objects.equals(award.lastMonth().orElse(null), last)) {
            said.add(who + "至" + award.lastMonth().map(YearMonth::toString).orElse("未定") + "，重算为至"
                    + (last == null ? "未定" : last));
        }
    }

    /** One stretch of a 渐退: each of its months pays what the law says of that month. */
    private static void tapered(String who, Award award, ProgrammeResult result, List<String> said) {
        YearMonth first = award.firstMonth().orElseThrow();
        YearMonth last = award.lastMonth().orElseThrow();
        List<MonthAmount> months = result.months()
                .stream()
                .filter(month -> !month.month().isBefore(first) && !month.month().isAfter(last))
                .toList();
        boolean whole = months.size() == first.until(last, ChronoUnit.MONTHS) + 1;
        if (!whole || months.stream().anyMatch(month -> !month.amount().equals(award.amount().orElse(null)))) {
            said.add(who + "渐退" + first + "至" + last + "为" + words(award.amount().orElse(null)) + "，重算为"
                    + result.months()
                            .stream()
                            .map(month -> month.month() + " " + month.amount().format() + "元")
                            .collect(Collectors.joining("、")));
        }
    }

    private static String words(@Nullable Money amount) {
        return amount == null ? "没有金额" : amount.format() + "元";
    }
}
