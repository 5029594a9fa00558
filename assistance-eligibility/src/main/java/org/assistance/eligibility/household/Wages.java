package org.assistance.eligibility.household;

import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

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
            Terms terms = question.terms();
            sum.minus(Sum.taken(terms.workCostLabel(), question.earnings().work().total(most), terms.workCostWords()));
        }
        if (question.policy().has(PolicyCode.WORK_DISREGARD) || question.policy().has(PolicyCode.NEW_WORK_MONTHS)) {
            new Disregard(income, most).subtract(sum);
        }
    }

    /** Notes a wage with the months of the window in which it was earned and counts. */
    static void earned(IncomeLine line, @Nullable Imputing reckoned, Exemptions exemptions, WorkCost cost) {
        Imputing lawful = CountedLine.lawful(line, reckoned);
        if (lawful == null) {
            exemptions.eachCounted(line, line.amount().fen(), line.span().count(), cost);
        } else {
            exemptions.eachCounted(line, lawful.perMonth().numerator(), lawful.perMonth().denominator(), cost);
        }
    }
}
