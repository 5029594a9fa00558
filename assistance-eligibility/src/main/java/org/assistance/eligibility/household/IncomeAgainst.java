package org.assistance.eligibility.household;

import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.jspecify.annotations.Nullable;

/**
 * An income beside a limit per person and month, as it was found.
 *
 * @param rule which rule asks
 * @param outcome whether the income stands to the limit as the operator says
 * @param member whose income, or null for the household's
 * @param income over its window
 * @param how the operator
 * @param limit per person and month
 * @param most for all people and months
 * @param people how many
 */
public record IncomeAgainst(RuleId rule, Outcome outcome, @Nullable Integer member, Income income, Operator how,
        Limit limit, Fraction most, int people) implements Found {

    /** Compares. */
    static IncomeAgainst of(RuleId rule, @Nullable Integer member, Income income, Operator how, Limit limit,
            int people) {
        Fraction most = limit.most(people, income.months());
        return new IncomeAgainst(rule, Outcome.of(income.stands(how, most)), member, income, how, limit, most, people);
    }

    @Override
    public Ruling get() {
        return new Ruling(rule, outcome, member, "", missing(), compared());
    }

    private Comparison compared() {
        return limit.compared(member == null ? "家庭收入" : "本人收入", income.total(), how, people, income.months(), most);
    }
}
