package org.assistance.eligibility.ruling;

import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The two numbers that a rule compared, and what they were made of.
 *
 * @param what the Chinese name of the left number
 * @param left exact; fen for money
 * @param operator how left must stand to right for the rule to be met
 * @param limit the Chinese name of the right number
 * @param right exact; fen for money
 * @param unit of both
 * @param parts what was added up to the left number, such as the single assets; empty where lines of a sum show it
 * @param formula of the right number with the symbols of its inputs; empty where it stands as it is
 * @param inputs the numbers that went into the right number, policy with its document
 */
public record Comparison(String what, Fraction left, Operator operator, String limit, Fraction right, Unit unit,
        List<Input> parts, String formula, List<Input> inputs) {

    /** Keeps the lists from changing; what was kept before the numbers could be opened has nothing to open. */
    public Comparison {
        parts = orNone(parts);
        formula = Objects.requireNonNullElse(formula, "");
        inputs = orNone(inputs);
    }

    /** Two numbers that stand as they are. */
    public Comparison(String what, Fraction left, Operator operator, String limit, Fraction right, Unit unit) {
        this(what, left, operator, limit, right, unit, List.of(), "", List.of());
    }

    private static List<Input> orNone(@Nullable List<Input> inputs) {
        return inputs == null ? List.of() : List.copyOf(inputs);
    }

    /** The same with what made the left number. */
    public Comparison adding(List<Input> summed) {
        return new Comparison(what, left, operator, limit, right, unit, summed, formula, inputs);
    }

    /** The same with what made the right number. */
    public Comparison by(String worked, List<Input> from) {
        return new Comparison(what, left, operator, limit, right, unit, parts, worked, from);
    }

    /** How the right number came about, with the numbers put in: {@code 670.00元/月 × 2人 × 12个月}; empty where it stands as it is. */
    public String worked() {
        return Step.worked(formula, inputs);
    }

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
