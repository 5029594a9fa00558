package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * What a member pays away over a span of whole months; lowers the member's transfer income (XZ-20 D).
 *
 * @param kind what for
 * @param span the months it was paid in
 * @param amount the whole amount of that span
 * @param source where the figure comes from
 * @param note the paper or record, or null
 */
public record OutflowLine(OutflowKind kind, Months span, Money amount, FactSource source, @Nullable String note) {

    /** Refuses negative figures. */
    public OutflowLine {
        if (amount.negative()) {
            throw new IllegalArgumentException("支出不能为负数");
        }
    }
}
