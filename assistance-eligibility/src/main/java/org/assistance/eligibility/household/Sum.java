package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Total;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** A sum of named amounts that becomes one step; each term gets a symbol of its own when somebody looks. */
public final class Sum extends Total implements Supplier<Step> {

    /** x1, x2 and so on, and their plain sums: made once, since nearly every household has some. */
    private static final String[] SYMBOLS = new String[64];

    private static final String[] SUMS = new String[64];

    static {
        for (int at = 0; at < SYMBOLS.length; at++) {
            SYMBOLS[at] = "x" + (at + 1);
            SUMS[at] = at == 0 ? SYMBOLS[0] : SUMS[at - 1] + " + " + SYMBOLS[at];
        }
    }

    /** What is added up or taken away. */
    interface Term {

        /** The Chinese name. */
        String label();

        /** How much, in fen. */
        Fraction value();

        /** True where it is taken away. */
        default boolean taken() {
            return false;
        }

        /** The term as an input of the step. */
        default Input input(String symbol) {
            return Input.result(symbol, label(), value(), Unit.YUAN);
        }
    }

    /** An amount taken away, with the value of policy it rests on. */
    private record Taken(String label, Fraction value, @Nullable Citation policy) implements Term {

        @Override
        public boolean taken() {
            return true;
        }

        @Override
        public Input input(String symbol) {
            return new Input(symbol, label, value, Unit.YUAN, null, null, policy);
        }
    }

    private record Added(String label, Fraction value) implements Term {}

    private @Nullable Term[] terms;

    private int size;

    private @Nullable RuleId rule;

    private @Nullable Supplier<String> label;

    private @Nullable Integer member;

    /** No term yet. */
    public Sum() {
        this(4);
    }

    /** No term yet, with room for so many. */
    Sum(int room) {
        this.terms = new Term[room];
    }

    /** Adds a named amount in fen. */
    public void plus(String name, Fraction value) {
        plus(new Added(name, value), value);
    }

    /** Adds a term that comes to so much. */
    void plus(Term term, Fraction value) {
        plus(value);
        with(term);
    }

    /** Takes a named amount in fen away. */
    public void minus(String name, Fraction value) {
        minus(taken(name, value, null), value);
    }

    /** Takes an amount in fen away that rests on a value of policy. */
    void minus(String name, Fraction value, Citation policy) {
        minus(taken(name, value, policy), value);
    }

    private void minus(Term term, Fraction value) {
        minus(value);
        with(term);
    }

    /** An amount that is taken away, on its own or by a value of policy. */
    static Term taken(String name, Fraction value, @Nullable Citation policy) {
        return new Taken(name, value, policy);
    }

    /** An amount that is added. */
    static Term added(String name, Fraction value) {
        return new Added(name, value);
    }

    /** Adds a term whose amount is in the sum already. */
    void with(Term term) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, Math.max(4, 2 * size));
        }
        terms[size++] = term;
    }

    /** The total, or nought when the terms come out below. */
    public Fraction atLeastZero() {
        return sign() < 0 ? Fraction.ZERO : fraction();
    }

    /** The sum as a line; below nought it says that nought is taken. Nothing is added after it. */
    public Sum line(RuleId of, @Nullable Integer number, Supplier<String> name) {
        rule = of;
        label = name;
        member = number;
        return this;
    }

    /** The line in words. */
    @Override
    public Step get() {
        var all = new ArrayList<Term>(size);
        for (int at = 0; at < size; at++) {
            all.add(Objects.requireNonNull(terms[at]));
        }
        return step(Objects.requireNonNull(rule), Objects.requireNonNull(label).get(), member, all, fraction());
    }

    /** The line of a sum of some terms. */
    static Step step(RuleId rule, String label, @Nullable Integer member, List<? extends Term> terms, Fraction total) {
        var inputs = new ArrayList<Input>(terms.size());
        boolean plain = terms.size() <= SUMS.length;
        for (Term term : terms) {
            int at = inputs.size();
            inputs.add(term.input(at < SYMBOLS.length ? SYMBOLS[at] : "x" + (at + 1)));
            plain &= !term.taken();
        }
        String text = inputs.isEmpty() ? "0" : plain ? SUMS[inputs.size() - 1] : formula(terms, inputs);
        boolean below = total.sign() < 0;
        return Step.exact(rule, label, member, below ? "max(0, " + text + " )" : text,
                below ? Fraction.ZERO : total, Unit.YUAN, inputs);
    }

    private static String formula(List<? extends Term> terms, List<Input> inputs) {
        var formula = new StringBuilder(terms.getFirst().taken() ? "− " : "");
        for (int at = 0; at < inputs.size(); at++) {
            formula.append(at == 0 ? "" : terms.get(at).taken() ? " − " : " + ").append(inputs.get(at).symbol());
        }
        return formula.toString();
    }
}
