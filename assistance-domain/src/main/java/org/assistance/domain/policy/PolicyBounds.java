package org.assistance.domain.policy;

import static org.assistance.eligibility.value.Unit.CHOICE;
import static org.assistance.eligibility.value.Unit.DAYS;
import static org.assistance.eligibility.value.Unit.FLAG;
import static org.assistance.eligibility.value.Unit.MULTIPLE;
import static org.assistance.eligibility.value.Unit.PERCENT;
import static org.assistance.eligibility.value.Unit.WORKING_DAYS;
import static org.assistance.eligibility.value.Unit.YUAN;
import static org.assistance.eligibility.value.Unit.YUAN_PER_MONTH;
import static org.assistance.eligibility.value.Unit.YUAN_PER_PERSON_MONTH;
import static org.assistance.eligibility.value.Unit.YUAN_PER_YEAR;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/**
 * Between what bounds a figure of policy can lie at all: a standard is never negative, a share never above the whole, a
 * limit in days never half a day. What lies inside and still surprises is asked for twice, see {@link PolicyChecks}.
 */
public final class PolicyBounds {
    private static final Set<PolicyCode> MAY_BE_NOUGHT = EnumSet.of(PolicyCode.WORK_COST, PolicyCode.TEKUN_CARE,
            PolicyCode.PRICE_FLOOR, PolicyCode.TAPER_STEP, PolicyCode.TAPER_MONTHS,
            PolicyCode.RIGID_DEDUCTION, PolicyCode.LABOUR_FACTOR, PolicyCode.TRADE_INCOME, PolicyCode.ALONE_AMOUNT,
            PolicyCode.SUPPLEMENT);

    private PolicyBounds() {}

    /**
     * Refuses what cannot be.
     *
     * @throws PolicyRefusal naming the field and the bounds
     */
    public static void check(PolicyText text) {
        switch (text) {
            case PolicyText.Value(PolicyValue value) -> check(value);
            case PolicyText.Limit(AssetRule rule) -> check(rule);
            case PolicyText.Tariff(ReliefTariff tariff) -> check(tariff);
            case PolicyText.Rate(SubsidyRate rate) -> {
                between("amount", rate.amount(), true,
                        rate.mode() == SubsidyRate.Mode.PERCENT
                                ? new Range("0", "200", "%")
                                : new Range("0", "5000", "元"));
                if (rate.income() != null) {
                    between("incomeMultiple", rate.income().multiple(), false, new Range("0", "10", "倍"));
                }
            }
            case PolicyText.Exempt _ -> {
            }
        }
    }

    private static void check(PolicyValue value) {
        PolicyCode code = value.code();
        Unit unit = value.unit();
        PolicyCode threshold = code.threshold();
        if (threshold != null) {
            throw new PolicyRefusal("code", "“" + code.label() + "”已不再单独设定，比较方式随“" + threshold.label()
                    + "”一并录入。请退回或撤回这项录入，需要改变比较方式的，在“" + threshold.label() + "”里重新录入。");
        }
        if (!units(code).contains(unit)) {
            throw new PolicyRefusal("unit", "“" + code.label() + "”的单位应为" + units(code).stream()
                    .map(PolicyBounds::name)
                    .collect(Collectors.joining("或者")) + "。");
        }
        if (unit == FLAG || unit == CHOICE || value.value().equals("ALL") && code == PolicyCode.RIGID_DEDUCTION) {
            return;
        }
        if (value.value().equals("ALL")) {
            throw new PolicyRefusal("value", "“" + code.label() + "”应填写数字，不能填“全部”。");
        }
        if (isCount(unit) && !Fraction.parse(value.value()).whole()) {
            throw new PolicyRefusal("value", "“" + code.label() + "”应为整数。");
        }
        between("value", value.value(), MAY_BE_NOUGHT.contains(code), range(code, unit));
    }

