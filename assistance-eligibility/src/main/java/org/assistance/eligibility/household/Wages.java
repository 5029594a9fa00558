package org.assistance.eligibility.household;

import org.assistance.eligibility.facts.Incomes;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/** The wages of one member net of what work costs (XZ-22) and of what does not count so that work pays (XZ-26). */
final class Wages {

    private Wages() {}

    /** Takes off what does not count. */
    static void subtract(MemberIncome income) {
        Question question = income.question();
        Fraction most = question.workCost();
        if (most.sign() != 0) {
            income.costing(question.earnings().work().total(most));
        }
        if (question.policy().has(PolicyCode.WORK_DISREGARD) || question.policy().has(PolicyCode.NEW_WORK_MONTHS)) {
            new Disregard(income, most).subtract();
        }
    }

    /** Notes a wage with the months of the window in which it was earned and counts. */
    static void earned(Incomes lines, int at, @Nullable Imputing reckoned, Exemptions exemptions, WorkCost cost) {
        Imputing lawful = reckoned == null ? null : CountedLine.lawful(lines.get(at), reckoned);
        if (lawful == null) {
            exemptions.eachCounted(lines, at, lines.amount(at), lines.months(at), cost);
        } else {
            exemptions.eachCounted(lines, at, lawful.perMonth().numerator(), lawful.perMonth().denominator(), cost);
        }
    }
}
