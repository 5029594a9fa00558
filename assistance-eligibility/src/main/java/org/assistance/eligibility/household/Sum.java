package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** A sum of named amounts that becomes one step; each term gets a symbol of its own. */
public final class Sum {

    /** x1, x2 and so on, and their plain sums: made once, since nearly every household has some. */
    private static final String[] SYMBOLS = new String[64];

    private static final String[] SUMS = new String[64];

    private static final BitSet NOTHING = new BitSet();

    static {
        for (int at = 0; at < SYMBOLS.length; at++) {
            SYMBOLS[at] = "x" + (at + 1);
            SUMS[at] = at == 0 ? SYMBOLS[0] : SUMS[at - 1] + " + " + SYMBOLS[at];
        }
    }

    private final List<Input> inputs = new ArrayList<>(6);

    private @Nullable BitSet taken;

    private Fraction total = Fraction.ZERO;

    /** Adds a named amount in fen. */
    public Sum plus(String label, Fraction value) {
        total = total.plus(value);
        return term(label, value);
    }

    /** Takes a named amount in fen away. */
    public Sum minus(String label, Fraction value) {
        return minus(Input.result(next(), label, value, Unit.YUAN));
    }

    /** Takes an amount in fen away that rests on a value of policy. */
    Sum minus(String label, Fraction value, Citation policy) {
        return minus(new Input(next(), label, value, Unit.YUAN, null, null, policy));
    }

    /** Takes an amount in fen away that is known from somewhere. */
    Sum minus(String label, Fraction value, FactSource source, @Nullable String note) {
        return minus(Input.fact(next(), label, value, Unit.YUAN, source, note));
    }

    private Sum minus(Input input) {
        total = total.minus(input.value());
        if (taken == null) {
            taken = new BitSet();
        }
        taken.set(inputs.size());
        inputs.add(input);
        return this;
    }

    private String next() {
        return symbol(inputs.size());
    }

    private static String symbol(int at) {
        return at < SYMBOLS.length ? SYMBOLS[at] : "x" + (at + 1);
    }

    private String formula() {
        int size = inputs.size();
        BitSet minus = taken == null ? NOTHING : taken;
        if (minus.isEmpty() && size <= SUMS.length) {
            return SUMS[size - 1];
        }
        var formula = new StringBuilder(minus.get(0) ? "− " : "");
        for (int at = 0; at < size; at++) {
            formula.append(at == 0 ? "" : minus.get(at) ? " − " : " + ").append(symbol(at));
        }
        return formula.toString();
    }

    private Sum term(String label, Fraction value) {
        inputs.add(Input.result(symbol(inputs.size()), label, value, Unit.YUAN));
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
        String text = inputs.isEmpty() ? "0" : formula();
        return Step.exact(rule, label, member, total.sign() < 0 ? "max(0, " + text + " )" : text, atLeastZero(),
                Unit.YUAN, inputs);
    }
}
