package org.assistance.eligibility.policy;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.price.PriceGroup;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The names that rows of policy may use as choice or as variant, each with its Chinese word. */
public final class PolicyWords {
    private static final Map<String, String> OPERATORS = words(Operator.values(), Operator::label);
    private static final Map<String, String> GROUPS = words(SupplementGroup.values(), SupplementGroup::label);

    private static final Map<PolicyCode, Map<String, String>> CHOICES = Map.ofEntries(
            entry(PolicyCode.DIBAO_OPERATOR, OPERATORS),
            entry(PolicyCode.EDGE_OPERATOR, OPERATORS),
            entry(PolicyCode.PCDI_OPERATOR, OPERATORS),
            entry(PolicyCode.RIGID_OPERATOR, OPERATORS),
            entry(PolicyCode.RIGID_FORMULA, words("RATIO", "支出占比", "DEDUCTED", "支出扣减",
                    "DEDUCTED_OR_SHARE", "支出扣减或者医疗支出占比")),
            entry(PolicyCode.EDGE_ROUTE, words("INCOME", "按收入", "INCOME_OR_EXPENDITURE", "按收入或者支出")),
            entry(PolicyCode.AMOUNT_MODE, words("TOP_UP", "补差发放", "TIERED", "分档发放")),
            entry(PolicyCode.SUPPLEMENT_BASE, words("TOP_UP", "补差", "FULL_STANDARD", "全额")),
            entry(PolicyCode.RIGID_DEDUCTION_MODE, words("BILL", "据实扣减", "FIXED", "定额扣减")),
            entry(PolicyCode.PRICE_MODE,
                    words("STANDARD_RATE", "低保标准乘以涨幅", "STANDARD_PART", "低保标准的几分之一", "FIXED", "定额")),
            entry(PolicyCode.TAPER_MODE, words("KEEP", "原额延发", "STEP", "按月递减")),
            entry(PolicyCode.SUPPLEMENT_STACKING, words("ONE_PER_PERSON_HIGHEST", "每人只取最高一项", "SUM", "各项相加")),
            entry(PolicyCode.ALONE_OTHER, words("EDGE", "限低保边缘家庭成员", "ANY", "不限所在家庭", "NONE", "不适用")),
            entry(PolicyCode.ROUNDING, words(Rounding.values(), Rounding::label)),
            entry(PolicyCode.GRANT_START, words("NEXT_MONTH", "确认次月", "SAME_MONTH", "确认当月")));

    private static final Map<String, String> TIMED = words(new Programme[]{Programme.DIBAO, Programme.TEKUN,
            Programme.EDGE, Programme.RIGID_EXPENDITURE}, Programme::shortLabel);

    private static final Map<PolicyCode, Map<String, String>> VARIANTS = Map.ofEntries(
            entry(PolicyCode.TOTAL_DAYS, TIMED),
            entry(PolicyCode.TOTAL_DAYS_DELEGATED, TIMED),
            entry(PolicyCode.TOTAL_DAYS_SPECIAL, TIMED),
            entry(PolicyCode.SURVEY_DAYS, TIMED),
            entry(PolicyCode.DECISION_DAYS, TIMED),
            entry(PolicyCode.CHECK_START_DAYS, TIMED),
            entry(PolicyCode.CHECK_REPORT_DAYS, TIMED),
            entry(PolicyCode.SUPPLEMENT, GROUPS),
            entry(PolicyCode.SUPPLEMENT_BASE, GROUPS),
            entry(PolicyCode.ALONE_OTHER, words(AloneGroup.values(), AloneGroup::label)),
            entry(PolicyCode.TEKUN_DISABILITY, words(DisabilityKind.values(), DisabilityKind::label)),
            entry(PolicyCode.GRANT_START,
                    words(new Programme[]{Programme.DIBAO, Programme.TEKUN}, Programme::shortLabel)),
            entry(PolicyCode.REVIEW_MONTHS,
                    words(new Programme[]{Programme.DIBAO, Programme.TEKUN}, Programme::shortLabel)),
            entry(PolicyCode.REVIEW_MONTHS_VARYING, words(new Programme[]{Programme.DIBAO}, Programme::shortLabel)),
            entry(PolicyCode.RIGID_DEDUCTION, words(ExpenseKind.values(), ExpenseKind::label)),
            entry(PolicyCode.RIGID_DEDUCTION_MODE, words(ExpenseKind.values(), ExpenseKind::label)),
            entry(PolicyCode.RIGID_DEDUCTION_CAP, words(ExpenseKind.values(), ExpenseKind::label)),
            entry(PolicyCode.LABOUR_FACTOR,
                    words(new LabourAbility[]{LabourAbility.FULL, LabourAbility.PARTIAL}, LabourAbility::label)),
            entry(PolicyCode.TRADE_INCOME, words(IncomeKind.IMPUTABLE.toArray(IncomeKind[]::new), IncomeKind::label)),
            entry(PolicyCode.RIGID_KIND, words(ExpenseKind.values(), ExpenseKind::label)),
            entry(PolicyCode.TEMP_MAX_MULT, words("PER_PERSON", "按人")),
            entry(PolicyCode.INCOME_WINDOW, words(new Programme[]{Programme.EDGE}, Programme::shortLabel)),
            entry(PolicyCode.TAPER_STEP, months(12)),
            entry(PolicyCode.PRICE_GROUP, words(PriceGroup.values(), PriceGroup::label)),
            entry(PolicyCode.TEKUN_BASE, words(SupportForm.values(), SupportForm::label)),
            entry(PolicyCode.TEKUN_CARE, words("ABLE", "全自理", "PARTLY", "半护理", "UNABLE", "全护理")));

    private PolicyWords() {}

    /** The choices of a code whose value is a choice, in the order to offer them; empty for any other code. */
    public static Map<String, String> choices(PolicyCode code) {
        return CHOICES.getOrDefault(code, Map.of());
    }

    /** The variants of a code that has a fixed list of them, in the order to offer them; empty for any other code. */
    public static Map<String, String> variants(PolicyCode code) {
        return VARIANTS.getOrDefault(code, Map.of());
    }

    /** The Chinese word of a choice; the name itself where there is none. */
    public static String choice(PolicyCode code, String name) {
        return choices(code).getOrDefault(name, name);
    }

    /** The Chinese word of a variant; the name itself where there is none, as for a tier. */
    public static String variant(PolicyCode code, @Nullable String name) {
        return name == null ? "" : variants(code).getOrDefault(name, name);
    }

    private static Map<String, String> months(int count) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int month = 1; month <= count; month++) {
            words.put(Integer.toString(month), "第" + month + "个月");
        }
        return words;
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] constants, Function<E, String> label) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> words.put(constant.name(), label.apply(constant)));
        return words;
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            words.put(pairs[at], pairs[at + 1]);
        }
        return words;
    }
}
