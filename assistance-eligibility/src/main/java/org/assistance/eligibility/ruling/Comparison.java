package org.assistance.eligibility.ruling;

import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;

/**
 * The two numbers that a rule compared.
 *
 * @param what the Chinese name of the left number
 * @param left exact; fen for money
 * @param operator how left must stand to right for the rule to be met
 * @param limit the Chinese name of the right number
 * @param right exact; fen for money
 * @param unit of both
 */
public record Comparison(String what, Fraction left, Operator operator, String limit, Fraction right, Unit unit) {

    /** True when left stands to right as the operator says. */
    public boolean holds() {
        return operator.holds(left, right);
    }

    /** The comparison in words, as it came out: {@code 家庭收入5,616.00元低于低保标准16,080.00元}. */
    public String format() {
        return what + unit.format(left) + (holds() ? operator.label() : operator.opposite()) + limit
                + unit.format(right);
    }
}
