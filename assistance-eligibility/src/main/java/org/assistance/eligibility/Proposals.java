package org.assistance.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Tells a household that gets 低保 who of it may be 特困 though nobody asked (11.6): a sentence that decides nothing. A first look
 * without any sum: old, young or disabled, and nobody at home or elsewhere who is plainly able to support.
 */
final class Proposals {

    private static final int WORKING_FROM = 16;

    private static final int WORKING_TO = 60;

    private static final int OLD_OBLIGOR = 70;

    private Proposals() {}

    /** The result with a sentence for each member who may be 特困. */
    static ProgrammeResult noting(Household household, ProgrammeResult result) {
        HouseholdFacts facts = household.question().facts();
        LocalDate asOf = household.question().asOf();
        List<ObligorFacts> obligors = facts.obligors();
        ProgrammeResult noted = result;
        if (obligors == null) {
            return noted;
        }
        for (MemberFacts member : household.who()) {
            if (unableToWork(member, asOf) && !supported(member, facts, asOf)
                    && !supported(member, obligors, asOf) && !childBenefit(member, asOf)) {
                noted = noted.noting(Found.met(RuleId.M_11_6, member.number(),
                        () -> member.label() + "可能符合特困人员条件，告知本人可以申请特困供养"));
            }
        }
        return noted;
    }

    private static boolean unableToWork(MemberFacts member, LocalDate asOf) {
        Integer age = member.ageOn(asOf);
        return age != null && (age < WORKING_FROM || age >= WORKING_TO || !whole(member.certificates()));
    }

    private static boolean supported(MemberFacts member, HouseholdFacts facts, LocalDate asOf) {
        for (MemberFacts other : facts.members()) {
            Integer age = other.ageOn(asOf);
            if (other != member && Kinship.grown(other, asOf) && (age == null || age < WORKING_TO)
                    && whole(other.certificates()) && !Boolean.FALSE.equals(other.local().capable())
                    && Kinship.owes(other, member) != Outcome.NOT_MET) {
                return true;
            }
        }
        return false;
    }

    private static boolean supported(MemberFacts member, List<ObligorFacts> obligors, LocalDate asOf) {
        for (ObligorFacts obligor : obligors) {
            LocalDate birth = obligor.birthDate();
            if (obligor.supports().contains(member.number()) && whole(obligor.certificates())
                    && (birth == null || birth.plusYears(OLD_OBLIGOR).isAfter(asOf))
                    && (obligor.state() == null || obligor.state() == ObligorState.CAPABLE)
                    && Statuses.holds(obligor.statuses(), asOf, HeldKind.TEKUN, HeldKind.DIBAO) != Outcome.MET) {
                return true;
            }
        }
        return false;
    }

    private static boolean childBenefit(MemberFacts member, LocalDate asOf) {
        return Statuses.holds(member.statuses(), asOf, HeldKind.ORPHAN_BENEFIT,
                HeldKind.UNATTENDED_CHILD_BENEFIT) == Outcome.MET;
    }

    private static boolean whole(@Nullable List<Certificate> certificates) {
        return certificates == null || certificates.isEmpty();
    }
}
