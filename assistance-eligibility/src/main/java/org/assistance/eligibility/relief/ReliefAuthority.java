package org.assistance.eligibility.relief;

import java.util.List;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on temporary relief (LS-21): 小额快救 is the township's; else the township decides up to the ceiling of a delegation on
 * all that was granted in 12 months, and the county everything else. One answer for the sheet, the opinion and the decision.
 *
 * @param township true where the township decides
 * @param ruling why
 */
public record ReliefAuthority(boolean township, Ruling ruling) {

    /** 小额快救, by the opinion of 2026 itself. */
    public static ReliefAuthority fast() {
        return new ReliefAuthority(true, Ruling.met(RuleId.LS_21, null, "小额快救由乡镇（街道）审批"));
    }

    /** Nothing is delegated to the township. */
    public static ReliefAuthority undelegated() {
        return new ReliefAuthority(false, Ruling.met(RuleId.LS_21, null, "未委托乡镇（街道）审批，由县级民政部门审批"));
    }

    /**
     * What is delegated to the township; an amount equal to the ceiling is inside.
     *
     * @param ceiling in fen, exact; null where the delegation sets none
     * @param granted what was granted in the last 12 months, the amount now proposed included
     */
    public static ReliefAuthority delegated(@Nullable Fraction ceiling, Money granted) {
        if (ceiling == null) {
            return new ReliefAuthority(true, Ruling.met(RuleId.LS_21, null, "已委托乡镇（街道）审批，不限额"));
        }
        var compared = new Comparison("近12个月累计救助金额（含本次）", granted.exact(), Operator.AT_MOST, "乡镇审批限额", ceiling,
                Unit.YUAN);
        return new ReliefAuthority(compared.holds(), new Ruling(RuleId.LS_21, Outcome.MET, null,
                compared.holds() ? "由乡镇（街道）审批" : "由县级民政部门审批", List.of(), compared));
    }
}