    private static void check(AssetRule rule) {
        Range range = switch (rule.metric()) {
            case STANDARDS_PER_HEAD -> new Range("0", "600", "倍");
            case YUAN_PER_HEAD -> new Range("0", "1000000", "元");
            case AREA_PER_HEAD -> new Range("0", "500", "平方米");
            case COUNT -> new Range("0", "20", "");
            case PRESENT -> new Range("0", "1", "");
        };
        between("limit", rule.limit(), true, range);
        if ((rule.metric() == AssetMetric.COUNT || rule.metric() == AssetMetric.PRESENT)
                && !rule.limitNumber().whole()) {
            throw new PolicyRefusal("limit", "按数量衡量的限额应为整数。");
        }
    }

    private static void check(ReliefTariff tariff) {
        Range range = switch (tariff.mode()) {
            case MULTIPLE_RANGE, PER_PERSON_MULTIPLE -> new Range("0", "50", "倍");
            case PERCENT -> new Range("0", "100", "%");
            case FIXED -> new Range("0", "200000", "元");
        };
        between("least", tariff.least(), tariff.range(), range);
        between("most", tariff.most(), false, range);
        if (tariff.capMultiple() != null) {
            between("capMultiple", tariff.capMultiple(), false, new Range("0", "50", "倍"));
        }
        if (tariff.upperEnd() != null && !tariff.range()) {
            throw new PolicyRefusal("upperEnd", "只有一个数的标准没有上限可选，请不要选择。");
        }
        if (Boolean.TRUE.equals(tariff.capPerPerson()) && tariff.capMultiple() == null) {
            throw new PolicyRefusal("capPerPerson", "没有填封顶倍数，请不要选择按人封顶。");
        }
        if (tariff.leastNumber().compareTo(tariff.mostNumber()) > 0) {
            throw new PolicyRefusal("most", "上限不能小于下限。");
        }
        if (tariff.above() != null && tariff.upTo() != null && tariff.upTo().compareTo(tariff.above()) <= 0) {
            throw new PolicyRefusal("upTo", "“至”应大于“超过”。");
        }
    }

    /** The units a value may be written in; the first is the usual one. */
    static Set<Unit> units(PolicyCode code) {
        return switch (code) {
            case DIBAO_STD, TEKUN_BASE, TEKUN_CARE -> EnumSet.of(YUAN_PER_MONTH, YUAN_PER_YEAR);
            case DIBAO_TIER -> EnumSet.of(YUAN_PER_PERSON_MONTH, YUAN_PER_MONTH);
            case ALONE_AMOUNT, SUPPLEMENT -> EnumSet.of(PERCENT, YUAN_PER_MONTH, YUAN_PER_PERSON_MONTH, YUAN);
            case RIGID_DEDUCTION -> EnumSet.of(YUAN, YUAN_PER_MONTH, YUAN_PER_YEAR, PERCENT);
            case RIGID_DEDUCTION_CAP -> EnumSet.of(YUAN, YUAN_PER_MONTH, YUAN_PER_YEAR);
            case TRADE_INCOME -> EnumSet.of(YUAN_PER_MONTH, YUAN_PER_YEAR);
            case WORK_DISREGARD -> EnumSet.of(YUAN_PER_MONTH, PERCENT);
            case FASTRELIEF_CAP, ADVANCE_CAP, TEMP_DELEGATED_CAP -> EnumSet.of(YUAN, MULTIPLE);
            case PRICE_FLOOR, PRICE_FIXED -> EnumSet.of(YUAN, YUAN_PER_PERSON_MONTH, YUAN_PER_MONTH);
            case PUBLICITY_DAYS, FASTRELIEF_DAYS, TOTAL_DAYS, TOTAL_DAYS_DELEGATED, TOTAL_DAYS_SPECIAL, SURVEY_DAYS,
                    DECISION_DAYS, CHECK_START_DAYS, CHECK_REPORT_DAYS, FOLLOW_UP_DAYS ->
                EnumSet.of(DAYS, WORKING_DAYS);
            case EDGE_MULT, PCDI, RIGID_RATIO,
                    RIGID_FORMULA, RIGID_VALIDITY, AMOUNT_MODE, SUPPLEMENT_BASE, SUPPLEMENT_ELDER_AGE, ROUNDING,
                    GRANT_START, INCOME_WINDOW, WORK_COST, BASE_PENSION_EXEMPT, SUPPORT_MULT, SUPPORT_SHARE,
                    TEKUN_BASE_MULT, TEMP_MAX_MULT, ADVANCE_RELIEF, CARE_TEST, INJURY_BARS_BOTH, LTC_INSURANCE_BARS,
                    ISOLATION_STOPS, PRICE_MODE, PRICE_PART, PRICE_GROUP, RENEWAL_BACKPAY,
                    TAPER_MONTHS, TAPER_BOUND, TAPER_MODE, TAPER_STEP, CPI_TRIGGER, FOOD_TRIGGER, PAY_DAY,
                    SUPPLEMENT_STACKING, ALONE_OTHER, UPKEEP_DISREGARD, TEKUN_DISABILITY, OBLIGOR_OTHER,
                    EDGE_ROUTE, RIGID_KIND, RIGID_LOWER_MULT, RIGID_DEDUCTED_MULT, RIGID_MEDICAL_RATIO,
                    RIGID_CONDITION, MIGRANT_RELIEF_MONTHS, REVIEW_MONTHS, REVIEW_MONTHS_VARYING, RIGID_DEDUCTION_MODE,
                    MINIMUM_WAGE, LABOUR_FACTOR,
                    NEW_WORK_MONTHS, NEW_WORK_CAP, DIBAO_OPERATOR, EDGE_OPERATOR, PCDI_OPERATOR, RIGID_OPERATOR ->
                EnumSet.of(code.unit());
        };
    }

