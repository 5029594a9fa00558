package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A county's delegation to its township to decide on temporary relief, as it is given with the question (LS-21). Without a ceiling of
 * either kind nothing limits it; an amount equal to the ceiling is inside.
 *
 * @param ceiling the most in yuan, or null
 * @param multiple the most in multiples of the monthly standard of 低保, a decimal, or null
 * @param documentNumber the document that delegates
 */
public record Delegated(@Nullable Money ceiling, @Nullable String multiple, String documentNumber) {

    /** Refuses a ceiling of both kinds, and a multiple that is no number. */
    public Delegated {
        if (ceiling != null && multiple != null) {
            throw new IllegalArgumentException("乡镇审批限额只能是金额或者倍数中的一种");
        }
        if (multiple != null) {
            Fraction.parse(multiple);
        }
    }

    /** The most that is inside, in fen and exact; null where nothing limits it. */
    public @Nullable Fraction most(Fraction monthlyStandard) {
        return multiple != null
                ? Fraction.parse(multiple).times(monthlyStandard)
                : ceiling == null ? null : ceiling.exact();
    }
}
