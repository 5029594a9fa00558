package org.assistance.verification.checking;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.SignedBy;
import org.assistance.eligibility.value.Months;
import org.assistance.verification.registry.Registry;

/** Whether one person may be asked about on a day (XZ-50): under a live authorisation, or not and why. */
sealed interface Permission {
    /** A minor cannot sign for themselves (XZ-50). */
    int AGE_TO_SIGN = 18;

    /** Signed, standing, and by the right hand. */
    record Given(Authorisation authorisation) implements Permission {}

    /** Signed, but no department knows the person by a number (DF-05). */
    record Numberless() implements Permission {
        /** Why nobody is asked. */
        static final String WHY = "只有临时编号，没有公民身份号码，不能向部门查询";
    }

    /** Not to be asked about; {@code why} is a Chinese phrase after the person's name. */
    record Missing(String why) implements Permission {}

    /** Whether the person may be asked about there: not for what was struck out of the paper (XZ-51). */
    default Permission about(Registry registry) {
        return this instanceof Given(Authorisation paper)
                && !paper.struck().leaves(registry.code(), registry.source().departmentCode())
                        ? new Missing("签署的核对授权书（" + paper.number() + "）划去了" + registry.title() + "，不得查询")
                        : this;
    }

    /** Of a member: a minor's is signed by a guardian. */
    static Permission of(ApplicationMember member, List<Authorisation> all, LocalDate today) {
        long person = member.person().id();
        List<Authorisation> theirs = all.stream()
                .filter(one -> one.personId().filter(id -> id == person).isPresent())
                .toList();
        Permission signed = signed(member, theirs, today);
        return signed instanceof Given && member.person().idNumber().isTemporary() ? new Numberless() : signed;
    }

    private static Permission signed(ApplicationMember member, List<Authorisation> theirs, LocalDate today) {
        if (Months.age(member.person().birthDate(), today) >= AGE_TO_SIGN) {
            return standing(theirs, today);
        }
        Permission permission = standing(
                theirs.stream().filter(one -> one.signedBy() == SignedBy.GUARDIAN).toList(), today);
        return permission instanceof Permission.Missing && standing(theirs, today) instanceof Permission.Given
                ? new Missing("未满18周岁，核对授权书应由监护人签署")
                : permission;
    }

    /** Of an obligor living elsewhere: only with their own consent. */
    static Permission ofObligor(int number, List<Authorisation> all, LocalDate today) {
        return standing(
                all.stream().filter(one -> one.obligorNumber().filter(of -> of == number).isPresent()).toList(), today);
    }

    private static Permission standing(List<Authorisation> signed, LocalDate today) {
        for (Authorisation one : signed) {
            if (one.standsOn(today)) {
                return new Given(one);
            }
        }
        if (signed.isEmpty()) {
            return new Missing("没有签署核对授权书");
        }
        Authorisation last = signed.getLast();
        return new Missing(today.isBefore(last.signedOn())
                ? "核对授权书自 " + last.signedOn() + " 起才生效"
                : "核对授权已于 " + last.endsOn().map(LocalDate::toString).orElse("") + " 终止，需重新签署");
    }
}
