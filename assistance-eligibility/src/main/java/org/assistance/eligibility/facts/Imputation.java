package org.assistance.eligibility.facts;

import org.jspecify.annotations.Nullable;

/**
 * How an officer came to an income that nobody could prove (XZ-23), and why in this case.
 *
 * @param method the local way of reckoning
 * @param reason why it fits this person's real situation
 * @param departure why the amount is another than the locality's figure for the method gives, or null: then that figure counts, whatever
 *            the amount beside it, and the amount only where the locality has none
 */
public record Imputation(Method method, String reason, @Nullable String departure) {
    /** Refuses an imputed income without a reason. */
    public Imputation {
        if (reason.isBlank() || departure != null && departure.isBlank()) {
            throw new IllegalArgumentException("推定收入没有写明理由");
        }
    }

    /** By the locality's figure, where it has one. */
    public Imputation(Method method, String reason) {
        this(method, reason, null);
    }

    /** Method and reason in words. */
    public String words() {
        return method.label() + "；" + reason + (departure == null ? "" : "；不按当地规定的金额：" + departure);
    }

    /** The ways that local rules name. */
    public enum Method {
        /** 参照当地最低工资标准. */
        MINIMUM_WAGE("参照当地最低工资标准"),
        /** 劳动力系数法. */
        LABOUR_FACTOR("劳动力系数法"),
        /** 参照当地同行业收入. */
        SAME_TRADE("参照当地同行业收入"),
        /** 按当地规定的其他方法. */
        LOCAL_RULE("按当地规定的其他方法");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }
}
