package org.assistance.eligibility.tekun;

import java.util.Arrays;
import java.util.List;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.SelfCareGrade;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Area;
import org.jspecify.annotations.Nullable;

/** Whether a locality supports 特困 in town and country by different values, since only then a person's ties to land decide (TK-07). */
final class AreasDiffer {

    private static final List<PolicyCode> MEANS = List.of(PolicyCode.DIBAO_STD, PolicyCode.INCOME_WINDOW,
            PolicyCode.WORK_COST, PolicyCode.SUPPORT_MULT, PolicyCode.SUPPORT_SHARE, PolicyCode.MINIMUM_WAGE);

    private static final List<String> EXPENSES = names(ExpenseKind.values());

    private static final List<String> LABOUR = names(LabourAbility.values());

    private static final List<String> TRADES = IncomeKind.IMPUTABLE.stream().map(Enum::name).toList();

    private static final List<String> FORMS = names(SupportForm.values());

    private static final List<String> GRADES = names(SelfCareGrade.values());

    private AreasDiffer() {}

    static boolean on(Question question) {
        Policy means = question.policy();
        Policy benefit = question.benefit();
        for (PolicyCode code : MEANS) {
            if (differ(means, code, null)) {
                return true;
            }
        }
        return anyDiffers(means, PolicyCode.RIGID_DEDUCTION, EXPENSES)
                || anyDiffers(means, PolicyCode.RIGID_DEDUCTION_MODE, EXPENSES)
                || anyDiffers(means, PolicyCode.RIGID_DEDUCTION_CAP, EXPENSES)
                || anyDiffers(means, PolicyCode.LABOUR_FACTOR, LABOUR)
                || anyDiffers(means, PolicyCode.TRADE_INCOME, TRADES)
                || differ(benefit, PolicyCode.DIBAO_STD, null)
                || anyDiffers(benefit, PolicyCode.TEKUN_BASE, FORMS)
                || anyDiffers(benefit, PolicyCode.TEKUN_BASE_MULT, FORMS)
                || anyDiffers(benefit, PolicyCode.TEKUN_CARE, GRADES);
    }

    private static boolean anyDiffers(Policy policy, PolicyCode code, List<String> variants) {
        for (String variant : variants) {
            if (differ(policy, code, variant)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static boolean differ(Policy policy, PolicyCode code, @Nullable String variant) {
        PolicyValue town = policy.find(code, variant, Area.URBAN);
        PolicyValue country = policy.find(code, variant, Area.RURAL);
        if (town == null || country == null) {
            return town != country;
        }
        boolean same = town.unit() == country.unit() && town.value().equals(country.value())
                || amount(town) && amount(country) && town.perMonth().equals(country.perMonth());
        return !same || town.operator() != country.operator();
    }

    private static boolean amount(PolicyValue row) {
        return row.unit().money() && !row.value().equals("ALL");
    }
}
