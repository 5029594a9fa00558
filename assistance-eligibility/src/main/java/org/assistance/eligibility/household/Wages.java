package org.assistance.eligibility.household;

import org.assistance.eligibility.facts.Members;
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
            income.costing(question.earnings().work(), most);
        }
        if (question.policy().has(PolicyCode.WORK_DISREGARD) || question.policy().has(PolicyCode.NEW_WORK_MONTHS)) {
            new Disregard(income, most).subtract();
        }
    }

    /** Notes a wage with the months of the window in which it was earned and counts. */
    static void earned(Members members, int line, @Nullable Imputing lawful, Exemptions exemptions, WorkCost cost) {
        if (lawful == null) {
            exemptions.eachCounted(members, line, members.amount(line), members.months(line), cost);
        } else {
            exemptions.eachCounted(members, line, lawful.perMonth().numerator(), lawful.perMonth().denominator(), cost);
        }
    }
}
