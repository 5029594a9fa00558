package org.assistance.eligibility.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The price subsidy of one index month and area, the same for each person in payment in that month (JG-02 to JG-04): 特困 people are paid
 * by the 低保 standard of their area too.
 *
 * @param index the month and its indices
 * @param area whose standard was taken
 * @param outcome met when an index reached its trigger, not met when none did, unproven while one is not published
 * @param rulings one for each index
 * @param amount money per person for that month; null unless met
 * @param steps the sums
 */
public record PriceSubsidy(PriceIndex index, Area area, Outcome outcome, List<Ruling> rulings, @Nullable Money amount,
        List<Step> steps) {

    /** Keeps the lists from changing. */
    public PriceSubsidy {
        rulings = List.copyOf(rulings);
        steps = List.copyOf(steps);
    }

    /**
     * Works it out by the policy of the index month.
     *
     * @throws org.assistance.eligibility.policy.MissingPolicy when no row holds a trigger or the standard on the first of that month
     */
    public static PriceSubsidy of(PriceIndex index, Policy policy, Area area) {
        LocalDate day = index.month().atDay(1);
        Policy then = policy.on(day);
        var rulings = new ArrayList<Ruling>(2);
        rulings.add(ruling(index, "居民消费价格", index.cpi(), then.value(PolicyCode.CPI_TRIGGER, area)));
        rulings.add(ruling(index, "食品价格", index.food(), then.value(PolicyCode.FOOD_TRIGGER, area)));
        var steps = new ArrayList<Step>();
        Outcome outcome = outcome(rulings);
        Money amount = outcome == Outcome.MET ? amount(index, rulings, then, area, steps) : null;
        return new PriceSubsidy(index, area, outcome, rulings, amount, steps);
    }

    /** An index that is not out yet leaves the amount open even where the other one triggers: the higher of the two is paid. */
    private static Outcome outcome(List<Ruling> rulings) {
        Outcome outcome = Outcome.NOT_MET;
        for (Ruling ruling : rulings) {
            if (ruling.outcome() == Outcome.UNPROVEN) {
                return Outcome.UNPROVEN;
            }
            outcome = outcome.or(ruling.outcome());
        }
        return outcome;
    }

    private static Ruling ruling(PriceIndex index, String what, @Nullable Fraction percent, PolicyValue trigger) {
        return percent == null
                ? Ruling.unproven(RuleId.JG_02, null, Missing.of(Fact.PRICE_INDEX, index.month() + what + "同比涨幅"))
                : Ruling.compare(RuleId.JG_02, null, new Comparison(index.month() + what + "同比涨幅", percent,
                        trigger.comparison(), "启动线", trigger.number(), Unit.PERCENT)
                        .by("T", List.of(Input.policy("T", trigger.number(), Unit.PERCENT, trigger.citation()))));
    }

    private static Money amount(PriceIndex index, List<Ruling> rulings, Policy policy, Area area, List<Step> steps) {
        PolicyValue row = policy.value(PolicyCode.DIBAO_STD, area);
        Money most = Money.ZERO;
        for (Ruling ruling : rulings) {
            Comparison compared = ruling.compared();
            if (compared != null && compared.holds()) {
                Fraction exact = row.perMonth().times(compared.left()).over(100);
                Money rounded = Rounding.HALF_UP_YUAN.round(exact);
                steps.add(new Step(RuleId.JG_03, compared.what() + "对应的补贴", null, "S × r",
                        List.of(Input.policy("S", row.perMonth(), Unit.YUAN_PER_MONTH, row.citation()),
                                Input.result("r", compared.what(), compared.left(), Unit.PERCENT)),
                        exact, Unit.YUAN, Rounding.HALF_UP_YUAN, rounded.exact()));
                most = most.max(rounded);
            }
        }
        PolicyValue floor = policy.find(PolicyCode.PRICE_FLOOR, null, area);
        Money amount = floor == null ? most : most.max(Money.ofFen(floor.number().ceiling()));
        if (floor == null) {
            steps.add(Step.exact(RuleId.JG_03, index.month() + "价格补贴（每人）", null, "a", amount.exact(), Unit.YUAN,
                    List.of(Input.result("a", "较高的一项", most.exact(), Unit.YUAN))));
        } else {
            steps.add(Step.exact(RuleId.JG_03, index.month() + "价格补贴（每人）", null, "max( a , f )", amount.exact(),
                    Unit.YUAN, List.of(Input.result("a", "较高的一项", most.exact(), Unit.YUAN),
                            Input.policy("f", floor.number(), Unit.YUAN, floor.citation()))));
        }
        return amount;
    }
}
