package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** Adds named amounts up to one line. */
final class Total {

    /** One of the amounts; the name is either a word or a person's with one behind it. */
    private record Term(@Nullable Person whose, String name, Fraction value, boolean taken, @Nullable FactSource source,
            @Nullable String note, @Nullable Citation policy) {

        Input input(String symbol) {
            String label = whose != null
                    ? whose.name + name
                    : source != null ? name + "（" + source.label() + "）" : name;
            return new Input(symbol, label, value, Unit.YUAN, source, note, policy);
        }
    }

    private final ArrayList<Term> terms = new ArrayList<>(6);

    Fraction sum = Fraction.ZERO;

    int size() {
        return terms.size();
    }

    void plus(String name, Fraction value) {
        sum = sum.plus(value);
        terms.add(new Term(null, name, value, false, null, null, null));
    }

    void plus(Person whose, String name, Fraction value) {
        sum = sum.plus(value);
        terms.add(new Term(whose, name, value, false, null, null, null));
    }

    void minus(String name, Fraction value, @Nullable FactSource source, @Nullable String note,
            @Nullable Citation policy) {
        sum = sum.minus(value);
        terms.add(new Term(null, name, value, true, source, note, policy));
    }

    /** The line, put into words when somebody looks. */
    Supplier<Step> line(RuleId rule, @Nullable Integer member, Supplier<String> label) {
        return () -> step(rule, label.get(), member);
    }

    private Step step(RuleId rule, String label, @Nullable Integer member) {
        var inputs = new ArrayList<Input>(terms.size());
        var formula = new StringBuilder();
        for (Term term : terms) {
            String symbol = "x" + (inputs.size() + 1);
            formula.append(inputs.isEmpty() ? term.taken ? "− " : "" : term.taken ? " − " : " + ").append(symbol);
            inputs.add(term.input(symbol));
        }
        String text = inputs.isEmpty() ? "0" : formula.toString();
        boolean below = sum.sign() < 0;
        Fraction value = below ? Fraction.ZERO : sum;
        return new Step(rule, label, member, below ? "max(0, " + text + " )" : text, inputs, value, Unit.YUAN, null,
                value);
    }
}