    private static Range range(PolicyCode code, Unit unit) {
        return switch (unit) {
            case YUAN, YUAN_PER_MONTH, YUAN_PER_PERSON_MONTH ->
                new Range("0", unit == YUAN ? "1000000" : "20000", unit.label());
            case YUAN_PER_YEAR -> new Range("0", "300000", unit.label());
            case MULTIPLE -> switch (code) {
                case EDGE_MULT, TEKUN_BASE_MULT, TAPER_BOUND -> new Range("1", "5", "倍");
                case LABOUR_FACTOR -> new Range("0", "2", "倍");
                case NEW_WORK_CAP -> new Range("0", "3", "倍");
                default -> new Range("0", "50", "倍");
            };
            case PERCENT -> switch (code) {
                case SUPPORT_SHARE, TAPER_STEP, RIGID_DEDUCTION -> new Range("0", "100", "%");
                case CPI_TRIGGER, FOOD_TRIGGER -> new Range("0", "50", "%");
                default -> new Range("0", "200", "%");
            };
            case RATIO -> new Range("0", "1", "");
            case MONTHS -> new Range("0",
                    code == PolicyCode.TAPER_MONTHS || code == PolicyCode.NEW_WORK_MONTHS ? "12" : "60", "个月");
            case DAYS, WORKING_DAYS -> new Range("0", code == PolicyCode.PAY_DAY ? "31" : "90", unit.label());
            case YEARS_OF_AGE -> new Range("0", "120", "周岁");
            case GRADE -> new Range("1", "4", "级");
            case COUNT -> new Range("1", "60", "");
            case PEOPLE, SQUARE_METRES, FLAG, CHOICE -> new Range("0", "1000000", unit.label());
        };
    }

    private static void between(String field, String figure, boolean nought, Range range) {
        Fraction number = Fraction.parse(figure);
        Fraction least = Fraction.parse(range.least);
        boolean tooSmall = nought || least.sign() > 0 ? number.compareTo(least) < 0 : number.compareTo(least) <= 0;
        if (tooSmall || number.compareTo(Fraction.parse(range.most)) > 0) {
            throw new PolicyRefusal(field, "应" + (nought || least.sign() > 0 ? "不小于" : "大于") + range.least + "、不大于"
                    + range.most + range.unit + "，填的是" + figure + "。");
        }
    }

    private static boolean isCount(Unit unit) {
        return unit == Unit.MONTHS || unit == Unit.GRADE || unit == Unit.COUNT || unit == DAYS || unit == WORKING_DAYS
                || unit == Unit.YEARS_OF_AGE;
    }

    private static String name(Unit unit) {
        return switch (unit) {
            case RATIO -> "比值";
            case FLAG -> "是否";
            case CHOICE -> "选项";
            default -> "“" + unit.label() + "”";
        };
    }

    private record Range(String least, String most, String unit) {}
}
