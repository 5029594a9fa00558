package org.assistance.eligibility.edge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.household.Expenses;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.rigid.RigidExpenditure;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Total;
import org.assistance.eligibility.value.Unit;

/**
 * The second way to 边缘 that a locality may open (BY-06): income below the local average, and below the 边缘 limit after what was borne
 * for illness, school, rehabilitation and disaster.
 */
final class ExpenditureRoute {

    private static final Set<ExpenseKind> KINDS = EnumSet.of(ExpenseKind.MEDICAL, ExpenseKind.EDUCATION,
            ExpenseKind.REHABILITATION, ExpenseKind.DISASTER);

    private ExpenditureRoute() {}

    static boolean open(Question question) {
        PolicyValue route = question.policy().find(PolicyCode.EDGE_ROUTE, null, question.area());
        if (route == null) {
            return false;
        }
        question.cite(route);
        return route.value().equals("INCOME_OR_EXPENDITURE");
    }

    static Rulings rulings(Household household, PolicyValue multiple, Told<Step> steps) {
        Question question = household.question();
        int people = household.count().n();
        Income year = Income.ofYear(question, household.who(), Programme.EDGE);
        var missing = new ArrayList<Missing>(household.count().missing());
        missing.addAll(year.missing());
        if (!household.income().same(year)) {
            steps.addAll(year.steps());
        }
        Found average = RigidExpenditure.belowAverage(question, RuleId.BY_06, people, year, missing);
        var rulings = new Rulings();
        rulings.add(average);
        if (!missing.isEmpty()) {
            return rulings;
        }
        Total total = Expenses.total(question, household.who(), KINDS, RuleId.BY_06, steps);
        if (total == null) {
            rulings.add(Ruling.unproven(RuleId.BY_06, null, Missing.of(Fact.EXPENSES)));
            return rulings;
        }
        Fraction spent = total.fraction();
        rulings.add(Ruling.compare(RuleId.BY_06, null, Limit.times(question, multiple)
                .compare("12个月收入扣除医疗、教育、康复、灾害支出", year.gross().minus(spent), multiple.comparison(), people, 12)
                .adding(List.of(Input.result("I", "家庭12个月收入", year.gross(), Unit.YUAN),
                        Input.result("X", "减去12个月支出", spent.negated(), Unit.YUAN)))));
        return rulings;
    }
}
