package org.assistance.eligibility.dibao;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.Assets;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.household.Who;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** 单人户: 低保 for one person whose family does not get it (DB-05, DB-06). */
public final class Alone {

    private Alone() {}

    /**
     * A result for each member of a family without 低保 who may stand alone, or of whom it is not known.
     *
     * @param edge whether the family is 边缘; of another family only those stand alone whom the locality admits from any
     */
    public static List<ProgrammeResult> assess(Household household, boolean edge) {
        Question question = household.question();
        if (!edge && !question.policy().has(PolicyCode.ALONE_OTHER)) {
            return List.of();
        }
        List<ProgrammeResult> results = List.of();
        Who who = household.who();
        for (int at = 0; at < who.size(); at++) {
            Found fits = Fitting.rule(question, who.all(), who.place(at), edge);
            if (fits.outcome() != Outcome.NOT_MET) {
                results = results.isEmpty() ? new ArrayList<>(2) : results;
                results.add(answer(question, who.get(at), fits, !edge));
            }
        }
        return results;
    }

    /** The applicant who lives from a place of worship, away from the family (DB-05 c); null when it is anybody else. */
    public static @Nullable MemberFacts apart(HouseholdFacts facts) {
        Members members = facts.people();
        for (int at = 0; at < members.size(); at++) {
            if (members.relation(at) == Relation.SELF) {
                return members.exclusion(at) == Exclusion.RELIGIOUS_AWAY ? members.get(at) : null;
            }
        }
        return null;
    }

    /** The answer for the applicant who lives from a place of worship: by own income and own assets. */
    public static ProgrammeResult ofApart(Question question, MemberFacts member) {
        return answer(question, member, Fitting.religious(question, member), true);
    }

    /** A gap in policy leaves the person's own answer open and the household's class as it is. */
    private static ProgrammeResult answer(Question question, MemberFacts member, Found fits, boolean ownAssets) {
        try {
            return assess(question, member, fits, ownAssets);
        } catch (MissingPolicy gap) {
            var rulings = new Rulings();
            rulings.add(fits);
            rulings.add(Ruling.gap(member.number(), gap));
            return new ProgrammeResult(Programme.DIBAO, member.number(), List.of(member.number()), Outcome.UNPROVEN,
                    rulings, null, null, null, List.of(), null);
        }
    }

    private static ProgrammeResult assess(Question question, MemberFacts member, Found fits, boolean ownAssets) {
        var rulings = new Rulings();
        rulings.add(fits);
        rulings.add(Statuses.aloneOnly(member, question.asOf()));
        Question own = question;
        PolicyValue disregard = question.policy().find(PolicyCode.UPKEEP_DISREGARD, null, question.area());
        if (disregard != null && disregard.flag()) {
            own = question.sparing();
            question.cite(disregard);
            rulings.add(Ruling.met(RuleId.DB_05, member.number(), "兄弟姐妹和年满60周岁的义务人给付的费用不计入本人收入"));
        }
        Income income = Income.ofMember(own, member, Programme.DIBAO);
        rulings.add(Household.incomeAgainst(question, RuleId.DB_06, member.number(), income, List.of(),
                PolicyCode.DIBAO_STD,
                Limit.standard(question), 1));
        if (ownAssets) {
            Assets.add(question, Programme.DIBAO, Who.alone(question, member), rulings);
        }
        if (Ruling.all(rulings) != Outcome.MET) {
            return new ProgrammeResult(Programme.DIBAO, member.number(), List.of(member.number()), Ruling.all(rulings),
                    rulings, null, null,
                    null, income.steps(), null);
        }
        var steps = new Told<Step>();
        steps.addAll(income.steps());
        Money amount = DibaoAmount.of(question, Who.alone(question, member), income, member.number(), rulings, steps);
        return new ProgrammeResult(Programme.DIBAO, member.number(), List.of(member.number()), rulings.outcome(),
                rulings, amount, null, null, steps, null);
    }
}
