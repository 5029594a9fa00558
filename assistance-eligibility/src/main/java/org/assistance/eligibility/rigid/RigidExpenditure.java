package org.assistance.eligibility.rigid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.household.Expenses;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** 刚性支出困难家庭 (GX-01 to GX-03): income below the local average, assets within the limits, and spending that eats it up. */
public final class RigidExpenditure {

    private static final LocalDate IN_FORCE = LocalDate.of(2025, 1, 1);

    private RigidExpenditure() {}

    /** Whether a household that is neither 低保 nor 边缘 is 刚性支出困难. */
    public static ProgrammeResult assess(Household household) {
        Question question = household.question();
        var rulings = new ArrayList<Ruling>();
        var steps = new ArrayList<Step>();
        if (question.policy().day().isBefore(IN_FORCE)) {
            rulings.add(Ruling.notMet(RuleId.GX_09, null, "申请日" + question.policy().day() + "早于施行日" + IN_FORCE));
            return result(household, rulings, steps);
        }
        rulings.add(household.count().ruling());
        rulings.add(Statuses.oneClassOnly(question, household.who(), Programme.RIGID_EXPENDITURE));
        Income year = Income.ofYear(question, household.who(), Programme.RIGID_EXPENDITURE);
        var missing = new ArrayList<Missing>(household.count().missing());
        missing.addAll(year.missing());
        if (!household.income().same(year)) {
            steps.addAll(year.steps());
        }
        rulings.add(belowAverage(question, RuleId.GX_01, household.count().n(), year, missing));
        Fraction spent = Expenses.total(question, household.who(), Months.before(question.window(), 12), steps);
        rulings.add(ratio(question, household.count().n(), year, spent, missing));
        rulings.addAll(household.assets(Programme.RIGID_EXPENDITURE));
        return result(household, rulings, steps);
    }

    private static ProgrammeResult result(Household household, List<Ruling> rulings, List<Step> steps) {
        return new ProgrammeResult(Programme.RIGID_EXPENDITURE, null, household.count().numbers(), Ruling.all(rulings),
                rulings, null, null,
                null, steps, null);
    }

    /**
     * Rules whether the income of twelve months is below the local average per person; asked for 刚性支出 and for temporary relief.
     *
     * @param rule which of the two asks (GX-01, LS-02)
     */
    public static Ruling belowAverage(Question question, RuleId rule, int people, Income year, List<Missing> missing) {
        if (!missing.isEmpty()) {
            return Ruling.unproven(rule, null, missing);
        }
        PolicyValue average = question.value(PolicyCode.PCDI);
        return Ruling.compare(rule, null,
                new Comparison("家庭12个月收入", year.gross(), average.comparison(),
                        "上年度居民人均可支配收入×" + people + "人即", average.number().times(people), Unit.YUAN)
                        .by("A × n", List.of(
                                Input.policy("A", average.number(), average.unit(), question.cite(average)),
                                Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE))));
    }

    private static Ruling ratio(Question question, int people, Income year, @Nullable Fraction spent,
            List<Missing> missing) {
        if (spent == null || !missing.isEmpty()) {
            return Ruling.unproven(RuleId.GX_03, null, spent == null ? List.of(Missing.of(Fact.EXPENSES)) : missing);
        }
        if (question.value(PolicyCode.RIGID_FORMULA).value().equals("DEDUCTED")) {
            return deducted(question, people, year, spent);
        }
        PolicyValue ratio = question.value(PolicyCode.RIGID_RATIO);
        Fraction income = year.gross();
        Comparison compared = new Comparison("12个月刚性支出", spent, ratio.comparison(),
                "家庭收入的" + ratio.number().times(100).format() + "%即", ratio.number().times(income), Unit.YUAN)
                .by("I × r", List.of(Input.result("I", "家庭12个月收入", income, Unit.YUAN),
                        Input.policy("r", ratio.number(), ratio.unit(), question.cite(ratio))));
        if (income.sign() == 0) {
            return new Ruling(RuleId.GX_03, spent.sign() > 0 ? Outcome.MET : Outcome.NOT_MET, null,
                    spent.sign() > 0 ? "家庭没有收入而有刚性支出，视为超过" : "家庭没有刚性支出", List.of(), compared);
        }
        return Ruling.compare(RuleId.GX_03, null, compared);
    }

    /** The other formula a locality may choose: what is left after the spending is below the standard (GX-04). */
    private static Ruling deducted(Question question, int people, Income year, Fraction spent) {
        Comparison compared = Limit.standard(question)
                .compare("12个月收入扣除刚性支出", year.gross().minus(spent), question.operator(PolicyCode.DIBAO_STD),
                        people, 12);
        return Ruling.compare(RuleId.GX_04, null,
                compared.adding(List.of(Input.result("I", "家庭12个月收入", year.gross(), Unit.YUAN),
                        Input.result("X", "减去12个月刚性支出", spent.negated(), Unit.YUAN))));
    }
}
