package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.DisabilityKind;

/** Whom the two subsidies are for: the national circle, and what a locality adds by naming it in its rates (CJ-01, CJ-02, CJ-05). */
final class Target {

    private Target() {}

    /** Adds whether the person is of those that the subsidy is for. */
    static void of(Rates rates, Rulings rulings) {
        if (rates.subsidy() == Programme.LIVING_SUBSIDY) {
            rulings.add(living(rates));
        } else {
            care(rates, rulings);
        }
    }

    private static Found living(Rates rates) {
        MemberFacts member = rates.member();
        if (rates.of() == HouseholdClass.DIBAO) {
            return Found.met(RuleId.CJ_01, member.number(), () -> member.label() + "为低保家庭成员");
        }
        SubsidyRate wider = null;
        int met = 0;
        for (Possibility one : rates.possibilities()) {
            SubsidyRate fits = one.of() == HouseholdClass.DIBAO
                    ? null
                    : rates.first(one, rate -> rate.householdClass() != null || rate.conditional());
            wider = fits == null ? wider : fits;
            met += fits != null || one.of() == HouseholdClass.DIBAO ? 1 : 0;
        }
        if (met == 0) {
            String unmet = unmet(rates);
            return Found.notMet(RuleId.CJ_01, member.number(),
                    () -> member.label() + "不是低保家庭成员，也不在当地扩大的范围内" + unmet);
        }
        if (met < rates.possibilities().size() || wider == null) {
            return Ruling.unproven(RuleId.CJ_01, member.number(), rates.missing());
        }
        SubsidyRate row = wider;
        rates.question().cite(row);
        return Found.met(RuleId.CJ_01, member.number(),
                () -> "当地将" + row.whom() + (row.conditional() ? "的残疾人" : "成员") + "列入生活补贴范围（"
                        + row.documentNumber() + "）");
    }

    private static String unmet(Rates rates) {
        List<String> unmet = rates.unmet();
        return unmet.isEmpty() ? "" : "：" + String.join("；", unmet);
    }

    private static void care(Rates rates, Rulings rulings) {
        Found grade = grade(rates);
        rulings.add(grade);
        List<SubsidyRate> others = rates.none() ? rates.ofOtherKinds() : List.of();
        if (!others.isEmpty() && grade.outcome() == Outcome.MET) {
            others.forEach(rates.question()::cite);
            rulings.notMet(RuleId.CJ_05, rates.member().number(), () -> "当地护理补贴的残疾类别为" + kinds(others) + "（"
                    + others.getFirst().documentNumber() + "），不含该类别");
        }
        rulings.add(need(rates.question(), rates.member()));
    }

    private static String kinds(List<SubsidyRate> rates) {
        return rates.stream()
                .map(SubsidyRate::kind)
                .filter(Objects::nonNull)
                .map(DisabilityKind::label)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static Found grade(Rates rates) {
        MemberFacts member = rates.member();
        for (Certificate certificate : rates.valid()) {
            if (certificate.grade() <= 2) {
                return Ruling.met(RuleId.CJ_05, member.number(), "残疾等级为一级或二级");
            }
        }
        SubsidyRate wider = null;
        int met = 0;
        for (Possibility one : rates.possibilities()) {
            SubsidyRate fits = rates.first(one, rate -> rate.grade() != null && rate.grade() > 2);
            wider = wider == null ? fits : wider;
            met += fits == null ? 0 : 1;
        }
        if (wider == null) {
            String unmet = unmet(rates);
            return Found.notMet(RuleId.CJ_05, member.number(), () -> "残疾等级不是一级或二级，也不在当地扩大的范围内" + unmet);
        }
        if (met < rates.possibilities().size()) {
            return Ruling.unproven(RuleId.CJ_05, member.number(), rates.missing());
        }
        SubsidyRate row = wider;
        rates.question().cite(row);
        return Found.met(RuleId.CJ_05, member.number(), () -> "当地将该类别和等级列入护理补贴范围（" + row.documentNumber() + "）");
    }

    private static Found need(Question question, MemberFacts member) {
        if (!question.value(PolicyCode.CARE_TEST).flag()) {
            return Ruling.met(RuleId.CJ_05, member.number(), "当地不要求评估长期照护需求");
        }
        Care care = member.care();
        if (care == null) {
            return Ruling.unproven(RuleId.CJ_05, member.number(), Missing.of(Fact.CARE_NEED, member));
        }
        LocalDate since = care.since();
        if (since == null) {
            return Found.notMet(RuleId.CJ_05, member.number(), () -> member.label() + "不需要长期照护");
        }
        return since.plusMonths(6).isAfter(question.asOf())
                ? Found.notMet(RuleId.CJ_05, member.number(),
                        () -> member.label() + "自" + since + "起需要照护，至" + question.asOf() + "不满6个月")
                : Found.met(RuleId.CJ_05, member.number(), () -> member.label() + "自" + since + "起需要长期照护，已满6个月");
    }
}
