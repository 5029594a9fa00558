package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * One rigid expense of the household over a span of whole months (GX-02).
 *
 * @param kind what for
 * @param member the number of the member it was for, or null for the whole household
 * @param span the months it fell in
 * @param gross the whole bill
 * @param reimbursed what insurance and others paid back
 * @param source where the figure comes from
 * @param note the paper or record, or null
 */
public record ExpenseLine(ExpenseKind kind, @Nullable Integer member, Months span, Money gross, Money reimbursed,
        FactSource source,
        @Nullable String note) {

    /** Refuses more paid back than was spent. */
    public ExpenseLine {
        if (gross.negative() || reimbursed.negative() || reimbursed.compareTo(gross) > 0) {
            throw new IllegalArgumentException("报销金额不能超过支出总额，且均不能为负数");
        }
    }

    /** What the household bore itself. */
    public Money borne() {
        return gross.minus(reimbursed);
    }
}
