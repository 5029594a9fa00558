package org.assistance.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.household.Who;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Rulings;
import org.jspecify.annotations.Nullable;

/**
 * Tells a household that gets 低保 who of it may be 特困 though nobody asked (11.6): a sentence that decides nothing. A first look
 * without any sum: old, young or disabled, and nobody at home or elsewhere who is plainly able to support.
 */
final class Proposals {

    private static final int WORKING_FROM = 16;

    private static final int WORKING_TO = 60;

    private static final int ADULT = 18;

    private static final int OLD_OBLIGOR = 70;

    private static final int OF_CHILDREN = HeldKind.bits(HeldKind.ORPHAN_BENEFIT, HeldKind.UNATTENDED_CHILD_BENEFIT);

    private Proposals() {}

    /** The result with a sentence for each member who may be 特困. */
    static ProgrammeResult noting(Household household, ProgrammeResult result) {
        HouseholdFacts facts = household.question().facts();
        LocalDate asOf = household.question().asOf();
        List<ObligorFacts> obligors = facts.obligors();
        if (obligors == null) {
            return result;
        }
        Rulings told = null;
        Who who = household.who();
        Members members = who.all();
        for (int one = 0; one < who.size(); one++) {
            int at = who.place(one);
            if (unableToWork(members, at, asOf) && !supported(members, at, asOf)
                    && !supported(members.number(at), obligors, asOf) && !childBenefit(members, at, asOf)) {
                told = told == null ? Rulings.of(result.rulings()).more() : told;
                told.met(RuleId.M_11_6, members.number(at),
                        () -> members.get(at).label() + "可能符合特困人员条件，告知本人可以申请特困供养");
            }
        }
        return told == null ? result : result.saying(told);
    }

    private static boolean unableToWork(Members members, int at, LocalDate asOf) {
        Integer age = members.ageOn(at, asOf);
        return age != null && (age < WORKING_FROM || age >= WORKING_TO || members.certified(at));
    }

    private static boolean supported(Members members, int at, LocalDate asOf) {
        for (int other = 0; other < members.size(); other++) {
            if (other == at) {
                continue;
            }
            Integer age = members.ageOn(other, asOf);
            if ((age == null || age >= ADULT && age < WORKING_TO) && members.livingOn(other, asOf)
                    && !members.certified(other)
                    && !Boolean.FALSE.equals(members.local(other).capable())
                    && Kinship.owes(members, other, at) != Outcome.NOT_MET) {
                return true;
            }
        }
        return false;
    }

    private static boolean supported(int number, List<ObligorFacts> obligors, LocalDate asOf) {
        for (ObligorFacts obligor : obligors) {
            LocalDate birth = obligor.birthDate();
            if (obligor.supports().contains(number) && whole(obligor.certificates())
                    && (birth == null || birth.plusYears(OLD_OBLIGOR).isAfter(asOf))
                    && (obligor.state() == null || obligor.state() == ObligorState.CAPABLE)
                    && Statuses.holds(obligor.statuses(), asOf, HeldKind.TEKUN, HeldKind.DIBAO) != Outcome.MET) {
                return true;
            }
        }
        return false;
    }

    private static boolean childBenefit(Members members, int at, LocalDate asOf) {
        return !members.holdsNone(at, OF_CHILDREN) && Statuses.holds(members.get(at).statuses(), asOf,
                HeldKind.ORPHAN_BENEFIT, HeldKind.UNATTENDED_CHILD_BENEFIT) == Outcome.MET;
    }

    private static boolean whole(@Nullable List<Certificate> certificates) {
        return certificates == null || certificates.isEmpty();
    }
}
