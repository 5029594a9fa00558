package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** A sum of named amounts that becomes one step; each term gets a symbol of its own. */
public final class Sum {

    private final List<Input> inputs = new ArrayList<>();

    private final StringBuilder formula = new StringBuilder();

    private Fraction total = Fraction.ZERO;

    /** Adds a named amount in fen. */
    public Sum plus(String label, Fraction value) {
        total = total.plus(value);
        return term(" + ", label, value);
    }

    /** Takes a named amount in fen away. */
    public Sum minus(String label, Fraction value) {
        total = total.minus(value);
        return term(" − ", label, value);
    }

    private Sum term(String sign, String label, Fraction value) {
        String symbol = "x" + (inputs.size() + 1);
        if (inputs.isEmpty()) {
            formula.append(sign.equals(" − ") ? "− " : "");
        } else {
            formula.append(sign);
        }
        formula.append(symbol);
        inputs.add(Input.result(symbol, label, value, Unit.YUAN));
        return this;
    }

    /** How many terms there are. */
    public int size() {
        return inputs.size();
    }

    /** True when the terms come out above nought. */
    public boolean positive() {
        return total.sign() > 0;
    }

    /** True when the terms come out below nought. */
    public boolean negative() {
        return total.sign() < 0;
    }

    /** The total, or nought when the terms come out below. */
    public Fraction atLeastZero() {
        return total.max(Fraction.ZERO);
    }

    /** The line of the sum; below nought it says that nought is taken. */
    public Step step(RuleId rule, String label, @Nullable Integer member) {
        String text = inputs.isEmpty() ? "0" : formula.toString();
        return Step.exact(rule, label, member, total.sign() < 0 ? "max(0, " + text + " )" : text, atLeastZero(),
                Unit.YUAN, inputs);
    }
}
