package org.assistance.eligibility.relief;

import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;

/** Up to what a township decides on relief itself (LS-21): the one comparison that an assessment shows and a decision asks. */
public final class DelegatedCap {
    private DelegatedCap() {}

    /**
     * Compares what was granted in 12 months with the township's ceiling; equal is inside.
     *
     * @param cap the ceiling in force, in yuan or in multiples of the standard
     * @param standard the month's standard of 低保 in fen
     * @param granted what was granted in the last 12 months, the amount now proposed included
     */
    public static Comparison compare(PolicyValue cap, Fraction standard, Money granted) {
        Fraction limit = cap.unit() == Unit.MULTIPLE ? cap.number().times(standard) : cap.number();
        return new Comparison("近12个月累计救助金额", granted.exact(), Operator.AT_MOST, "乡镇审批限额", limit, Unit.YUAN);
    }
}
