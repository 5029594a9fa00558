package org.assistance.eligibility.household;

import java.util.EnumSet;
import java.util.Set;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.ExemptMonths;
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

    /** Every benefit of social insurance is left out, the pensions among them (TK-02). */
    private static final Set<IncomeKind> TEKUN = EnumSet.of(IncomeKind.BASIC_PENSION,
            IncomeKind.RESIDENT_PENSION_PERSONAL, IncomeKind.EMPLOYEE_PENSION, IncomeKind.SURVIVOR_BENEFIT,
            IncomeKind.MEDICAL_INSURANCE, IncomeKind.UNEMPLOYMENT_BENEFIT, IncomeKind.INJURY_INSURANCE,
            IncomeKind.PREFERENTIAL_PENSION, IncomeKind.OLD_AGE_ALLOWANCE);

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
        int begin = Math.max(Months.index(line.span().from()), Months.index(window.from()));
        return shared - exempt(question, kind, list, begin, begin + shared - 1);
    }

    /** Tells the stretches of months, by their places, in which a line lies in the window and counts. */
    static void eachCounted(Question question, IncomeLine line, Months window, Programme list, Stretch stretch) {
        int shared = line.span().shared(window);
        IncomeKind kind = line.kind();
        if (shared == 0 || (list == Programme.TEKUN ? TEKUN : HOUSEHOLD).contains(kind)) {
            return;
        }
        int begin = Math.max(Months.index(line.span().from()), Months.index(window.from()));
        int end = begin + shared - 1;
        if (kind != IncomeKind.BASIC_PENSION && !question.policy().namesExemption(kind)) {
            stretch.counts(begin, end);
            return;
        }
        for (ExemptMonths spell : question.policy().exemptMonths(kind, list)) {
            int from = Math.max(begin, spell.from());
            int to = Math.min(end, spell.to());
            if (from <= to && !spell.exempt()) {
                stretch.counts(from, to);
            }
        }
    }

    /** Some months that follow each other. */
    interface Stretch {

        /** From one place to another, both included. */
        void counts(int from, int to);
    }

    /** How many of the months from one to another are left out. */
    private static int exempt(Question question, IncomeKind kind, Programme list, int begin, int end) {
        int exempt = 0;
        for (ExemptMonths spell : question.policy().exemptMonths(kind, list)) {
            int from = Math.max(begin, spell.from());
            int to = Math.min(end, spell.to());
            if (from <= to) {
                cite(question, spell, from);
                exempt += spell.exempt() ? to - from + 1 : 0;
            }
        }
        return exempt;
    }

    private static void cite(Question question, ExemptMonths spell, int from) {
        PolicyValue pension = spell.gap()
                ? question.policy().on(Months.month(from).atDay(1)).value(PolicyCode.BASE_PENSION_EXEMPT)
                : spell.pension();
        if (pension != null) {
            question.cite(pension);
        }
        ExemptIncome local = spell.local();
        if (local != null) {
            question.cite(local);
        }
    }
}
