package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Unit;

/** The values that hold everywhere until a locality sets its own (rulebook 0.4, column "Default"); as rows for the whole country. */
final class NationalPolicy {

    private static final LocalDate BEGINNING = LocalDate.of(2014, 5, 1);

    private static final LocalDate FAST_RELIEF = LocalDate.of(2026, 1, 29);

    static final List<PolicyValue> ROWS = List.of(
            row(PolicyCode.DIBAO_OPERATOR, "BELOW", "社会救助法第18条“低于”"),
            row(PolicyCode.EDGE_MULT, "1.5", "最低生活保障审核确认办法第8条"),
            row(PolicyCode.EDGE_OPERATOR, "BELOW", "最低生活保障审核确认办法第8条“低于”"),
            row(PolicyCode.RIGID_OPERATOR, "ABOVE", "刚性支出困难家庭认定办法第4条“超过”"),
            row(PolicyCode.AMOUNT_MODE, "TOP_UP", "最低生活保障审核确认办法第23条"),
            row(PolicyCode.ROUNDING, Rounding.CEIL_YUAN_HOUSEHOLD.name(), "系统默认，地方可另定"),
            row(PolicyCode.GRANT_START, "NEXT_MONTH", "最低生活保障审核确认办法第21条"),
            row(PolicyCode.INCOME_WINDOW, "12", "系统默认，地方可另定"),
            row(PolicyCode.WORK_COST, "0", "系统默认，地方可另定"),
            row(PolicyCode.SUPPLEMENT_ELDER_AGE, "60", "老年人权益保障法第2条"),
            row(PolicyCode.ADVANCE_RELIEF, "false", "系统默认，地方可另定"),
            row(PolicyCode.CARE_TEST, "true", "国发〔2015〕52号"),
            row(PolicyCode.INJURY_BARS_BOTH, "false", "系统默认，地方可另定"),
            row(PolicyCode.RENEWAL_BACKPAY, "3", "系统默认，地方可另定"),
            row(PolicyCode.PUBLICITY_DAYS, "7", "最低生活保障审核确认办法第19条"),
            row(PolicyCode.PAY_DAY, "10", "系统默认，地方可另定"),
            row(PolicyCode.FASTRELIEF_CAP, "1", DateRange.from(FAST_RELIEF), "民政部、财政部2026年临时救助意见"),
            row(PolicyCode.FASTRELIEF_DAYS, "3", DateRange.from(FAST_RELIEF), "民政部、财政部2026年临时救助意见"),
            row(PolicyCode.BASE_PENSION_EXEMPT, "true",
                    DateRange.between(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)),
                    "最低生活保障审核确认办法第13条（“十四五”期间）"),
            row(PolicyCode.BASE_PENSION_EXEMPT, "false", DateRange.between(BEGINNING, LocalDate.of(2020, 12, 31)),
                    "系统默认，地方可另定"),
            row(PolicyCode.BASE_PENSION_EXEMPT, "false", DateRange.from(LocalDate.of(2026, 1, 1)), "“十四五”期满，未见延续文件"));

    private NationalPolicy() {}

    private static PolicyValue row(PolicyCode code, String value, String document) {
        return row(code, value, DateRange.from(BEGINNING), document);
    }

    private static PolicyValue row(PolicyCode code, String value, DateRange validity, String document) {
        Unit unit = code.unit();
        return new PolicyValue(code, null, null, value, unit, DivisionCode.COUNTRY, validity, document);
    }
}
