package org.assistance.eligibility.ruling;

import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the engine proposes for temporary relief (LS-20).
 *
 * @param channel which of the three ways it takes; null while nobody has told whether help can wait
 * @param least the least amount that may be chosen
 * @param most the most that may be chosen without a meeting
 * @param grantedBefore what the household was granted in the last 12 months
 * @param chosen true when an officer has chosen; until then the least is proposed
 * @param needsReason true when relief for the same cause within 12 months needs a written reason (LS-15)
 * @param authority who decides on the amount proposed, and why, by what was delegated when the question was asked (LS-21); a case asks
 *        again when it is proposed and decided. Null in answers kept from before
 * @param meeting the minutes of the meeting that decided an amount above the tariff, in words (LS-13), or null
 */
public record ReliefProposal(@Nullable Channel channel, Money least, Money most, Money grantedBefore,
        boolean chosen,
        boolean needsReason, @Nullable ReliefAuthority authority, @Nullable String meeting) {

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
