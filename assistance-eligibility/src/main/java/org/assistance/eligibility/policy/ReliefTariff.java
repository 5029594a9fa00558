package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tariff for temporary relief (LS-20).
 *
 * @param code names the row within its division
 * @param cause what it is for
 * @param measure what the range is about
 * @param above the lower end of the range, not included; null for none
 * @param upTo the upper end of the range, included; null for none
 * @param mode how the amount is found
 * @param least a decimal: the lowest multiple, the percent or the yuan, by mode
 * @param most a decimal: the highest multiple; the same as {@code least} where there is one number
 * @param capMultiple a decimal: the most, in multiples of the monthly standard; null for none
 * @param division the division it holds for, with all inside it
 * @param validity from when until when
 * @param documentNumber the document that says so
 * @param upperEnd whether the highest amount may itself be given; null for yes, which is usual
 * @param capPerPerson true where the cap is for each person counted and not for the case; null for the case
 * @param per what one amount is for; null for the case as a whole
 * @param mostUnits for how many months or school years at most; null for no limit, or where it is for the case as a whole
 */
public record ReliefTariff(String code, ReliefCause cause, Measure measure, @Nullable Money above, @Nullable Money upTo,
        Mode mode,
        String least, String most, @Nullable String capMultiple, DivisionCode division, DateRange validity,
        String documentNumber, @Nullable Operator upperEnd, @Nullable Boolean capPerPerson, @Nullable Per per,
        @Nullable Integer mostUnits) {

    /** Refuses an upper end that is neither included nor excluded, and a duration below one. */
    public ReliefTariff {
        if (upperEnd != null && upperEnd != Operator.AT_MOST && upperEnd != Operator.BELOW) {
            throw new IllegalArgumentException("临时救助标准的上限只能是“不超过”或者“低于”");
        }
        if (mostUnits != null && (per == null || mostUnits < 1)) {
            throw new IllegalArgumentException("最多月数或者学年数应当至少为1，并且只用于按月或者按学年的标准");
        }
    }

    /** A row as most are: for the case as a whole, and its highest amount may be given. */
    public ReliefTariff(String code, ReliefCause cause, Measure measure, @Nullable Money above, @Nullable Money upTo,
            Mode mode, String least, String most, @Nullable String capMultiple, DivisionCode division,
            DateRange validity, String documentNumber) {
        this(code, cause, measure, above, upTo, mode, least, most, capMultiple, division, validity, documentNumber,
                null, null, null, null);
    }

    /** What one amount of a row is for. */
    public enum Per {

        /** 按月. */
        MONTH("每月", "个月"),
        /** 按学年. */
        SCHOOL_YEAR("每学年", "个学年");

        private final String label;

        private final String units;

        Per(String label, String units) {
            this.label = label;
            this.units = units;
        }

        /** The Chinese word: 每月. */
        public String label() {
            return label;
        }

        /** How several of them are counted: 个月. */
        public String units() {
            return units;
        }
    }

    /** What the range of a row is about. */
    public enum Measure {

        /** 自付费用. */
        SELF_PAID("自付费用"),
        /** 损失金额. */
        LOSS("损失金额"),
        /** 不限. */
        NONE("不限");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /** How the amount of a row is found. */
    public enum Mode {

        /** 标准倍数区间: an officer chooses between two multiples of the standard. */
        MULTIPLE_RANGE("低保标准倍数区间"),
        /** 按比例: percent of the measure. */
        PERCENT("按比例"),
        /** 定额: yuan. */
        FIXED("定额"),
        /** 按人按标准倍数: a multiple of the standard for each counted member, or an officer chooses between two. */
        PER_PERSON_MULTIPLE("按人按低保标准倍数");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }

    /** The lowest multiple, the percent or the fen. */
    public Fraction leastNumber() {
        return mode == Mode.FIXED ? Fraction.parse(least).times(100) : Fraction.parse(least);
    }

    /** The highest multiple, the percent or the fen. */
    public Fraction mostNumber() {
        return mode == Mode.FIXED ? Fraction.parse(most).times(100) : Fraction.parse(most);
    }

    /** True when a measure lies in the range; the lower end is not included, the upper is. */
    public boolean holds(Money measured) {
        return (above == null || measured.compareTo(above) > 0) && (upTo == null || measured.compareTo(upTo) <= 0);
    }

    /** Whether an officer chooses between two numbers. */
    public boolean range() {
        return mode == Mode.MULTIPLE_RANGE || mode == Mode.PER_PERSON_MULTIPLE && !leastNumber().equals(mostNumber());
    }

    /** Whether the amount or its cap depends on how many people count. */
    public boolean countsPeople() {
        return mode == Mode.PER_PERSON_MULTIPLE || capsEachPerson();
    }

    /** Whether the cap is for each person counted. */
    public boolean capsEachPerson() {
        return capMultiple != null && Boolean.TRUE.equals(capPerPerson);
    }

    /** Whether the highest amount itself may not be given. */
    public boolean endsBelow() {
        return upperEnd == Operator.BELOW;
    }

    /** The same row for other days. */
    public ReliefTariff during(DateRange days) {
        return new ReliefTariff(code, cause, measure, above, upTo, mode, least, most, capMultiple, division, days,
                documentNumber, upperEnd, capPerPerson, per, mostUnits);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        String range = measure == Measure.NONE
                ? ""
                : measure.label() + (above == null ? "" : "超过" + above.format() + "元")
                        + (upTo == null ? "" : "至" + upTo.format() + "元") + "，";
        String highest = (endsBelow() ? "低于" : "至") + most;
        String amount = switch (mode) {
            case MULTIPLE_RANGE -> least + highest + "倍";
            case PERCENT -> least + "%";
            case FIXED -> least + "元";
            case PER_PERSON_MULTIPLE -> "每人" + least + (range() ? highest : "") + "倍";
        };
        String lasting = per == null
                ? ""
                : "，" + per.label() + (mostUnits == null ? "" : "，最多" + mostUnits + per.units());
        String cap = capMultiple == null ? "" : "，最高" + (capsEachPerson() ? "每人" : "") + capMultiple + "倍";
        return new Citation(code, "临时救助标准·" + cause.label(), range + mode.label() + amount + lasting + cap, division,
                validity, documentNumber);
    }
}
