package org.assistance.eligibility.household;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/** Which income does not count (XZ-21 for 低保, 边缘 and 刚性; XZ-31 for 特困), month by month, with the local lists added. */
final class Exemptions {

    private static final Set<IncomeKind> HOUSEHOLD = EnumSet.of(IncomeKind.PREFERENTIAL_PENSION,
            IncomeKind.FAMILY_PLANNING_REWARD,
            IncomeKind.SCHOLARSHIP, IncomeKind.BRAVERY_AWARD, IncomeKind.SOCIAL_ASSISTANCE,
            IncomeKind.DISABILITY_SUBSIDY,
            IncomeKind.PRICE_SUBSIDY, IncomeKind.CHILD_BENEFIT);

    /** A worker's own pension is no insurance benefit in this sense: whoever lives on it has means. A locality may add it. */
    private static final Set<IncomeKind> TEKUN = EnumSet.of(IncomeKind.BASIC_PENSION, IncomeKind.MEDICAL_INSURANCE,
            IncomeKind.UNEMPLOYMENT_BENEFIT, IncomeKind.INJURY_INSURANCE, IncomeKind.PREFERENTIAL_PENSION,
            IncomeKind.OLD_AGE_ALLOWANCE);

    private Exemptions() {}

    /** How many months of a line lie in the window and count. */
    static int countedMonths(Question question, IncomeLine line, Months window, Programme list) {
        int shared = line.span().shared(window);
        IncomeKind kind = line.kind();
        if (shared == 0 || (list == Programme.TEKUN ? TEKUN : HOUSEHOLD).contains(kind)) {
            return 0;
        }
        if (kind != IncomeKind.BASIC_PENSION && !question.policy().namesExemption(kind)) {
            return shared;
        }
        int counted = shared;
        for (YearMonth month = window.from(); !month.isAfter(window.to()); month = month.plusMonths(1)) {
            if (line.span().contains(month) && exempt(question, kind, list, month)) {
                counted--;
            }
        }
        return counted;
    }

    private static boolean exempt(Question question, IncomeKind kind, Programme list, YearMonth month) {
        Policy then = question.policy().on(month.atDay(1));
        if (kind == IncomeKind.BASIC_PENSION) {
            PolicyValue row = then.value(PolicyCode.BASE_PENSION_EXEMPT);
            question.cite(row);
            if (row.flag()) {
                return true;
            }
        }
        ExemptIncome local = then.exemption(kind, list);
        if (local != null) {
            question.cite(local);
        }
        return local != null;
    }
}
