package org.assistance.eligibility.rigid;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.household.Expenses;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Total;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The formulas by which localities tell that spending eats up an income (GX-03, GX-04): its share; what it leaves; or what medical bills
 * and school leave, else the share of the medical bills alone.
 */
final class Formulas {

    private static final Set<ExpenseKind> ALL = EnumSet.allOf(ExpenseKind.class);

    private static final Set<ExpenseKind> MEDICAL = EnumSet.of(ExpenseKind.MEDICAL);

    private static final Set<ExpenseKind> MEDICAL_AND_SCHOOL = EnumSet.of(ExpenseKind.MEDICAL, ExpenseKind.EDUCATION);

    private final Household household;

    private final Question question;

    private final Income year;

    private final Told<Step> steps;

    Formulas(Household household, Income year, Told<Step> steps) {
        this.household = household;
        this.question = household.question();
        this.year = year;
        this.steps = steps;
    }

    /** Whether the spending is too much for the income by the locality's formula. */
    Found ruling(List<Missing> missing) {
        if (question.facts().expenses() == null) {
            return Ruling.unproven(RuleId.GX_03, null, Missing.of(Fact.EXPENSES));
        }
        String formula = missing.isEmpty() ? question.value(PolicyCode.RIGID_FORMULA).value() : "RATIO";
        boolean orShare = formula.equals("DEDUCTED_OR_SHARE");
        Total spent = spent(orShare ? MEDICAL_AND_SCHOOL : counting());
        if (!missing.isEmpty()) {
            return Ruling.unproven(RuleId.GX_03, null, missing);
        }
        return switch (formula) {
            case "DEDUCTED" -> deducted("12个月收入扣除刚性支出", spent.fraction());
            case "DEDUCTED_OR_SHARE" -> {
                Found left = deducted("12个月收入扣除医疗、教育支出", spent.fraction());
                yield left.outcome() == Outcome.MET ? left : share(left);
            }
            default -> ratio(spent);
        };
    }

    /** Where a locality asks that the income is not that low: below, it would be for 边缘 to say (GX-04). */
    @Nullable
    Found lowerBound() {
        PolicyValue least = question.policy().find(PolicyCode.RIGID_LOWER_MULT, null, question.area());
        if (least == null) {
            return null;
        }
        question.cite(least);
        return Ruling.compare(RuleId.GX_04_LOWER, null,
                Limit.times(question, least).compare("家庭12个月收入", year.gross(), least.comparison(), people(), 12));
    }

    private Found ratio(Total spent) {
        if (year.none()) {
            PolicyValue ratio = question.value(PolicyCode.RIGID_RATIO);
            return new Ruling(RuleId.GX_03, spent.sign() > 0 ? Outcome.MET : Outcome.NOT_MET, null,
                    spent.sign() > 0 ? "家庭没有收入而有刚性支出，视为超过" : "家庭没有刚性支出", List.of(),
                    share("12个月刚性支出", spent, ratio, new Total()));
        }
        return share(RuleId.GX_03, "12个月刚性支出", spent, PolicyCode.RIGID_RATIO);
    }

    private Found deducted(String what, Fraction spent) {
        PolicyValue multiple = question.policy().find(PolicyCode.RIGID_DEDUCTED_MULT, null, question.area());
        if (multiple != null) {
            question.cite(multiple);
        }
        Operator how = multiple == null ? question.operator(PolicyCode.DIBAO_STD) : multiple.comparison();
        Limit limit = multiple == null ? Limit.standard(question) : Limit.times(question, multiple);
        return Ruling.compare(RuleId.GX_04, null,
                limit.compare(what, year.gross().minus(spent), how, people(), 12)
                        .adding(List.of(Input.result("I", "家庭12个月收入", year.gross(), Unit.YUAN),
                                Input.result("X", "减去12个月刚性支出", spent.negated(), Unit.YUAN))));
    }

    /** One of the two is enough; who bears no medical bills at all does not pass by having no income. */
    private Found share(Found left) {
        Total medical = spent(MEDICAL);
        if (medical.sign() == 0) {
            return left;
        }
        return share(RuleId.GX_04_SHARE, "12个月医疗支出", medical, PolicyCode.RIGID_MEDICAL_RATIO);
    }

    private Found share(RuleId rule, String what, Total spent, PolicyCode threshold) {
        PolicyValue ratio = question.value(threshold);
        Total most = year.part(question.number(threshold));
        return Found.compared(rule, null, ratio.comparison().holds(spent, most),
                () -> share(what, spent, ratio, most));
    }

    private Comparison share(String what, Total spent, PolicyValue ratio, Total most) {
        return new Comparison(what, spent.fraction(), ratio.comparison(),
                "家庭收入的" + ratio.number().times(100).format() + "%即", most.fraction(), Unit.YUAN)
                .by("I × r", List.of(Input.result("I", "家庭12个月收入", year.gross(), Unit.YUAN),
                        Input.policy("r", ratio.number(), ratio.unit(), question.words(ratio))));
    }

    private Total spent(Set<ExpenseKind> kinds) {
        return Objects.requireNonNull(Expenses.total(question, household.who(), kinds, RuleId.GX_03, steps));
    }

    /** The kinds of expense that count here: all, but those the locality leaves out (GX-02). */
    private Set<ExpenseKind> counting() {
        if (!question.policy().has(PolicyCode.RIGID_KIND)) {
            return ALL;
        }
        Set<ExpenseKind> kinds = EnumSet.allOf(ExpenseKind.class);
        for (ExpenseKind kind : Expenses.KINDS) {
            PolicyValue row = question.policy().find(PolicyCode.RIGID_KIND, kind.name(), question.area());
            if (row != null) {
                question.cite(row);
                if (!row.flag()) {
                    kinds.remove(kind);
                }
            }
        }
        return kinds;
    }

    private int people() {
        return household.count().n();
    }
}
