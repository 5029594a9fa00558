package org.assistance.eligibility.subsidy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** 残疾人两项补贴, person by person (CJ-01, CJ-05, CJ-11): for whoever holds a certificate. */
public final class Subsidies {

    private Subsidies() {}

    /**
     * A result for each living member with a certificate, or of whom it is not known; when there is none, for the applicant.
     *
     * @param subsidy living or care
     * @param standing what each member is in the law of assistance, as held or as decided in the same assessment
     * @param household who counts, and the income where a class was asked for
     */
    public static List<ProgrammeResult> assess(Question question, Programme subsidy, Standing standing,
            Household household) {
        LocalDate asOf = question.asOf();
        var results = new ArrayList<ProgrammeResult>();
        MemberFacts applicant = null;
        for (MemberFacts member : question.facts().members()) {
            if (!member.livingOn(asOf)) {
                continue;
            }
            applicant = member.relation() == Relation.SELF ? member : applicant;
            List<Certificate> certificates = member.certificates();
            if (certificates == null || !certificates.isEmpty()) {
                results.add(assess(question, subsidy, standing, household, member));
            }
        }
        if (results.isEmpty() && applicant != null) {
            results.add(assess(question, subsidy, standing, household, applicant));
        }
        return results;
    }

    private static ProgrammeResult assess(Question question, Programme subsidy, Standing standing,
            Household household, MemberFacts member) {
        var rulings = new Rulings();
        var steps = new Told<Step>();
        try {
            return answer(question, subsidy, standing, household, member, rulings, steps);
        } catch (MissingPolicy gap) {
            rulings.add(Ruling.gap(member.number(), gap));
            return result(subsidy, member, rulings, null, null, null, steps);
        }
    }

    private static ProgrammeResult answer(Question question, Programme subsidy, Standing standing,
            Household household, MemberFacts member, Rulings rulings, Told<Step> steps) {
        LocalDate asOf = question.asOf();
        RuleId target = subsidy == Programme.LIVING_SUBSIDY ? RuleId.CJ_01 : RuleId.CJ_05;
        List<Certificate> valid = valid(member, asOf);
        rulings.add(certificate(member, valid, target, asOf));
        rulings.add(notAway(question, member, target));
        LocalDate moved = member.local().movedOut();
        if (moved != null && !moved.isAfter(asOf)) {
            rulings.add(Found.notMet(RuleId.CJ_16, member.number(), () -> member.label() + "户籍已于" + moved + "迁出"));
        }
        Rates rates = valid == null || valid.isEmpty()
                ? null
                : new Rates(question, subsidy, standing, household, member, valid);
        if (rates != null) {
            Target.of(rates, rulings);
        }
        Exclusions.add(question, subsidy, standing, member, rulings);
        if (rates == null || Ruling.all(rulings) != Outcome.MET) {
            return result(subsidy, member, rulings, null, null, null, steps);
        }
        var rate = Rate.of(rates, rulings, steps);
        steps.addAll(rates.steps());
        YearMonth first = FirstMonth.of(question, subsidy, member, rates.valid(), rulings);
        YearMonth last = LastMonth.of(rates, standing, rulings);
        return result(subsidy, member, rulings, rate.amount(), first, last, steps);
    }

    private static ProgrammeResult result(Programme subsidy, MemberFacts member, Rulings rulings,
            @Nullable Money amount, @Nullable YearMonth first, @Nullable YearMonth last, Told<Step> steps) {
        Outcome outcome = Ruling.all(rulings);
        boolean met = outcome == Outcome.MET;
        return new ProgrammeResult(subsidy, member.number(), List.of(member.number()), outcome, rulings,
                met ? amount : null,
                met ? first : null, met ? last : null, steps, null);
    }

    private static @Nullable List<Certificate> valid(MemberFacts member, LocalDate asOf) {
        List<Certificate> certificates = member.certificates();
        if (certificates == null) {
            return null;
        }
        var valid = new ArrayList<Certificate>(certificates.size());
        for (Certificate certificate : certificates) {
            if (certificate.standsOn(asOf) == Outcome.MET) {
                valid.add(certificate);
            }
        }
        return valid;
    }

    private static Found certificate(MemberFacts member, @Nullable List<Certificate> valid, RuleId target,
            LocalDate asOf) {
        if (valid == null) {
            return Ruling.unproven(target, member.number(), Missing.of(Fact.CERTIFICATES, member));
        }
        if (valid.isEmpty() && Certificate.anyOn(member.certificates(), asOf, _ -> true) == Outcome.UNPROVEN) {
            return Ruling.unproven(target, member.number(), Missing.of(Fact.CERTIFICATE_VALIDITY, member));
        }
        if (valid.isEmpty()) {
            return Found.notMet(target, member.number(), () -> member.label() + "在" + asOf + "没有有效的残疾人证");
        }
        return Found.met(target, member.number(),
                () -> member.label() + "持有有效残疾人证：" + valid.getFirst().impairments().getFirst().format());
    }

    private static Found notAway(Question question, MemberFacts member, RuleId target) {
        Exclusion exclusion = member.exclusion();
        if (exclusion == null) {
            return Ruling.unproven(target, member.number(), Missing.of(Fact.EXCLUSION, member, "是否服刑"));
        }
        return switch (exclusion) {
            case PRISON -> Found.notMet(target, member.number(), () -> member.label() + "正在服刑");
            case DECLARED_MISSING -> Found.notMet(target, member.number(), () -> member.label() + "已被宣告失踪");
            case DRUG_ISOLATION -> question.value(PolicyCode.ISOLATION_STOPS).flag()
                    ? Found.notMet(RuleId.CJ_16, member.number(), () -> member.label() + "正在强制隔离戒毒")
                    : Ruling.met(RuleId.CJ_16, member.number(), "当地强制隔离戒毒期间不停发");
            case NONE, RELIGIOUS_AWAY, LOCAL_CASE -> Found.met(target, member.number(), () -> member.label() + "未在服刑");
        };
    }
}
