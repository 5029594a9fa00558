package org.assistance.eligibility.facts;

import java.time.YearMonth;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * One income of a member over a span of whole months (XZ-24).
 *
 * @param incomeClass A to E
 * @param kind decides what is exempt
 * @param span the months it was earned in
 * @param amount the whole amount of that span, gross
 * @param costs the costs of classes B and C in that span, nought elsewhere
 * @param source where the figure comes from
 * @param note the paper or record, and for an imputed figure the reason; or null
 */
public record IncomeLine(IncomeClass incomeClass, IncomeKind kind, Months span, Money amount, Money costs,
        FactSource source,
        @Nullable String note) {

    /** Refuses negative figures; a loss is costs above the amount. */
    public IncomeLine {
        if (amount.negative() || costs.negative()) {
            throw new IllegalArgumentException("收入和成本不能为负数；亏损请如实填写成本");
        }
    }

    /** An income of its usual class, without costs, so much each month of a span. */
    public static IncomeLine monthly(IncomeKind kind, YearMonth from, YearMonth to, Money perMonth, FactSource source) {
        var span = new Months(from, to);
        return new IncomeLine(kind.usualClass(), kind, span, perMonth.times(span.count()), Money.ZERO, source, null);
    }
}
