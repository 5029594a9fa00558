package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What bars the two subsidies outright (table 5.3); another subsidy to choose the higher of is dealt with in the rate. */
final class Exclusions {

    private Exclusions() {}

    static void add(Question question, Programme subsidy, Standing standing, MemberFacts member, Rulings rulings) {
        LocalDate asOf = question.asOf();
        List<Held> statuses = member.statuses();
        if (statuses == null) {
            rulings.add(Ruling.unproven(RuleId.CJ_5_3, member.number(), Missing.of(Fact.STATUSES, member)));
            return;
        }
        int before = rulings.rulings();
        if (standing.of(member) == HouseholdClass.TEKUN) {
            rulings.add(bar(member, "特困供养", "残疾人两项补贴"));
        } else if (standing.tekunPending(member)) {
            rulings.add(Ruling.unproven(RuleId.CJ_5_3, member.number(), Missing.of(Fact.TEKUN_RESULT, member)));
        }
        boolean care = subsidy == Programme.CARE_SUBSIDY;
        if (Statuses.find(statuses, asOf, HeldKind.INJURY_CARE) != null
                && (care || question.value(PolicyCode.INJURY_BARS_BOTH).flag())) {
            rulings.add(bar(member, HeldKind.INJURY_CARE.label(), subsidy.shortLabel()));
        }
        if (care && Statuses.find(statuses, asOf, HeldKind.LONG_TERM_CARE) != null) {
            PolicyValue bars = question.policy().find(PolicyCode.LTC_INSURANCE_BARS, null, question.area());
            if (bars != null) {
                question.cite(bars);
                if (bars.flag()) {
                    rulings.add(bar(member, HeldKind.LONG_TERM_CARE.label(), subsidy.shortLabel()));
                }
            }
        }
        if (!care) {
            Found child = childBenefit(member, statuses, asOf);
            if (child != null) {
                rulings.add(child);
            }
        }
        Held same = same(statuses, subsidy, question);
        if (same != null) {
            rulings.add(Found.notMet(RuleId.XZ_61, member.number(),
                    () -> Statuses.named(member, same, asOf) + "，不能重复享受"));
        }
        if (rulings.rulings() == before) {
            rulings.add(Ruling.met(RuleId.CJ_5_3, member.number(), "没有排除性待遇"));
        }
    }

    /** In full it stands against the living subsidy; as the difference it is reckoned on top of it (XZ-60). An orphan's is always full. */
    private static @Nullable Found childBenefit(MemberFacts member, List<Held> statuses, LocalDate asOf) {
        Found ruling = null;
        for (Held held : statuses) {
            if (!held.kind().ofChild() || !held.during().contains(asOf) || Boolean.FALSE.equals(held.full())) {
                continue;
            }
            if (held.full() != null || held.kind() == HeldKind.ORPHAN_BENEFIT) {
                return bar(member, held.kind().label(), Programme.LIVING_SUBSIDY.shortLabel());
            }
            ruling = Ruling.unproven(RuleId.CJ_5_3, member.number(),
                    Missing.of(Fact.CHILD_BENEFIT, member, held.kind().label() + "是全额还是补差发放"));
        }
        return ruling;
    }

    /** The very subsidy asked for, held already and not over within the month of the application. */
    private static @Nullable Held same(List<Held> statuses, Programme subsidy, Question question) {
        YearMonth applied = YearMonth.from(question.facts().applied());
        for (Held held : statuses) {
            LocalDate to = held.during().to();
            if (held.kind() == own(subsidy) && !held.underReview()
                    && (to == null || YearMonth.from(to).isAfter(applied))) {
                return held;
            }
        }
        return null;
    }

    /** The status of somebody who has one of the two subsidies. */
    static HeldKind own(Programme subsidy) {
        return subsidy == Programme.CARE_SUBSIDY ? HeldKind.CARE_SUBSIDY : HeldKind.LIVING_SUBSIDY;
    }

    private static Found bar(MemberFacts member, String held, String barred) {
        return Found.notMet(RuleId.CJ_5_3, member.number(), () -> member.label() + "享受" + held + "，不能同时享受" + barred);
    }
}
