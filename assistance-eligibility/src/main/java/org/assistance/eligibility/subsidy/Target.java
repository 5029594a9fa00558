package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Care;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Whom the two subsidies are for: the national circle, and what a locality adds by naming it in its rates (CJ-01, CJ-02, CJ-05). */
final class Target {

    private Target() {}

    static Ruling living(Question question, Standing standing, MemberFacts member, List<Certificate> valid) {
        HouseholdClass of = standing.of(member);
        if (of == null) {
            return Ruling.unproven(RuleId.CJ_01, member.number(), Standing.missing(member));
        }
        if (of == HouseholdClass.DIBAO) {
            return Ruling.met(RuleId.CJ_01, member.number(), member.label() + "为低保家庭成员");
        }
        for (SubsidyRate rate : question.benefit().rates(Programme.LIVING_SUBSIDY)) {
            if (rate.householdClass() == of && Rate.fits(rate, of, question.area(), valid)) {
                question.cite(rate);
                return Ruling.met(RuleId.CJ_01, member.number(),
                        "当地将" + of.label() + "成员列入生活补贴范围（" + rate.documentNumber() + "）");
            }
        }
        return Ruling.notMet(RuleId.CJ_01, member.number(), member.label() + "不是低保家庭成员，也不在当地扩大的范围内");
    }

    static List<Ruling> care(Question question, Standing standing, MemberFacts member, List<Certificate> valid) {
        var rulings = new ArrayList<Ruling>();
        rulings.add(grade(question, standing, member, valid));
        rulings.add(need(question, member));
        return rulings;
    }

    private static Ruling grade(Question question, Standing standing, MemberFacts member, List<Certificate> valid) {
        for (Certificate certificate : valid) {
            if (certificate.grade() <= 2) {
                return Ruling.met(RuleId.CJ_05, member.number(), "残疾等级为一级或二级");
            }
        }
        HouseholdClass of = standing.of(member);
        List<HouseholdClass> possible = of == null ? Standing.POSSIBLE : List.of(of);
        var wider = new ArrayList<SubsidyRate>();
        for (HouseholdClass one : possible) {
            SubsidyRate rate = wider(question, one, valid);
            if (rate != null) {
                wider.add(rate);
            }
        }
        if (wider.size() == possible.size()) {
            SubsidyRate rate = wider.getFirst();
            question.cite(rate);
            return Ruling.met(RuleId.CJ_05, member.number(), "当地将该类别和等级列入护理补贴范围（" + rate.documentNumber() + "）");
        }
        if (!wider.isEmpty()) {
            return Ruling.unproven(RuleId.CJ_05, member.number(), Standing.missing(member));
        }
        return Ruling.notMet(RuleId.CJ_05, member.number(), "残疾等级不是一级或二级，也不在当地扩大的范围内");
    }

    private static @Nullable SubsidyRate wider(Question question, HouseholdClass of, List<Certificate> valid) {
        for (SubsidyRate rate : question.benefit().rates(Programme.CARE_SUBSIDY)) {
            if (rate.grade() != null && rate.grade() > 2 && Rate.fits(rate, of, question.area(), valid)) {
                return rate;
            }
        }
        return null;
    }

    private static Ruling need(Question question, MemberFacts member) {
        if (!question.value(PolicyCode.CARE_TEST).flag()) {
            return Ruling.met(RuleId.CJ_05, member.number(), "当地不要求评估长期照护需求");
        }
        Care care = member.care();
        if (care == null) {
            return Ruling.unproven(RuleId.CJ_05, member.number(), Missing.of(Fact.CARE_NEED, member));
        }
        LocalDate since = care.since();
        if (since == null) {
            return Ruling.notMet(RuleId.CJ_05, member.number(), member.label() + "不需要长期照护");
        }
        return since.plusMonths(6).isAfter(question.asOf())
                ? Ruling.notMet(RuleId.CJ_05, member.number(),
                        member.label() + "自" + since + "起需要照护，至" + question.asOf() + "不满6个月")
                : Ruling.met(RuleId.CJ_05, member.number(), member.label() + "自" + since + "起需要长期照护，已满6个月");
    }
}
