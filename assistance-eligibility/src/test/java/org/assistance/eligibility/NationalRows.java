package org.assistance.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;

/** The rows for the whole country that the database is delivered with, for examples; its own tests compare the two. */
public final class NationalRows {

    public static final List<PolicyValue> ALL = List.of(
            row(PolicyCode.EDGE_MULT, null, "1.5", "2021-07-01", "2026-06-30"),
            row(PolicyCode.EDGE_MULT, null, "1.5", "2026-07-01", null),
            row(PolicyCode.RIGID_FORMULA, null, "RATIO", "2025-01-01", null),
            row(PolicyCode.RIGID_VALIDITY, null, "12", "2025-01-01", null),
            row(PolicyCode.AMOUNT_MODE, null, "TOP_UP", "2021-07-01", null),
            row(PolicyCode.ROUNDING, null, "CEIL_YUAN_HOUSEHOLD", "2014-05-01", null),
            row(PolicyCode.GRANT_START, "DIBAO", "NEXT_MONTH", "2021-07-01", null),
            row(PolicyCode.GRANT_START, "TEKUN", "NEXT_MONTH", "2021-07-01", null),
            row(PolicyCode.INCOME_WINDOW, null, "12", "2021-07-01", null),
            row(PolicyCode.WORK_COST, null, "0", "2021-07-01", null),
            row(PolicyCode.SUPPLEMENT_ELDER_AGE, null, "60", "2014-05-01", null),
            row(PolicyCode.BASE_PENSION_EXEMPT, null, "false", "2014-05-01", "2020-12-31"),
            row(PolicyCode.BASE_PENSION_EXEMPT, null, "true", "2021-01-01", "2025-12-31"),
            row(PolicyCode.BASE_PENSION_EXEMPT, null, "false", "2026-01-01", null),
            row(PolicyCode.FASTRELIEF_CAP, null, "1", "2026-01-29", null),
            row(PolicyCode.FASTRELIEF_DAYS, null, "3", "2026-01-29", null),
            row(PolicyCode.ADVANCE_RELIEF, null, "true", "2018-01-23", "2026-06-30"),
            row(PolicyCode.ADVANCE_RELIEF, null, "true", "2026-07-01", null),
            row(PolicyCode.CARE_TEST, null, "true", "2016-01-01", null),
            row(PolicyCode.INJURY_BARS_BOTH, null, "false", "2016-01-01", null),
            row(PolicyCode.RENEWAL_BACKPAY, null, "3", "2016-01-01", null),
            row(PolicyCode.CPI_TRIGGER, null, "3.5", "2016-08-01", "2022-07-31"),
            row(PolicyCode.CPI_TRIGGER, null, "3", "2022-08-01", "2023-02-28"),
            row(PolicyCode.CPI_TRIGGER, null, "3.5", "2023-03-01", null),
            row(PolicyCode.FOOD_TRIGGER, null, "6", "2016-08-01", null),
            row(PolicyCode.PRICE_GROUP, "DIBAO", "true", "2016-08-01", null),
            row(PolicyCode.PRICE_GROUP, "TEKUN", "true", "2016-08-01", null),
            row(PolicyCode.PRICE_GROUP, "UNEMPLOYMENT_BENEFIT", "true", "2016-08-01", null),
            row(PolicyCode.PRICE_GROUP, "VETERAN_RELIEF", "true", "2016-08-01", null),
            row(PolicyCode.PRICE_GROUP, "ORPHAN", "true", "2021-01-01", null),
            row(PolicyCode.PRICE_GROUP, "UNATTENDED_CHILD", "true", "2021-01-01", null),
            row(PolicyCode.PRICE_GROUP, "HIV_CHILD", "true", "2021-01-01", null),
            row(PolicyCode.PUBLICITY_DAYS, null, "7", "2021-07-01", null),
            row(PolicyCode.TOTAL_DAYS, "DIBAO", "30", "2021-07-01", null),
            row(PolicyCode.TOTAL_DAYS, "EDGE", "30", "2021-07-01", null),
            row(PolicyCode.TOTAL_DAYS, "RIGID_EXPENDITURE", "30", "2025-01-01", null),
            row(PolicyCode.TOTAL_DAYS_SPECIAL, "DIBAO", "45", "2021-07-01", null),
            row(PolicyCode.TOTAL_DAYS_SPECIAL, "EDGE", "45", "2021-07-01", null),
            row(PolicyCode.TOTAL_DAYS_SPECIAL, "RIGID_EXPENDITURE", "45", "2025-01-01", null),
            row(PolicyCode.TOTAL_DAYS_DELEGATED, "DIBAO", "20", "2021-07-01", null),
            row(PolicyCode.TOTAL_DAYS_DELEGATED, "EDGE", "20", "2021-07-01", null),
            row(PolicyCode.CHECK_START_DAYS, "DIBAO", "3", "2021-07-01", null),
            row(PolicyCode.FOLLOW_UP_DAYS, null, "5", "2021-07-01", null),
            row(PolicyCode.SURVEY_DAYS, "TEKUN", "15", "2021-07-01", null),
            row(PolicyCode.DECISION_DAYS, "DIBAO", "10", "2021-07-01", null),
            row(PolicyCode.DECISION_DAYS, "TEKUN", "15", "2021-07-01", null),
            row(PolicyCode.REVIEW_MONTHS, "DIBAO", "12", "2021-07-01", null),
            row(PolicyCode.REVIEW_MONTHS_VARYING, "DIBAO", "6", "2021-07-01", null),
            row(PolicyCode.REVIEW_MONTHS, "TEKUN", "12", "2020-08-25", null),
            row(PolicyCode.PAY_DAY, null, "10", "2014-05-01", null));

    private NationalRows() {}

    private static PolicyValue row(PolicyCode code, String variant, String value, String from, String to) {
        return new PolicyValue(code, variant, null, value, code.unit(), DivisionCode.COUNTRY,
                new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), "国家规定");
    }
}
