package org.assistance.eligibility.ruling;

import java.util.List;
import org.assistance.eligibility.facts.Delegated;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on temporary relief (LS-21): 小额快救 is the township's; else the township decides up to the ceiling of a delegation, or of the
 * locality's own rule, on all that was granted in 12 months, and the county everything else. One answer for the assessment, the
 * opinion and the decision.
 *
 * @param township true where the township decides
 * @param ruling why
 */
public record ReliefAuthority(boolean township, Ruling ruling) {

    private static final ReliefAuthority FAST = new ReliefAuthority(true,
            Ruling.met(RuleId.LS_21, null, "小额快救由乡镇（街道）审批"));

    private static final ReliefAuthority COUNTY = new ReliefAuthority(false,
            Ruling.met(RuleId.LS_21, null, "未委托乡镇（街道）审批，由县级民政部门审批"));

    /** 小额快救, by the opinion of 2026 itself. */
    public static ReliefAuthority fast() {
        return FAST;
    }

    /**
     * Any other relief: what is delegated on its own page goes before the locality's rule for all its townships.
     *
     * @param given what is delegated to the township, or null
     * @param rule the locality's ceiling in yuan or multiples of the standard (TEMP_DELEGATED_CAP), or null where it has none
     * @param standard the month's standard of 低保 in fen, exact
     * @param granted what was granted in the last 12 months, the amount now proposed included
     */
    public static ReliefAuthority of(@Nullable Delegated given, @Nullable PolicyValue rule, Fraction standard,
            Money granted) {
        if (given != null) {
            Fraction most = given.most(standard);
            return most == null
                    ? new ReliefAuthority(true, Ruling.met(RuleId.LS_21, null, "已委托乡镇（街道）审批，不限额"))
                    : upTo(most, Operator.AT_MOST, granted, "", List.of());
        }
        if (rule == null) {
            return COUNTY;
        }
        Input limit = Input.policy("k", rule.number(), rule.unit(), rule.citation());
        return rule.unit() == Unit.MULTIPLE
                ? upTo(rule.number().times(standard), rule.comparison(), granted, "S × k",
                        List.of(Input.result("S", "低保标准", standard, Unit.YUAN_PER_MONTH), limit))
                : upTo(rule.number(), rule.comparison(), granted, "k", List.of(limit));
    }

    private static ReliefAuthority upTo(Fraction most, Operator how, Money granted, String formula,
            List<Input> inputs) {
        var compared = new Comparison("近12个月累计救助金额（含本次）", granted.exact(), how, "乡镇审批限额", most, Unit.YUAN)
                .by(formula, inputs);
        return new ReliefAuthority(compared.holds(), new Ruling(RuleId.LS_21, Outcome.MET, null,
                compared.holds() ? "由乡镇（街道）审批" : "由县级民政部门审批", List.of(), compared));
    }
}
