package org.assistance.bench.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** The policy of an invented county: national values, and a locality that uses what localities usually do. */
public final class Rows {

    /** The county, of no real province. */
    public static final DivisionCode COUNTY = DivisionCode.of("990101");

    /** The values, those of the country and those of the county, by code as they are added below. */
    public static final List<PolicyValue> VALUES = new ArrayList<>();

    /** The limits on assets: four for each class. */
    public static final List<AssetRule> LIMITS = new ArrayList<>();

    /** The tariff of temporary relief. */
    public static final List<ReliefTariff> TARIFFS = new ArrayList<>();

    /** The rates of the two subsidies. */
    public static final List<SubsidyRate> RATES = new ArrayList<>();

    /** What the county leaves out of incomes besides the national list. */
    public static final List<ExemptIncome> EXEMPT = List.of(new ExemptIncome(IncomeKind.OLD_AGE_ALLOWANCE,
            Programme.DIBAO, COUNTY, DateRange.from(LocalDate.of(2020, 1, 1)), "示例民〔2020〕4号"));

    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2025, 1, 1));

    static {
        nation(PolicyCode.EDGE_MULT, "1.5");
        nation(PolicyCode.RIGID_FORMULA, "RATIO");
        nation(PolicyCode.RIGID_VALIDITY, "12");
        nation(PolicyCode.AMOUNT_MODE, "TOP_UP");
        nation(PolicyCode.ROUNDING, "CEIL_YUAN_HOUSEHOLD");
        nation(PolicyCode.INCOME_WINDOW, "12");
        nation(PolicyCode.SUPPLEMENT_ELDER_AGE, "60");
        nation(PolicyCode.ADVANCE_RELIEF, "true");
        nation(PolicyCode.CARE_TEST, "true");
        nation(PolicyCode.INJURY_BARS_BOTH, "false");
        nation(PolicyCode.ISOLATION_STOPS, "false");
        nation(PolicyCode.RENEWAL_BACKPAY, "3");
        nation(PolicyCode.FASTRELIEF_DAYS, "3");
        nation(PolicyCode.PUBLICITY_DAYS, "7");
        nation(PolicyCode.PAY_DAY, "10");
        value(PolicyCode.GRANT_START, "DIBAO", null, "NEXT_MONTH", Unit.CHOICE, DivisionCode.COUNTRY, ALWAYS);
        value(PolicyCode.GRANT_START, "TEKUN", null, "NEXT_MONTH", Unit.CHOICE, DivisionCode.COUNTRY, ALWAYS);
        value(PolicyCode.BASE_PENSION_EXEMPT, null, null, "true", Unit.FLAG, DivisionCode.COUNTRY,
                DateRange.between(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
        value(PolicyCode.BASE_PENSION_EXEMPT, null, null, "false", Unit.FLAG, DivisionCode.COUNTRY,
                DateRange.from(LocalDate.of(2026, 1, 1)));
        value(PolicyCode.FASTRELIEF_CAP, null, null, "1", Unit.MULTIPLE, DivisionCode.COUNTRY,
                DateRange.from(LocalDate.of(2026, 1, 29)));
        here(PolicyCode.DIBAO_STD, null, Area.URBAN, "760", Unit.YUAN_PER_MONTH);
        here(PolicyCode.DIBAO_STD, null, Area.RURAL, "7000", Unit.YUAN_PER_YEAR);
        here(PolicyCode.PCDI, null, null, "38000", Unit.YUAN_PER_YEAR);
        here(PolicyCode.WORK_COST, null, null, "200", Unit.YUAN_PER_MONTH);
        here(PolicyCode.RIGID_RATIO, null, null, "0.5", Unit.RATIO);
        here(PolicyCode.SUPPLEMENT, "ELDER", null, "10", Unit.PERCENT);
        here(PolicyCode.SUPPLEMENT, "MINOR", null, "15", Unit.PERCENT);
        here(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "30", Unit.PERCENT);
        here(PolicyCode.SUPPLEMENT, "SERIOUS_ILLNESS", null, "120", Unit.YUAN_PER_MONTH);
        here(PolicyCode.TEKUN_BASE_MULT, null, null, "1.3", Unit.MULTIPLE);
        here(PolicyCode.TEKUN_CARE, "ABLE", null, "120", Unit.YUAN_PER_MONTH);
        here(PolicyCode.TEKUN_CARE, "PARTLY", null, "400", Unit.YUAN_PER_MONTH);
        here(PolicyCode.TEKUN_CARE, "UNABLE", null, "1000", Unit.YUAN_PER_MONTH);
        here(PolicyCode.TEMP_MAX_MULT, null, null, "12", Unit.MULTIPLE);
        for (Programme programme : List.of(Programme.TEKUN, Programme.DIBAO, Programme.EDGE,
                Programme.RIGID_EXPENDITURE)) {
            limit("FIN", programme, AssetItem.FINANCIAL, AssetMetric.STANDARDS_PER_HEAD, "24", AssetRule.Verdict.FAIL);
            limit("CAR", programme, AssetItem.VEHICLE, AssetMetric.COUNT, "0", AssetRule.Verdict.FAIL);
            limit("HOME", programme, AssetItem.SECOND_HOME, AssetMetric.COUNT, "0", AssetRule.Verdict.FAIL);
            limit("BIZ", programme, AssetItem.BUSINESS, AssetMetric.COUNT, "0", AssetRule.Verdict.REVIEW);
        }
        rate("L", Programme.LIVING_SUBSIDY, null, null, null, SubsidyRate.Mode.FIXED, "90");
        rate("LE", Programme.LIVING_SUBSIDY, null, null, HouseholdClass.EDGE, SubsidyRate.Mode.FIXED, "60");
        rate("C1", Programme.CARE_SUBSIDY, null, 1, null, SubsidyRate.Mode.FIXED, "140");
        rate("C2", Programme.CARE_SUBSIDY, null, 2, null, SubsidyRate.Mode.PERCENT, "15");
        rate("C3", Programme.CARE_SUBSIDY, DisabilityKind.MENTAL, 3, null, SubsidyRate.Mode.FIXED, "80");
        tariff("I1", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID, null, "20000",
                ReliefTariff.Mode.MULTIPLE_RANGE, "1.5", "3", null);
        tariff("I2", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID, "20000", null, ReliefTariff.Mode.PERCENT,
                "10", "10", "9");
        tariff("A1", ReliefCause.ACCIDENT, ReliefTariff.Measure.NONE, null, null,
                ReliefTariff.Mode.PER_PERSON_MULTIPLE, "2", "2", null);
        tariff("O1", ReliefCause.OTHER, ReliefTariff.Measure.NONE, null, null, ReliefTariff.Mode.FIXED, "600", "600",
                null);
    }

    private Rows() {}

    /** The same as the engine reads it. */
    public static Policy policy() {
        return Policy.of(COUNTY, LocalDate.of(2026, 11, 1), VALUES, LIMITS, TARIFFS, RATES, EXEMPT);
    }

    private static void nation(PolicyCode code, String value) {
        value(code, null, null, value, code.unit(), DivisionCode.COUNTRY, ALWAYS);
    }

    private static void here(PolicyCode code, @Nullable String variant, @Nullable Area area, String value, Unit unit) {
        value(code, variant, area, value, unit, COUNTY, ALWAYS);
    }

    private static void value(PolicyCode code, @Nullable String variant, @Nullable Area area, String value, Unit unit,
            DivisionCode division, DateRange validity) {
        VALUES.add(new PolicyValue(code, variant, area, value, unit, division, validity,
                division.equals(COUNTY) ? "示例民〔2025〕1号" : "国家规定"));
    }

    private static void limit(String code, Programme programme, AssetItem item, AssetMetric metric, String most,
            AssetRule.Verdict beyond) {
        LIMITS.add(new AssetRule(code, programme, item, metric, Operator.AT_MOST, most, Set.of(), beyond, COUNTY,
                ALWAYS, "示例民〔2025〕2号"));
    }

    private static void rate(String code, Programme subsidy, @Nullable DisabilityKind kind, @Nullable Integer grade,
            @Nullable HouseholdClass of, SubsidyRate.Mode mode, String amount) {
        RATES.add(new SubsidyRate(code, subsidy, kind, grade, of, null, mode, amount, COUNTY, ALWAYS,
                "示例残〔2025〕3号"));
    }

    private static void tariff(String code, ReliefCause cause, ReliefTariff.Measure measure, @Nullable String above,
            @Nullable String upTo, ReliefTariff.Mode mode, String least, String most, @Nullable String cap) {
        TARIFFS.add(new ReliefTariff(code, cause, measure, above == null ? null : Money.parse(above),
                upTo == null ? null : Money.parse(upTo), mode, least, most, cap, COUNTY, ALWAYS, "示例救〔2025〕5号"));
    }
}
