package org.assistance.eligibility.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;

/**
 * Who in a household owes whom support (TK-03). Husband and wife, parents and children always do; the relation to the applicant does not
 * tell whose child a grandchild is, nor whether brothers and sisters or grandparents and grandchildren owe each other anything (民法典
 * 1074 and 1075), so that an officer says it.
 */
public final class Kinship {

    /** What is missing where nobody said whether there is a duty, after the names. */
    public static final String DUTY = "有无法定赡养、抚养、扶养义务";

    /** The same between a member and the applicant. */
    public static final String DUTY_WITH_APPLICANT = "与申请人之间" + DUTY;

    /** What two relations tell, by their places; worked out once. */
    private static final Outcome[][] TOLD = told();

    private Kinship() {}

    /** Whether a member owes another support; unproven where the relation does not tell and no officer said it. */
    public static Outcome owes(MemberFacts supporter, MemberFacts supported) {
        Outcome told = told(supporter, supported);
        if (told != Outcome.UNPROVEN) {
            return told;
        }
        List<Integer> kin = supported.kin();
        return kin == null ? Outcome.UNPROVEN : Outcome.of(kin.contains(supporter.number()));
    }

    /** The same of two members by their places. */
    public static Outcome owes(Members members, int supporter, int supported) {
        Outcome told = eitherWay(members.relation(supporter), members.relation(supported));
        return told == Outcome.UNPROVEN ? owes(members.get(supporter), members.get(supported)) : told;
    }

    /** The living adults of whom an officer has to say whether they owe a member support. */
    public static List<MemberFacts> open(HouseholdFacts facts, MemberFacts member, LocalDate asOf) {
        List<MemberFacts> open = List.of();
        for (MemberFacts other : facts.members()) {
            if (other.number() != member.number()
                    && told(other, member) == Outcome.UNPROVEN && grown(other, asOf)) {
                open = open.isEmpty() ? new ArrayList<>(2) : open;
                open.add(other);
            }
        }
        return open;
    }

    /** Whether somebody lives and may owe support: a minor owes none. */
    public static boolean grown(MemberFacts member, LocalDate asOf) {
        Integer age = member.ageOn(asOf);
        return member.livingOn(asOf) && (age == null || age >= 18);
    }

    /** What is missing where nobody said whether one owes the other support. */
    public static Missing missing(MemberFacts supporter, MemberFacts supported) {
        return new Missing(Fact.DUTY_BETWEEN_MEMBERS, supported.number(), null,
                supporter.label() + "对" + supported.label() + DUTY);
    }

    /** By the relation; between the applicant and another, where it does not tell, by what was said of the duty between the two. */
    private static Outcome told(MemberFacts one, MemberFacts other) {
        Outcome told = eitherWay(one.relation(), other.relation());
        Boolean stated = one.relation() == Relation.SELF
                ? other.supportDuty()
                : other.relation() == Relation.SELF ? one.supportDuty() : null;
        return told == Outcome.UNPROVEN && stated != null ? Outcome.of(stated) : told;
    }

    private static Outcome eitherWay(Relation one, Relation other) {
        return TOLD[one.ordinal()][other.ordinal()];
    }

    private static Outcome[][] told() {
        Relation[] all = Relation.values();
        var told = new Outcome[all.length][all.length];
        for (Relation one : all) {
            for (Relation other : all) {
                told[one.ordinal()][other.ordinal()] = oneWay(one, other).or(oneWay(other, one));
            }
        }
        return told;
    }

    private static Outcome oneWay(Relation one, Relation other) {
        return switch (one) {
            case SELF -> switch (other) {
                case SPOUSE, CHILD, PARENT -> Outcome.MET;
                case SIBLING, GRANDPARENT, GRANDCHILD -> Outcome.UNPROVEN;
                case SELF, SON_IN_LAW, DAUGHTER_IN_LAW, OTHER -> Outcome.NOT_MET;
            };
            case SPOUSE -> other == Relation.CHILD ? Outcome.MET : perhaps(other == Relation.GRANDCHILD);
            case PARENT -> other == Relation.PARENT || other == Relation.SIBLING
                    ? Outcome.MET
                    : perhaps(other == Relation.CHILD || other == Relation.GRANDPARENT);
            case CHILD -> perhaps(other == Relation.CHILD || other == Relation.GRANDCHILD
                    || other == Relation.SON_IN_LAW || other == Relation.DAUGHTER_IN_LAW);
            case SON_IN_LAW, DAUGHTER_IN_LAW -> perhaps(other == Relation.GRANDCHILD);
            case SIBLING -> perhaps(other == Relation.SIBLING || other == Relation.GRANDPARENT);
            case GRANDPARENT, GRANDCHILD -> perhaps(other == one);
            case OTHER -> Outcome.UNPROVEN;
        };
    }

    private static Outcome perhaps(boolean open) {
        return open ? Outcome.UNPROVEN : Outcome.NOT_MET;
    }
}
