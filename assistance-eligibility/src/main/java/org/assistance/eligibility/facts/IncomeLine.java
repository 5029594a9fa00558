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
 * @param note the paper or record, or null
 * @param imputed how and why an officer reckoned it, for an imputed figure (XZ-23); else null
 */
public record IncomeLine(IncomeClass incomeClass, IncomeKind kind, Months span, Money amount, Money costs,
        FactSource source,
        @Nullable String note, @Nullable Imputation imputed) {

    /** Refuses negative figures, since a loss is costs above the amount, and an imputed one without its reason. */
    public IncomeLine {
        if ((source == FactSource.IMPUTED) != (imputed != null)) {
            throw new IllegalArgumentException("推定的收入应写明方法和理由");
        }
        if (amount.negative() || costs.negative()) {
            throw new IllegalArgumentException("收入和成本不能为负数；亏损请如实填写成本");
        }
    }

    /** An income that was not imputed. */
    public IncomeLine(IncomeClass incomeClass, IncomeKind kind, Months span, Money amount, Money costs,
            FactSource source, @Nullable String note) {
        this(incomeClass, kind, span, amount, costs, source, note, null);
    }

    /** An imputed income of its usual class over a span (XZ-23). */
    public static IncomeLine imputed(IncomeKind kind, Months span, Money amount, Imputation how) {
        return new IncomeLine(kind.usualClass(), kind, span, amount, Money.ZERO, FactSource.IMPUTED, how.words(), how);
    }

    /** An income of its usual class, without costs, so much each month of a span. */
    public static IncomeLine monthly(IncomeKind kind, YearMonth from, YearMonth to, Money perMonth, FactSource source) {
        var span = new Months(from, to);
        return new IncomeLine(kind.usualClass(), kind, span, perMonth.times(span.count()), Money.ZERO, source, null);
    }
}
