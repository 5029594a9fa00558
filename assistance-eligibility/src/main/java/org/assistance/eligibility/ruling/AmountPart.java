package org.assistance.eligibility.ruling;

import org.assistance.eligibility.value.Money;

/**
 * One part of a monthly amount.
 *
 * @param kind what it is for
 * @param amount per month
 */
public record AmountPart(Kind kind, Money amount) {

    /** What a part is for (TK-11). */
    public enum Kind {

        /** 基本生活. */
        LIVING("基本生活费"),
        /** 照料护理. */
        CARE("照料护理费");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }
}
