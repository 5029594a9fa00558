package org.assistance.eligibility.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One rate of the two subsidies for disabled people (CJ-20). A row that names a grade, a household class, a condition or a limit of income
 * outside the national rule widens the circle by that much (CJ-02, CJ-05); a null narrows nothing and widens nothing.
 *
 * @param code names the row within its division
 * @param subsidy living or care
 * @param kind the kind of disability, or null for any
 * @param grade the grade, or null for any
 * @param householdClass the class of the household, or null for any
 * @param area the area, or null for both
 * @param mode yuan or percent of the monthly standard
 * @param amount a decimal: yuan or percent
 * @param division the division it holds for, with all inside it
 * @param validity from when until when
 * @param documentNumber the document that says so
 * @param condition what else must hold of the person or the household, or null for nothing
 * @param income up to which income per head of the household it holds, or null for any
 */
public record SubsidyRate(String code, Programme subsidy, @Nullable DisabilityKind kind, @Nullable Integer grade,
        @Nullable HouseholdClass householdClass, @Nullable Area area, Mode mode, String amount, DivisionCode division,
        DateRange validity,
        String documentNumber, @Nullable Condition condition, @Nullable IncomeLimit income) {

    /** A rate without a condition or a limit of income. */
    public SubsidyRate(String code, Programme subsidy, @Nullable DisabilityKind kind, @Nullable Integer grade,
            @Nullable HouseholdClass householdClass, @Nullable Area area, Mode mode, String amount,
            DivisionCode division, DateRange validity, String documentNumber) {
        this(code, subsidy, kind, grade, householdClass, area, mode, amount, division, validity, documentNumber, null,
                null);
    }

    /** What localities ask of a disabled person outside 低保 families (CJ-02). */
    public enum Condition {

        /** 无业: has no work. */
        UNEMPLOYED("无业"),
        /** 无固定收入. */
        NO_FIXED_INCOME("无固定收入"),
        /** 一户多残: another member of the household is disabled too. */
        SEVERAL_DISABLED("一户多残"),
        /** 依老养残: grown up, without a fixed income, living with a parent of 60 or older. */
        DEPENDS_ON_AGED("依老养残");

        private final String label;

        Condition(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /**
     * A limit of the household's income per head and month.
     *
     * @param multiple of the monthly standard, a decimal
     * @param operator how the income stands to it, usually {@code AT_MOST}
     */
    public record IncomeLimit(String multiple, Operator operator) {

        /** Refuses a multiple that is no number. */
        public IncomeLimit {
            String problem = PolicyValue.problemOfDecimal(multiple);
            if (problem != null) {
                throw new IllegalArgumentException("家庭人均收入上限" + problem);
            }
        }

        /** The multiple of the standard. */
        public Fraction number() {
            return Fraction.parse(multiple);
        }

        /** The limit in words: {@code 家庭人均收入不超过低保标准的2倍}. */
        public String label() {
            return "家庭人均收入" + operator.label() + "低保标准的" + Unit.MULTIPLE.format(number());
        }
    }

    /** How a rate is written. */
    public enum Mode {

        /** 定额. */
        FIXED("定额"),
        /** 低保标准百分比. */
        PERCENT("低保标准百分比");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /** Refuses other programmes and an amount that is no number. */
    public SubsidyRate {
        if (subsidy != Programme.LIVING_SUBSIDY && subsidy != Programme.CARE_SUBSIDY) {
            throw new IllegalArgumentException("补贴标准只用于残疾人两项补贴");
        }
        String problem = PolicyValue.problemOfDecimal(amount);
        if (problem != null) {
            throw new IllegalArgumentException("补贴标准" + problem);
        }
    }

    /** The rate: fen for a fixed one, else the percent. */
    public Fraction number() {
        return mode == Mode.FIXED ? Fraction.parse(amount).times(100) : Fraction.parse(amount);
    }

    /** True when another row is about the same subsidy, kind, grade, class, area and conditions: then that of the smaller division stands. */
    public boolean sameCase(SubsidyRate other) {
        return subsidy == other.subsidy && kind == other.kind && Objects.equals(grade, other.grade)
                && householdClass == other.householdClass && area == other.area && condition == other.condition
                && Objects.equals(income, other.income);
    }

    /** True when it asks more than certificate, class and area. */
    public boolean conditional() {
        return condition != null || income != null;
    }

    /** What it asks of the household and the person, in words: {@code 低保边缘家庭、无业}; empty for nothing. */
    public String whom() {
        var words = new ArrayList<String>(3);
        if (householdClass != null) {
            words.add(householdClass.label());
        }
        words.addAll(conditions());
        return String.join("、", words);
    }

    private List<String> conditions() {
        var words = new ArrayList<String>(2);
        if (condition != null) {
            words.add(condition.label());
        }
        if (income != null) {
            words.add(income.label());
        }
        return words;
    }

    /** How many things the row pins down; the row that pins down most applies. */
    public int pins() {
        return (kind == null ? 0 : 1) + (grade == null ? 0 : 1) + (householdClass == null ? 0 : 1)
                + (area == null ? 0 : 1) + (condition == null ? 0 : 1) + (income == null ? 0 : 1);
    }

    /** The same row for other days. */
    public SubsidyRate during(DateRange days) {
        return new SubsidyRate(code, subsidy, kind, grade, householdClass, area, mode, amount, division, days,
                documentNumber, condition, income);
    }

    /** The same people by other figures: another mode, amount, place, day and document. */
    public SubsidyRate paying(Mode how, String much, DivisionCode where, DateRange days, String document) {
        return new SubsidyRate(code, subsidy, kind, grade, householdClass, area, how, much, where, days, document,
                condition, income);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        String who = (kind == null ? "" : "·" + kind.label()) + (grade == null ? "" : "·" + grade + "级")
                + (householdClass == null ? "" : "·" + householdClass.label())
                + (area == null ? "" : "·" + area.label())
                + (conditional() ? "·" + String.join("、", conditions()) : "");
        String words = mode == Mode.FIXED
                ? Unit.YUAN_PER_MONTH.format(number())
                : "低保标准的" + Unit.PERCENT.format(number());
        return new Citation(code, subsidy.shortLabel() + "标准" + who, words, division, validity, documentNumber);
    }
}
