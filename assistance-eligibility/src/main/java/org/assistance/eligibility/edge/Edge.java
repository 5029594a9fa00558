package org.assistance.eligibility.edge;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Programme;

/** 最低生活保障边缘家庭 (BY-01, BY-06): not 低保, income below a multiple of the standard, assets within the limits. Pays nothing itself. */
public final class Edge {

    private Edge() {}

    /** Whether a household that is not 低保 is 边缘. */
    public static ProgrammeResult assess(Household household) {
        Question question = household.question();
        PolicyValue multiple = question.value(PolicyCode.EDGE_MULT);
        var rulings = new ArrayList<Ruling>();
        rulings.add(household.count().ruling());
        rulings.add(Statuses.oneClassOnly(question, household.who(), Programme.EDGE));
        var steps = new ArrayList<Step>();
        rulings.addAll(income(household, multiple, steps));
        rulings.addAll(household.assets(Programme.EDGE));
        return new ProgrammeResult(Programme.EDGE, null, household.count().numbers(), Ruling.all(rulings), rulings,
                null, null, null, steps, null);
    }

    /** That the income is below the limit; where the locality opens a second way by spending, one is enough (BY-06). */
    private static List<Ruling> income(Household household, PolicyValue multiple, List<Step> steps) {
        Question question = household.question();
        Ruling income = windowed(household, steps).incomeAgainst(RuleId.BY_01, PolicyCode.EDGE_MULT,
                Limit.times(question, multiple));
        if (income.outcome() == Outcome.MET || !ExpenditureRoute.open(question)) {
            return List.of(income);
        }
        List<Ruling> bySpending = ExpenditureRoute.rulings(household, multiple, steps);
        Outcome other = Ruling.all(bySpending);
        if (other == Outcome.MET || income.outcome() == Outcome.NOT_MET && other == Outcome.UNPROVEN) {
            return bySpending;
        }
        if (income.outcome() == Outcome.UNPROVEN && other == Outcome.NOT_MET) {
            return List.of(income);
        }
        var both = new ArrayList<Ruling>();
        both.add(income);
        both.addAll(bySpending);
        return both;
    }

    /** The household with its income by the list and over the window of 边缘, where the locality has its own (BY-02). */
    private static Household windowed(Household household, List<Step> steps) {
        Question question = household.question();
        PolicyValue window = question.policy().find(PolicyCode.INCOME_WINDOW, Programme.EDGE.name(), question.area());
        if (window == null || window.variant() == null || window.count() == household.income().months()) {
            return household.by(Programme.EDGE);
        }
        question.cite(window);
        Income own = Income.ofHousehold(question, household.who(), Programme.EDGE, window.count());
        steps.addAll(own.steps());
        return household.earning(own);
    }
}
