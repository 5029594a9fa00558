package org.assistance.eligibility.household;

import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Fraction;

/** The wages of one member net of what work costs (XZ-22) and of what does not count so that work pays (XZ-26). */
final class Wages {

    private final MemberIncome income;

    private final ClassIncome sum;

    Wages(MemberIncome income, ClassIncome sum) {
        this.income = income;
        this.sum = sum;
    }

    /** Takes off what does not count. */
    void subtract() {
        Question question = income.question();
        Fraction most = question.workCost();
        if (most.sign() != 0) {
            WorkCost cost = question.earnings().work().over(income.window(), income.months());
            var exemptions = new Exemptions(question, income.window(), income.months(), income.list());
            for (CountedLine counted : income.lines()) {
                if (counted.line().incomeClass() == IncomeClass.A) {
                    earned(cost, exemptions, counted);
                }
            }
            Terms terms = question.terms();
            sum.minus(Sum.taken(terms.workCostLabel(), cost.total(most), terms.workCostWords()));
        }
        if (question.policy().has(PolicyCode.WORK_DISREGARD) || question.policy().has(PolicyCode.NEW_WORK_MONTHS)) {
            new Disregard(income, most).subtract(sum);
        }
    }

    private static void earned(WorkCost cost, Exemptions exemptions, CountedLine counted) {
        Imputation how = counted.line().imputed();
        Imputing reckoned = how == null || how.departure() != null ? null : counted.reckoned();
        if (reckoned == null) {
            exemptions.eachCounted(counted.line(), counted.line().amount().fen(), counted.of(), cost);
        } else {
            exemptions.eachCounted(counted.line(), reckoned.perMonth().numerator(), reckoned.perMonth().denominator(),
                    cost);
        }
    }
}
