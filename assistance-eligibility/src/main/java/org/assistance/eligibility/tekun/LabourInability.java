package org.assistance.eligibility.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** No labour ability (TK-01): by age or by a valid certificate; somebody already in 特困 keeps it as a minor and in school (TK-06). */
final class LabourInability {

    private LabourInability() {}

    static Found rule(Question question, MemberFacts member) {
        LocalDate asOf = question.asOf();
        Integer age = member.ageOn(asOf);
        int number = member.number();
        if (age != null && age >= 60) {
            return Found.met(RuleId.TK_01, number, () -> member.label() + age + "周岁，年满60周岁");
        }
        if (age != null && age < 16) {
            return Found.met(RuleId.TK_01, number, () -> member.label() + age + "周岁，未满16周岁");
        }
        Impairment impairment = impairment(question, member, asOf);
        if (impairment != null) {
            return Found.met(RuleId.TK_01, number,
                    () -> member.label() + "持有残疾人证：" + impairment.format() + (counts(impairment) ? "" : "（省级规定的情形）"));
        }
        Outcome kept = kept(member, age, asOf);
        if (kept == Outcome.MET) {
            return Found.met(RuleId.TK_06, number, () -> member.label() + "已在供养，未满18周岁或仍在义务教育、高中阶段（含中职）就读");
        }
        var missing = new ArrayList<Missing>();
        if (age == null) {
            missing.add(Missing.of(Fact.BIRTH_DATE, member));
        }
        if (member.certificates() == null) {
            missing.add(Missing.of(Fact.CERTIFICATES, member));
        } else if (Certificate.anyOn(member.certificates(), asOf,
                one -> counts(one) || byProvince(question, one) != null) == Outcome.UNPROVEN) {
            missing.add(Missing.of(Fact.CERTIFICATE_VALIDITY, member));
        }
        if (kept == Outcome.UNPROVEN && age != null) {
            missing.add(Missing.of(Fact.STATUSES, member, "已享受待遇和就学情况"));
        }
        return missing.isEmpty()
                ? Found.notMet(RuleId.TK_01, number, () -> member.label() + age + "周岁，无规定类别和等级的有效残疾人证")
                : Ruling.unproven(RuleId.TK_01, number, missing);
    }

    private static Outcome kept(MemberFacts member, @Nullable Integer age, LocalDate asOf) {
        SchoolLevel school = member.school();
        Outcome young = age == null ? Outcome.UNPROVEN : age < 18 ? Outcome.MET : Outcome.NOT_MET;
        Outcome pupil = school == null
                ? Outcome.UNPROVEN
                : school == SchoolLevel.COMPULSORY || school == SchoolLevel.UPPER_SECONDARY
                        ? Outcome.MET
                        : Outcome.NOT_MET;
        return Statuses.holds(Statuses.believed(member.statuses()), asOf, HeldKind.TEKUN)
                .and(young.or(pupil));
    }

    private static @Nullable Impairment impairment(Question question, MemberFacts member, LocalDate asOf) {
        List<Certificate> certificates = member.certificates();
        if (certificates == null) {
            return null;
        }
        for (Certificate certificate : certificates) {
            if (certificate.standsOn(asOf) == Outcome.MET) {
                for (Impairment impairment : certificate.impairments()) {
                    if (counts(impairment)) {
                        return impairment;
                    }
                    PolicyValue province = byProvince(question, impairment);
                    if (province != null) {
                        question.cite(province);
                        return impairment;
                    }
                }
            }
        }
        return null;
    }

    /** The row by which a province counts a kind and grade that the nation does not; null where there is none. */
    private static @Nullable PolicyValue byProvince(Question question, Impairment impairment) {
        if (!question.policy().has(PolicyCode.TEKUN_DISABILITY)) {
            return null;
        }
        PolicyValue row = question.policy()
                .find(PolicyCode.TEKUN_DISABILITY, impairment.kind().name(), question.area());
        return row != null && impairment.grade() <= row.count() ? row : null;
    }

    private static boolean counts(Impairment impairment) {
        return switch (impairment.kind()) {
            case INTELLECTUAL, MENTAL -> impairment.grade() <= 3;
            case LIMB -> impairment.grade() <= 2;
            case VISION -> impairment.grade() == 1;
            case HEARING, SPEECH, MULTIPLE -> false;
        };
    }
}
