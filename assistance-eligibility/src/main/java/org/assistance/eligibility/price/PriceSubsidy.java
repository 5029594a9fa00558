package org.assistance.eligibility.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.policy.Citation;
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
 * @param policies the values of policy that were used, each once: the triggers first
 */
public record PriceSubsidy(PriceIndex index, Area area, Outcome outcome, List<Ruling> rulings, @Nullable Money amount,
        List<Step> steps, List<Citation> policies) {

    /** Keeps the lists from changing. */
    public PriceSubsidy {
        rulings = List.copyOf(rulings);
        steps = List.copyOf(steps);
        policies = List.copyOf(policies);
    }

    /**
     * Works it out by the policy of the index month.
     *
     * @throws org.assistance.eligibility.policy.MissingPolicy when no row holds a trigger, the standard, or what the mode of the place
     *             needs on the first of that month
     */
    public static PriceSubsidy of(PriceIndex index, Policy policy, Area area) {
        return new Sums(index, policy.on(index.month().atDay(1)), area).subsidy();
    }

    /** The sums of one month and area, and the rows they use. */
    private static final class Sums {

        private final PriceIndex index;

        private final Policy policy;

        private final Area area;

        private final Set<Citation> used = new LinkedHashSet<>();

        private final List<Step> steps = new ArrayList<>();

        Sums(PriceIndex index, Policy policy, Area area) {
            this.index = index;
            this.policy = policy;
            this.area = area;
        }

        PriceSubsidy subsidy() {
            List<Ruling> rulings = List.of(
                    ruling("居民消费价格", index.cpi(), cite(policy.value(PolicyCode.CPI_TRIGGER, area))),
                    ruling("食品价格", index.food(), cite(policy.value(PolicyCode.FOOD_TRIGGER, area))));
            PolicyValue mode = policy.find(PolicyCode.PRICE_MODE, null, area);
            boolean byRate = mode == null || mode.value().equals("STANDARD_RATE");
            Outcome outcome = outcome(rulings, byRate);
            Money amount = outcome == Outcome.MET ? amount(rulings, mode) : null;
            return new PriceSubsidy(index, area, outcome, rulings, amount, steps, List.copyOf(used));
        }

        private PolicyValue cite(PolicyValue row) {
            used.add(row.citation());
            return row;
        }

        private Ruling ruling(String what, @Nullable Fraction percent, PolicyValue trigger) {
            String of = index.month() + what + "同比涨幅";
            return percent == null
                    ? Ruling.unproven(RuleId.JG_02, null, Missing.of(Fact.PRICE_INDEX, of))
                    : Ruling.compare(RuleId.JG_02, null, new Comparison(of, percent, trigger.comparison(), "启动线",
                            trigger.number(), Unit.PERCENT).by("T",
                                    List.of(Input.policy("T", trigger.number(), Unit.PERCENT, trigger.citation()))));
        }

        /**
         * An index that is not out yet leaves the amount open even where the other one triggers, since the higher of the two is paid; but
         * not where the amount is the same whichever triggers.
         */
        private static Outcome outcome(List<Ruling> rulings, boolean byRate) {
            Outcome any = Outcome.NOT_MET;
            for (Ruling ruling : rulings) {
                if (ruling.outcome() == Outcome.UNPROVEN && byRate) {
                    return Outcome.UNPROVEN;
                }
                any = any.or(ruling.outcome());
            }
            return any;
        }

        private Money amount(List<Ruling> rulings, @Nullable PolicyValue mode) {
            if (mode != null) {
                cite(mode);
            }
            Money amount = switch (mode == null ? "STANDARD_RATE" : mode.value()) {
                case "STANDARD_PART" -> part();
                case "FIXED" -> fixed();
                default -> byRate(rulings);
            };
            return atLeast(amount);
        }

        private Money byRate(List<Ruling> rulings) {
            Money most = Money.ZERO;
            for (Ruling ruling : rulings) {
                Comparison compared = ruling.compared();
                if (compared != null && compared.holds()) {
                    Fraction exact = standard().times(compared.left()).over(100);
                    Money rounded = Rounding.HALF_UP_YUAN.round(exact);
                    steps.add(new Step(RuleId.JG_03, compared.what() + "对应的补贴", null, "S × r",
                            List.of(standardInput(), Input.result("r", compared.what(), compared.left(), Unit.PERCENT)),
                            exact, Unit.YUAN, Rounding.HALF_UP_YUAN, rounded.exact()));
                    most = most.max(rounded);
                }
            }
            return most;
        }

        /** One part of the standard, half-up to the fen: 62.50 of 750 where it is a twelfth. */
        private Money part() {
            PolicyValue row = cite(policy.value(PolicyCode.PRICE_PART, area));
            Fraction exact = standard().over(row.number());
            Money rounded = Rounding.HALF_UP_FEN.round(exact);
            steps.add(new Step(RuleId.JG_03, index.month() + "按低保标准的" + row.count() + "分之一", null, "S ÷ d",
                    List.of(standardInput(), Input.policy("d", row.number(), Unit.COUNT, row.citation())), exact,
                    Unit.YUAN, Rounding.HALF_UP_FEN, rounded.exact()));
            return rounded;
        }

        private Money fixed() {
            PolicyValue row = cite(policy.value(PolicyCode.PRICE_FIXED, area));
            Money amount = Money.ofFen(row.number().ceiling());
            steps.add(Step.exact(RuleId.JG_03, index.month() + "定额", null, "a", amount.exact(), Unit.YUAN,
                    List.of(Input.policy("a", row.number(), Unit.YUAN, row.citation()))));
            return amount;
        }

        private Money atLeast(Money most) {
            PolicyValue floor = policy.find(PolicyCode.PRICE_FLOOR, null, area);
            Money amount = floor == null ? most : most.max(Money.ofFen(floor.number().ceiling()));
            if (floor == null) {
                steps.add(Step.exact(RuleId.JG_03, index.month() + "价格补贴（每人）", null, "a", amount.exact(), Unit.YUAN,
                        List.of(Input.result("a", "较高的一项", most.exact(), Unit.YUAN))));
            } else {
                steps.add(Step.exact(RuleId.JG_03, index.month() + "价格补贴（每人）", null, "max( a , f )", amount.exact(),
                        Unit.YUAN, List.of(Input.result("a", "较高的一项", most.exact(), Unit.YUAN),
                                Input.policy("f", floor.number(), Unit.YUAN, cite(floor).citation()))));
            }
            return amount;
        }

        private Fraction standard() {
            return policy.value(PolicyCode.DIBAO_STD, area).perMonth();
        }

        private Input standardInput() {
            PolicyValue row = cite(policy.value(PolicyCode.DIBAO_STD, area));
            return Input.policy("S", row.perMonth(), Unit.YUAN_PER_MONTH, row.citation());
        }
    }
}
