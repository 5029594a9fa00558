package org.assistance.eligibility.dibao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Programme;

/** 单人户: 低保 for one member of a 边缘 household who is gravely disabled or ill (DB-05, DB-06). */
public final class Alone {

    private Alone() {}

    /** A result for each member who fits DB-05 a or b, or of whom it is not known. */
    public static List<ProgrammeResult> assess(Household household) {
        var results = new ArrayList<ProgrammeResult>();
        for (MemberFacts member : household.who()) {
            Ruling fits = fits(member, household.question().asOf());
            if (fits.outcome() != Outcome.NOT_MET) {
                results.add(answer(household.question(), member, fits));
            }
        }
        return results;
    }

    /** A gap in policy leaves the person's own answer open and the household's 边缘 as it is. */
    private static ProgrammeResult answer(Question question, MemberFacts member, Ruling fits) {
        try {
            return assess(question, member, fits);
        } catch (MissingPolicy gap) {
            return new ProgrammeResult(Programme.DIBAO, member.number(), List.of(member.number()), Outcome.UNPROVEN,
                    List.of(fits, Ruling.gap(member.number(), gap)), null, null, null, List.of(), null);
        }
    }

    private static ProgrammeResult assess(Question question, MemberFacts member, Ruling fits) {
        var rulings = new ArrayList<Ruling>();
        rulings.add(fits);
        rulings.add(Statuses.aloneOnly(member, question.asOf()));
        Income income = Income.ofMember(question, member, Programme.DIBAO);
        rulings.add(Household.incomeAgainst(question, RuleId.DB_06, member.number(), income, List.of(),
                PolicyCode.DIBAO_STD,
                Limit.standard(question), 1));
        if (Ruling.all(rulings) != Outcome.MET) {
            return new ProgrammeResult(Programme.DIBAO, member.number(), List.of(member.number()), Ruling.all(rulings),
                    rulings, null, null,
                    null, income.steps(), null);
        }
        var amount = new DibaoAmount(question, List.of(member), income, member.number());
        rulings.addAll(amount.rulings());
        var steps = new ArrayList<Step>(income.steps());
        steps.addAll(amount.steps());
        return new ProgrammeResult(Programme.DIBAO, member.number(), List.of(member.number()), Ruling.all(rulings),
                rulings, amount.amount(),
                null, null, steps, null);
    }

    private static Ruling fits(MemberFacts member, LocalDate asOf) {
        List<Certificate> certificates = member.certificates();
        Outcome disabled = Certificate.anyOn(certificates, asOf, Alone::grave);
        if (disabled == Outcome.MET && certificates != null) {
            return Ruling.met(RuleId.DB_05, member.number(), member.label() + "持有残疾人证：" + graveOf(certificates, asOf));
        }
        Boolean ill = member.seriousIllness();
        if (Boolean.TRUE.equals(ill)) {
            return Ruling.met(RuleId.DB_05, member.number(), member.label() + "患有当地认定的重特大疾病");
        }
        var missing = new ArrayList<Missing>();
        if (certificates == null) {
            missing.add(Missing.of(Fact.CERTIFICATES, member));
        } else if (disabled == Outcome.UNPROVEN) {
            missing.add(Missing.of(Fact.CERTIFICATE_VALIDITY, member));
        }
        if (ill == null) {
            missing.add(Missing.of(Fact.SERIOUS_ILLNESS, member));
        }
        return missing.isEmpty()
                ? Ruling.notMet(RuleId.DB_05, member.number(), member.label() + "不是重度残疾人、三级智力或精神残疾人或重病患者")
                : Ruling.unproven(RuleId.DB_05, member.number(), missing);
    }

    private static String graveOf(List<Certificate> certificates, LocalDate asOf) {
        return certificates.stream()
                .filter(certificate -> certificate.standsOn(asOf) == Outcome.MET)
                .flatMap(certificate -> certificate.impairments().stream())
                .filter(Alone::grave)
                .map(Impairment::format)
                .findFirst()
                .orElseThrow();
    }

    private static boolean grave(Impairment impairment) {
        return impairment.grade() <= 2 || impairment.grade() == 3
                && (impairment.kind() == DisabilityKind.INTELLECTUAL || impairment.kind() == DisabilityKind.MENTAL);
    }
}
