package org.assistance.eligibility.dibao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.AloneGroup;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DisabilityKind;

/** Who may be a 单人户 (DB-05): the gravely disabled and ill, who lives from a place of worship, and whom the locality admits. */
final class Fitting {

    private static final int YEARS_AWAY = 3;

    private Fitting() {}

    /** The ruling on a member of the household. */
    static Found rule(Question question, Members members, int place, boolean edge) {
        Found grave = edge ? grave(members, place, question.asOf()) : null;
        if (grave != null
                && (grave.outcome() == Outcome.MET || !question.policy().has(PolicyCode.ALONE_OTHER))) {
            return grave;
        }
        MemberFacts member = members.get(place);
        var missing = new ArrayList<Missing>(grave == null ? List.of() : grave.missing());
        for (AloneGroup group : AloneGroup.values()) {
            PolicyValue row = question.policy().find(PolicyCode.ALONE_OTHER, group.name(), question.area());
            if (row == null || row.value().equals("NONE") || !edge && row.value().equals("EDGE")) {
                continue;
            }
            Outcome fits = fits(group, member, question.asOf());
            if (fits == Outcome.MET) {
                question.cite(row);
                return Found.met(RuleId.DB_05, member.number(), () -> member.label() + "属于当地可以单人户申请的" + group.label());
            }
            if (fits == Outcome.UNPROVEN) {
                missing(group, member, missing);
            }
        }
        return missing.isEmpty()
                ? Found.notMet(RuleId.DB_05, member.number(), () -> member.label() + "不属于可以单人户申请的对象")
                : Ruling.unproven(RuleId.DB_05, member.number(), missing.stream().distinct().toList());
    }

    /** The ruling on the applicant who lives from a place of worship: three years are enough on the day. */
    static Found religious(Question question, MemberFacts member) {
        LocalDate since = member.local().religiousSince();
        if (since != null && since.plusYears(YEARS_AWAY).isAfter(question.asOf())) {
            return Found.notMet(RuleId.DB_05, member.number(),
                    () -> member.label() + "自" + since + "起在宗教场所居住，未满" + YEARS_AWAY + "年");
        }
        return Found.met(RuleId.DB_05, member.number(), () -> member.label() + "是脱离家庭、在宗教场所居住三年以上的宗教教职人员");
    }

    private static Outcome fits(AloneGroup group, MemberFacts member, LocalDate asOf) {
        Hardship hardship = group.hardship();
        if (hardship != null) {
            Set<Hardship> hardships = member.local().hardships();
            return hardships == null ? Outcome.UNPROVEN : Outcome.of(hardships.contains(hardship));
        }
        Integer age = member.ageOn(asOf);
        Boolean employed = member.local().employed();
        return (age == null ? Outcome.UNPROVEN : Outcome.of(age >= 18))
                .and(severe(member, asOf))
                .and(employed == null ? Outcome.UNPROVEN : Outcome.of(!employed));
    }

    private static Outcome severe(MemberFacts member, LocalDate asOf) {
        return Certificate.anyOn(member.certificates(), asOf, impairment -> impairment.grade() <= 2);
    }

    private static void missing(AloneGroup group, MemberFacts member, List<Missing> missing) {
        if (group.hardship() != null) {
            missing.add(Missing.of(Fact.HARDSHIP, member, "是否属于" + group.label()));
            return;
        }
        if (member.birthDate() == null) {
            missing.add(Missing.of(Fact.BIRTH_DATE, member));
        }
        certificates(member, missing);
        if (member.local().employed() == null) {
            missing.add(Missing.of(Fact.EMPLOYED, member));
        }
    }

    private static void certificates(MemberFacts member, List<Missing> missing) {
        List<Certificate> certificates = member.certificates();
        if (certificates == null) {
            missing.add(Missing.of(Fact.CERTIFICATES, member));
        } else if (certificates.stream().anyMatch(one -> one.expires() == null)) {
            missing.add(Missing.of(Fact.CERTIFICATE_VALIDITY, member));
        }
    }

    private static Found grave(Members members, int place, LocalDate asOf) {
        Outcome disabled = members.certified(place, 3, Fitting::grave, asOf);
        if (disabled == Outcome.MET) {
            return Found.met(RuleId.DB_05, members.number(place),
                    () -> members.get(place).label() + "持有残疾人证：" + graveOf(members.get(place), asOf));
        }
        Boolean ill = members.seriousIllness(place);
        if (Boolean.TRUE.equals(ill)) {
            return Found.met(RuleId.DB_05, members.number(place),
                    () -> members.get(place).label() + "患有当地认定的重特大疾病");
        }
        if (disabled == Outcome.NOT_MET && ill != null) {
            return Found.notMet(RuleId.DB_05, members.number(place),
                    () -> members.get(place).label() + "不是重度残疾人、三级智力或精神残疾人或重病患者");
        }
        MemberFacts member = members.get(place);
        var missing = new ArrayList<Missing>();
        if (member.certificates() == null) {
            missing.add(Missing.of(Fact.CERTIFICATES, member));
        } else if (disabled == Outcome.UNPROVEN) {
            missing.add(Missing.of(Fact.CERTIFICATE_VALIDITY, member));
        }
        if (ill == null) {
            missing.add(Missing.of(Fact.SERIOUS_ILLNESS, member));
        }
        return Ruling.unproven(RuleId.DB_05, member.number(), missing);
    }

    private static String graveOf(MemberFacts member, LocalDate asOf) {
        return Objects.requireNonNull(member.certificates())
                .stream()
                .filter(certificate -> certificate.standsOn(asOf) == Outcome.MET)
                .flatMap(certificate -> certificate.impairments().stream())
                .filter(Fitting::grave)
                .map(Impairment::format)
                .findFirst()
                .orElseThrow();
    }

    private static boolean grave(Impairment impairment) {
        return impairment.grade() <= 2 || impairment.grade() == 3
                && (impairment.kind() == DisabilityKind.INTELLECTUAL || impairment.kind() == DisabilityKind.MENTAL);
    }
}
