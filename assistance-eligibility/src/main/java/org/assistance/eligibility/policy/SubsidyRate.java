package org.assistance.eligibility.policy;

import java.util.Objects;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One rate of the two subsidies for disabled people (CJ-20). A row that names a grade or a household class outside the national rule widens
 * the circle by that much (CJ-02, CJ-05); a null narrows nothing and widens nothing.
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
 */
public record SubsidyRate(String code, Programme subsidy, @Nullable DisabilityKind kind, @Nullable Integer grade,
        @Nullable HouseholdClass householdClass, @Nullable Area area, Mode mode, String amount, DivisionCode division,
        DateRange validity,
        String documentNumber) {

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
        String problem = PolicyValue.problemOf(amount, Unit.MULTIPLE);
        if (problem != null) {
            throw new IllegalArgumentException("补贴标准" + problem);
        }
    }

    /** The rate: fen for a fixed one, else the percent. */
    public Fraction number() {
        return mode == Mode.FIXED ? Fraction.parse(amount).times(100) : Fraction.parse(amount);
    }

    /** True when another row is about the same subsidy, kind, grade, class and area: then that of the smaller division stands. */
    boolean sameCase(SubsidyRate other) {
        return subsidy == other.subsidy && kind == other.kind && Objects.equals(grade, other.grade)
                && householdClass == other.householdClass && area == other.area;
    }

    /** How many things the row pins down; the row that pins down most applies. */
    public int pins() {
        return (kind == null ? 0 : 1) + (grade == null ? 0 : 1) + (householdClass == null ? 0 : 1)
                + (area == null ? 0 : 1);
    }

    /** The same row for other days. */
    public SubsidyRate during(DateRange days) {
        return new SubsidyRate(code, subsidy, kind, grade, householdClass, area, mode, amount, division, days,
                documentNumber);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        String who = (kind == null ? "" : "·" + kind.label()) + (grade == null ? "" : "·" + grade + "级")
                + (householdClass == null ? "" : "·" + householdClass.label())
                + (area == null ? "" : "·" + area.label());
        String words = mode == Mode.FIXED
                ? Unit.YUAN_PER_MONTH.format(number())
                : "低保标准的" + Unit.PERCENT.format(number());
        return new Citation(code, subsidy.shortLabel() + "标准" + who, words, division, validity, documentNumber);
    }
}
