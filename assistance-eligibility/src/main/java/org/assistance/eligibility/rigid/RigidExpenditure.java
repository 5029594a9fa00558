package org.assistance.eligibility.rigid;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.ConditionVerdict;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** 刚性支出困难家庭 (GX-01 to GX-04): income below the local average, assets within the limits, and spending that eats it up. */
public final class RigidExpenditure {

    private static final LocalDate IN_FORCE = LocalDate.of(2025, 1, 1);

    private RigidExpenditure() {}

    /** Whether a household that is neither 低保 nor 边缘 is 刚性支出困难. */
    public static ProgrammeResult assess(Household household) {
        Question question = household.question();
        var rulings = new Rulings();
        var steps = new Told<Step>();
        if (question.policy().day().isBefore(IN_FORCE)) {
            rulings.add(Found.notMet(RuleId.GX_09, null, () -> "申请日" + question.policy().day() + "早于施行日" + IN_FORCE));
            return result(household, rulings, steps);
        }
        rulings.add(household.count().ruling());
        rulings.add(Statuses.oneClassOnly(question, household.who(), Programme.RIGID_EXPENDITURE));
        Income year = Income.ofYear(question, household.who(), Programme.RIGID_EXPENDITURE);
        List<Missing> missing = household.missing(year);
        if (!household.income().same(year)) {
            steps.addAll(year.steps());
        }
        rulings.add(belowAverage(question, RuleId.GX_01, household.count().n(), year, missing));
        var formulas = new Formulas(household, year, steps);
        Found lower = missing.isEmpty() ? formulas.lowerBound() : null;
        if (lower != null) {
            rulings.add(lower);
        }
        rulings.add(formulas.ruling(missing));
        household.assets(Programme.RIGID_EXPENDITURE, rulings);
        Found conditions = conditions(question);
        if (conditions != null) {
            rulings.add(conditions);
        }
        return result(household, rulings, steps);
    }

    private static ProgrammeResult result(Household household, Rulings rulings, Told<Step> steps) {
        return new ProgrammeResult(Programme.RIGID_EXPENDITURE, null, household.count().numbers(), Ruling.all(rulings),
                rulings, null, null,
                null, steps, null);
    }

    /**
     * Rules whether the income of twelve months is below the local average per person; asked for 刚性支出 and for temporary relief.
     *
     * @param rule which of the two asks (GX-01, LS-02)
     */
    public static Found belowAverage(Question question, RuleId rule, int people, Income year, List<Missing> missing) {
        if (!missing.isEmpty()) {
            return Ruling.unproven(rule, null, missing);
        }
        PolicyValue average = question.value(PolicyCode.PCDI);
        Fraction each = question.average();
        Fraction most = each.times(people);
        return Found.compared(rule, null, year.grossStands(average.comparison(), most),
                () -> new Comparison("家庭12个月收入", year.gross(), average.comparison(),
                        "上年度居民人均可支配收入×" + people + "人即", most, Unit.YUAN)
                        .by("A × n", List.of(
                                Input.policy("A", each, average.unit(), question.words(average)),
                                Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE))));
    }

    /** What the locality asks for beside, found by an officer (GX-01 (5)); null where it asks for nothing. */
    private static @Nullable Found conditions(Question question) {
        PolicyValue row = question.policy().find(PolicyCode.RIGID_CONDITION, null, question.area());
        if (row == null) {
            return null;
        }
        question.cite(row);
        ConditionVerdict said = question.facts().rigidConditions();
        if (said == null) {
            return Ruling.unproven(RuleId.GX_01_5, null,
                    Missing.of(Fact.RIGID_CONDITIONS, "是否符合当地其他条件（" + row.value() + "）的核定意见"));
        }
        String why = row.value() + "：" + said.reason();
        return said.fulfilled()
                ? Ruling.met(RuleId.GX_01_5, null, why)
                : Ruling.notMet(RuleId.GX_01_5, null, why);
    }
}
