package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
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
 * @param most a decimal: the highest multiple; the same as {@code least} where the mode knows one number
 * @param capMultiple a decimal: the most, in multiples of the monthly standard; null for none
 * @param division the division it holds for, with all inside it
 * @param validity from when until when
 * @param documentNumber the document that says so
 */
public record ReliefTariff(String code, ReliefCause cause, Measure measure, @Nullable Money above, @Nullable Money upTo,
        Mode mode,
        String least, String most, @Nullable String capMultiple, DivisionCode division, DateRange validity,
        String documentNumber) {

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
        /** 按人按标准倍数: a multiple of the standard for each counted member. */
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

    /** The same row for other days. */
    public ReliefTariff during(DateRange days) {
        return new ReliefTariff(code, cause, measure, above, upTo, mode, least, most, capMultiple, division, days,
                documentNumber);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        String range = measure == Measure.NONE
                ? ""
                : measure.label() + (above == null ? "" : "超过" + above.format() + "元")
                        + (upTo == null ? "" : "至" + upTo.format() + "元") + "，";
        String amount = switch (mode) {
            case MULTIPLE_RANGE -> least + "至" + most + "倍";
            case PERCENT -> least + "%";
            case FIXED -> least + "元";
            case PER_PERSON_MULTIPLE -> "每人" + least + "倍";
        };
        String cap = capMultiple == null ? "" : "，最高" + capMultiple + "倍";
        return new Citation(code, "临时救助标准·" + cause.label(), range + mode.label() + amount + cap, division, validity,
                documentNumber);
    }
}
