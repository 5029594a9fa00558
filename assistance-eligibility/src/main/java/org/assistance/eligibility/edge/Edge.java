package org.assistance.eligibility.edge;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Programme;

/** 最低生活保障边缘家庭 (BY-01, BY-06): not 低保, income below a multiple of the standard, assets within the limits. Pays nothing itself. */
public final class Edge {

    private Edge() {}

    /** Whether a household that is not 低保 is 边缘. */
    public static ProgrammeResult assess(Household household) {
        Question question = household.question();
        PolicyValue multiple = question.value(PolicyCode.EDGE_MULT);
        var rulings = new Rulings();
        rulings.add(household.count().ruling());
        rulings.add(Statuses.oneClassOnly(question, household.who(), Programme.EDGE));
        var steps = new Told<Step>();
        rule(household, multiple, rulings, steps);
        household.assets(Programme.EDGE, rulings);
        return new ProgrammeResult(Programme.EDGE, null, household.count().numbers(), rulings.outcome(), rulings,
                null, null, null, steps, null);
    }

    /** That the income is below the limit; where the locality opens a second way by spending, one is enough (BY-06). */
    private static void rule(Household household, PolicyValue multiple, Rulings rulings, Told<Step> steps) {
        Question question = household.question();
        Found income = windowed(household, steps).incomeAgainst(RuleId.BY_01, PolicyCode.EDGE_MULT,
                Limit.times(question, multiple));
        if (income.outcome() == Outcome.MET || !ExpenditureRoute.open(question)) {
            rulings.add(income);
            return;
        }
        Rulings bySpending = ExpenditureRoute.rulings(household, multiple, steps);
        Outcome other = bySpending.outcome();
        boolean another = other == Outcome.MET || income.outcome() == Outcome.NOT_MET && other == Outcome.UNPROVEN;
        if (!another) {
            rulings.add(income);
        }
        if (another || income.outcome() != Outcome.UNPROVEN || other != Outcome.NOT_MET) {
            rulings.addAll(bySpending);
        }
    }

    /** The household with its income by the list and over the window of 边缘, where the locality has its own (BY-02). */
    private static Household windowed(Household household, Told<Step> steps) {
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
