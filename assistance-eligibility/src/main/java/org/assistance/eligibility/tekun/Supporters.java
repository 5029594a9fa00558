package org.assistance.eligibility.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Inability;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Supporter;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;

/** Nobody who can support (TK-03): every person who owes support is unable by one of the cases of the law. */
final class Supporters {

    private Supporters() {}

    /** One ruling for each person elsewhere who owes support to the member. */
    static List<Ruling> elsewhere(Question question, MemberFacts member) {
        List<ObligorFacts> obligors = question.facts().obligors();
        if (obligors == null) {
            return List.of(Ruling.unproven(RuleId.TK_03, member.number(), List.of(member.label() + "不共同生活的法定义务人情况")));
        }
        var rulings = new ArrayList<Ruling>();
        for (ObligorFacts obligor : obligors) {
            if (obligor.supports().contains(member.number())) {
                rulings.add(Inability.rule(question, member, Supporter.elsewhere(obligor, question.asOf())));
            }
        }
        return rulings;
    }

    /** The living adults of the household who owe the member support: husband and wife, parents and children. */
    static List<MemberFacts> inHousehold(Question question, MemberFacts member) {
        LocalDate asOf = question.asOf();
        return question.facts()
                .members()
                .stream()
                .filter(other -> other.number() != member.number() && other.livingOn(asOf))
                .filter(other -> owes(other.relation(), member.relation()))
                .filter(other -> {
                    Integer age = other.ageOn(asOf);
                    return age == null || age >= 18;
                })
                .toList();
    }

    private static boolean owes(Relation one, Relation other) {
        return closeKin(one, other) || closeKin(other, one);
    }

    private static boolean closeKin(Relation one, Relation other) {
        return switch (one) {
            case SELF -> other == Relation.SPOUSE || other == Relation.CHILD || other == Relation.PARENT;
            case SPOUSE -> other == Relation.CHILD;
            case PARENT -> other == Relation.PARENT || other == Relation.SIBLING;
            case CHILD, SON_IN_LAW, DAUGHTER_IN_LAW, SIBLING, GRANDPARENT, GRANDCHILD, OTHER -> false;
        };
    }
}
