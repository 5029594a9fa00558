package org.assistance.eligibility.policy;

import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of policy, as a row of the policy table.
 *
 * @param code what it is about
 * @param variant distinguishes rows of one code, such as a self-care grade; null where there is nothing to distinguish
 * @param area the area it holds for, or null for both
 * @param value the text: yuan for money ({@code 670} or {@code 670.00}), a decimal, {@code true}/{@code false}, or a name
 * @param unit the unit of the text
 * @param division the division it holds for, with all inside it
 * @param validity from when until when
 * @param documentNumber the document that says so
 * @param operator how a number is compared with this threshold; null for what is no threshold
 */
public record PolicyValue(PolicyCode code, @Nullable String variant, @Nullable Area area, String value, Unit unit,
        DivisionCode division,
        DateRange validity, String documentNumber, @Nullable Operator operator) {

    /** A value compared as is usual for its code. */
    public PolicyValue(PolicyCode code, @Nullable String variant, @Nullable Area area, String value, Unit unit,
            DivisionCode division, DateRange validity, String documentNumber) {
        this(code, variant, area, value, unit, division, validity, documentNumber, null);
    }

    /** Refuses a text that its unit cannot read, with a Chinese sentence; a threshold without an operator gets the usual one. */
    public PolicyValue {
        String problem = problemOf(value, unit);
        if (problem != null) {
            throw new IllegalArgumentException(code.label() + "：" + problem);
        }
        if (unit == Unit.CHOICE && !PolicyWords.choices(code).isEmpty()
                && !PolicyWords.choices(code).containsKey(value)) {
            throw new IllegalArgumentException(code.label() + "：没有“" + value + "”这个选项");
        }
        if (operator != null && code.operator() == null) {
            throw new IllegalArgumentException(code.label() + "：不是界限，没有比较方式");
        }
        operator = operator == null ? code.operator() : operator;
    }

    /** Says in a Chinese sentence why a text cannot be a value of the unit, or null when it can. */
    public static @Nullable String problemOf(String value, Unit unit) {
        if (value.isBlank()) {
            return "请填写数值";
        }
        if (unit == Unit.FLAG) {
            return value.equals("true") || value.equals("false") ? null : "应为“是”或“否”";
        }
        if (unit == Unit.CHOICE || value.equals("ALL")) {
            return null;
        }
        if (unit.money()) {
            return Money.problemOf(value);
        }
        return problemOfDecimal(value);
    }

    /** Says in a Chinese sentence why a text is no decimal number, or null when it is one. */
    static @Nullable String problemOfDecimal(String value) {
        return value.strip().matches("-?\\d{1,9}(\\.\\d{1,6})?") ? null : "应为数字，最多六位小数";
    }

    /** The number: fen for money, else as written. */
    public Fraction number() {
        return unit.money() ? Money.parse(value).exact() : Fraction.parse(value);
    }

    /** The amount in fen for one month: a yearly value is divided by twelve exactly and never rounded (DB-16). */
    public Fraction perMonth() {
        return unit == Unit.YUAN_PER_YEAR ? number().over(12) : number();
    }

    /** The whole number. */
    public int count() {
        return Math.toIntExact(number().floor());
    }

    /** True when the value says so. */
    public boolean flag() {
        return value.equals("true");
    }

    /**
     * How a number is compared with this threshold.
     *
     * @throws IllegalStateException when the value is no threshold
     */
    public Operator comparison() {
        if (operator == null) {
            throw new IllegalStateException(code + " is no threshold");
        }
        return operator;
    }

    /** The same row for other days. */
    public PolicyValue during(DateRange days) {
        return new PolicyValue(code, variant, area, value, unit, division, days, documentNumber, operator);
    }

    /** The same row for one area. */
    public PolicyValue only(Area one) {
        return new PolicyValue(code, variant, one, value, unit, division, validity, documentNumber, operator);
    }

    /** The same row with a number compared otherwise. */
    PolicyValue compared(Operator how) {
        return new PolicyValue(code, variant, area, value, unit, division, validity, documentNumber, how);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        String words = switch (unit) {
            case FLAG -> flag() ? "是" : "否";
            case CHOICE -> PolicyWords.choice(code, value);
            case YUAN, YUAN_PER_MONTH, YUAN_PER_PERSON_MONTH, YUAN_PER_YEAR, MULTIPLE, PERCENT, RATIO, MONTHS, DAYS,
                    WORKING_DAYS, PEOPLE, YEARS_OF_AGE, SQUARE_METRES, COUNT, GRADE ->
                value.equals("ALL") ? "全部" : unit.format(number());
        };
        String label = code.label() + (variant == null ? "" : "（" + PolicyWords.variant(code, variant) + "）")
                + (area == null ? "" : "·" + area.label());
        String compared = operator == code.operator() || operator == null ? "" : "（" + operator.label() + "）";
        return new Citation(code.name(), label, words + compared, division, validity, documentNumber);
    }
}
