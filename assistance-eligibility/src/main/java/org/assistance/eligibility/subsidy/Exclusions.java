package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;

/** What bars the two subsidies outright (table 5.3); another subsidy to choose the higher of is dealt with in the rate. */
final class Exclusions {

    private Exclusions() {}

    static List<Ruling> rulings(Question question, Programme subsidy, Standing standing, MemberFacts member) {
        LocalDate asOf = question.asOf();
        List<Held> statuses = member.statuses();
        if (statuses == null) {
            return List.of(Ruling.unproven(RuleId.CJ_5_3, member.number(), Missing.of(Fact.STATUSES, member)));
        }
        var rulings = new ArrayList<Ruling>();
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
        Held child = Statuses.find(statuses, asOf, HeldKind.ORPHAN_BENEFIT, HeldKind.UNATTENDED_CHILD_BENEFIT);
        if (child != null && !care) {
            rulings.add(bar(member, child.kind().label(), subsidy.shortLabel()));
        }
        if (rulings.isEmpty()) {
            rulings.add(Ruling.met(RuleId.CJ_5_3, member.number(), "没有排除性待遇"));
        }
        return rulings;
    }

    private static Ruling bar(MemberFacts member, String held, String barred) {
        return Ruling.notMet(RuleId.CJ_5_3, member.number(), member.label() + "享受" + held + "，不能同时享受" + barred);
    }
}
