package org.assistance.eligibility.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.household.Inability;
import org.assistance.eligibility.household.Kinship;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Supporter;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;

/** Nobody who can support (TK-03): every person who owes support is unable by one of the cases of the law. */
final class Supporters {

    private Supporters() {}

    /** Adds one ruling for each person elsewhere who owes support to the member. */
    static void elsewhere(Question question, MemberFacts member, Rulings rulings) {
        List<ObligorFacts> obligors = question.facts().obligors();
        if (obligors == null) {
            rulings.add(Ruling.unproven(RuleId.TK_03, member.number(), Missing.of(Fact.OBLIGORS, member)));
            return;
        }
        for (int at = 0; at < obligors.size(); at++) {
            ObligorFacts obligor = obligors.get(at);
            if (obligor.supports().contains(member.number())) {
                rulings.add(Inability.rule(question, member, Supporter.elsewhere(obligor, question.asOf())));
            }
        }
    }

    /** Whether a member is a living adult who owes another support, or of whom it is not known. */
    static boolean owes(Question question, MemberFacts other, MemberFacts member) {
        return other.number() != member.number() && Kinship.owes(other, member) != Outcome.NOT_MET
                && Kinship.grown(other, question.asOf());
    }

    /** Adds one ruling for each adult of the household of whom an officer said that he or she owes the member nothing. */
    static void owingNothing(Question question, MemberFacts member, Rulings rulings) {
        for (MemberFacts other : Kinship.open(question.facts(), member, question.asOf())) {
            if (Kinship.owes(other, member) == Outcome.NOT_MET) {
                rulings.met(RuleId.TK_03, member.number(), () -> other.label() + "对" + member.label()
                        + "没有法定赡养、抚养、扶养义务" + member.verdictReason());
            }
        }
    }

    /** Whether a member of the household is unable to support another, or, where that is not known to be owed, who has to say so. */
    static Found inside(Question question, MemberFacts member, MemberFacts other, Supporter supporter) {
        Found unable = Inability.rule(question, member, supporter);
        return unable.outcome() != Outcome.MET && Kinship.owes(other, member) == Outcome.UNPROVEN
                ? Ruling.unproven(RuleId.TK_03, member.number(), Kinship.missing(other, member))
                : unable;
    }
}
