package org.assistance.eligibility.taper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * 渐退 at the review of a 低保 grant (JT-01 to JT-06): where work lifted the household above the standard, the grant goes on for some months
 * in place of a refusal, and the household stays 低保 for so long. Nobody else's application is a review: only a grant that is held
 * without an end and under review in this very case.
 */
public final class Review {

    private static final int WORKING_AGE = 16;

    private static final Set<RuleId> TAPERING = EnumSet.of(RuleId.JT_01, RuleId.JT_02, RuleId.JT_03, RuleId.JT_04,
            RuleId.JT_06);

    private Review() {}

    /**
     * The work that may be the reason, or null when 渐退 is out of the question: no such rule here, no grant under review, or nobody who
     * counts took up work since. Work of which not everything is known comes with what is known.
     */
    public static @Nullable Employment employment(Household household) {
        Question question = household.question();
        Held grant = grant(household);
        if (grant == null || question.policy().find(PolicyCode.TAPER_MONTHS, null, question.area()) == null) {
            return null;
        }
        YearMonth since = YearMonth.from(grant.during().from());
        Employment unknown = null;
        Employment latest = null;
        for (MemberFacts member : household.who()) {
            Circumstances known = member.local();
            YearMonth began = known.workBegan();
            if (Boolean.FALSE.equals(known.employed()) || child(member, question.asOf())
                    || began != null && began.isBefore(since)) {
                continue;
            }
            var employment = new Employment(member.number(), began == null ? null : began.atDay(1),
                    known.taperedBefore(), grant.amount());
            if (began == null) {
                unknown = unknown == null ? employment : unknown;
            } else if (latest == null || latest.began() == null || began.atDay(1).isAfter(latest.began())) {
                latest = employment;
            }
        }
        return latest == null ? unknown : latest;
    }

    private static boolean child(MemberFacts member, LocalDate day) {
        Integer age = member.ageOn(day);
        return age != null && age < WORKING_AGE;
    }

    private static @Nullable Held grant(Household household) {
        for (MemberFacts member : household.who()) {
            for (Held held : member.statuses() == null ? List.<Held>of() : member.statuses()) {
                if (held.kind() == HeldKind.DIBAO && held.underReview() && held.believed()
                        && held.during().to() == null && held.during().contains(household.question().asOf())) {
                    return held;
                }
            }
        }
        return null;
    }

    /**
     * The answer of 低保 with 渐退 in place of a refusal for income; the refusal itself where 渐退 is not granted, or anything else stands
     * against 低保, assets beyond a limit too: the household stays 低保 (JT-05). What is not known leaves it unproven.
     *
     * @param refused the answer without 渐退
     * @throws org.assistance.eligibility.policy.MissingPolicy when the locality tapers but has not said how
     */
    public static ProgrammeResult of(Household household, ProgrammeResult refused) {
        if (refused.outcome() != Outcome.NOT_MET || !household.question().policy().has(PolicyCode.TAPER_MONTHS)
                || !forIncomeAlone(refused)) {
            return refused;
        }
        Employment employment = employment(household);
        if (employment == null) {
            return refused;
        }
        TaperResult taper = Taper.assess(household, employment, decided(household.question()));
        if (taper.outcome() == Outcome.NOT_MET) {
            return refused.noting(taper.rulings()
                    .stream()
                    .filter(ruling -> ruling.outcome() == Outcome.NOT_MET)
                    .findFirst()
                    .orElseThrow());
        }
        List<Ruling> open = open(refused);
        boolean met = taper.outcome() == Outcome.MET && open.isEmpty();
        List<MonthAmount> months = met ? taper.months() : List.of();
        var rulings = new Rulings();
        rulings.addAll(taper.rulings());
        rulings.addAll(open);
        if (met) {
            rulings.add(Ruling.met(RuleId.JT_05, null, "渐退期内仍为低保家庭，渐退期满提出终止并先听取家庭意见"));
        }
        return new ProgrammeResult(Programme.DIBAO, null, refused.members(),
                met ? Outcome.MET : Outcome.UNPROVEN, rulings,
                met ? months.getFirst().amount() : null, met ? months.getFirst().month() : null,
                met ? taper.lastMonth() : null, met ? taper.steps() : List.of(), null, null, List.of(), months);
    }

    /** A day of the month of the decision, told by the month after it that a review pays from; where nothing else is said, today. */
    private static LocalDate decided(Question question) {
        LocalDate pays = question.benefit().day();
        return pays.equals(question.window()) ? pays : pays.minusMonths(1);
    }

    /** Whether income stands against 低保, and nothing else does for certain: neither people nor assets nor another grant. */
    public static boolean forIncomeAlone(ProgrammeResult refused) {
        boolean income = false;
        Rulings rulings = Rulings.of(refused.rulings());
        for (int at = 0; at < rulings.rulings(); at++) {
            RuleId rule = rulings.rule(at);
            if (rule == RuleId.DB_01) {
                income = rulings.outcome(at) == Outcome.NOT_MET;
            } else if (rulings.outcome(at) == Outcome.NOT_MET && !TAPERING.contains(rule)) {
                return false;
            }
        }
        return income;
    }

    /** What is not known beside the income; the household stays 低保, so its assets must be known to be within the limits (JT-05). */
    public static List<Ruling> open(ProgrammeResult refused) {
        return refused.rulings().stream().filter(ruling -> ruling.outcome() == Outcome.UNPROVEN).toList();
    }

    /** True for an answer of 低保 that is 渐退. */
    public static boolean tapers(ProgrammeResult result) {
        return !result.months().isEmpty();
    }
}
