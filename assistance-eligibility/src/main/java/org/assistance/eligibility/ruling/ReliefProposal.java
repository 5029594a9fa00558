package org.assistance.eligibility.ruling;

import org.assistance.eligibility.value.Money;

/**
 * What the engine proposes for temporary relief (LS-20); who decides on it is asked when it is proposed and decided (LS-21).
 *
 * @param channel which of the three ways it takes
 * @param least the least amount that may be chosen
 * @param most the most that may be chosen without a meeting
 * @param grantedBefore what the household was granted in the last 12 months
 * @param chosen true when an officer has chosen; until then the least is proposed
 * @param needsReason true when relief for the same cause within 12 months needs a written reason (LS-15)
 */
public record ReliefProposal(Channel channel, Money least, Money most, Money grantedBefore,
        boolean chosen,
        boolean needsReason) {

    /** The three ways (LS 4.2). */
    public enum Channel {

        /** 小额快救: no check, no notice, three days. */
        FAST("小额快救"),
        /** 先行救助: money first, papers after. */
        ADVANCE("先行救助"),
        /** 一般程序: the ordinary procedure. */
        ORDINARY("一般程序");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }
    }
}
