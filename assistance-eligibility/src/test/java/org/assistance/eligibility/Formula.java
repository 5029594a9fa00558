package org.assistance.eligibility;

import java.util.List;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/** Works a step's formula out again from its inputs alone, as somebody with a pencil would. */
final class Formula {

    private final List<String> words;

    private final Step step;

    private int at;

    private Formula(Step step) {
        this.step = step;
        this.words = List.of(step.formula().replace("max(0,", "max( 0 ,").split(" "));
    }

    static Fraction value(Step step) {
        var formula = new Formula(step);
        Fraction value = formula.sum();
        if (formula.at != formula.words.size()) {
            throw new IllegalStateException("cannot read " + step.formula());
        }
        return value;
    }

    private String next() {
        return at < words.size() ? words.get(at) : "";
    }

    private boolean take(String word) {
        if (next().equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    private Fraction sum() {
        Fraction value = take("−") ? product().negated() : product();
        while (true) {
            if (take("+")) {
                value = value.plus(product());
            } else if (take("−")) {
                value = value.minus(product());
            } else {
                return value;
            }
        }
    }

    private Fraction product() {
        Fraction value = term();
        while (true) {
            if (take("×")) {
                value = value.times(term());
            } else if (take("÷")) {
                Fraction by = term();
                value = value.over(by.floor());
            } else {
                return value;
            }
        }
    }

    private Fraction term() {
        if (take("(")) {
            Fraction value = sum();
            close();
            return value;
        }
        boolean max = next().equals("max(");
        if (max || next().equals("min(")) {
            at++;
            Fraction one = sum();
            if (!take(",")) {
                throw new IllegalStateException("cannot read " + step.formula());
            }
            Fraction other = sum();
            close();
            return max ? one.max(other) : one.min(other);
        }
        String word = words.get(at++);
        if (word.matches("\\d+")) {
            return Fraction.of(Long.parseLong(word));
        }
        Input input = step.inputs().stream().filter(one -> one.symbol().equals(word)).findFirst().orElseThrow();
        return input.unit() == Unit.PERCENT ? input.value().over(100) : input.value();
    }

    private void close() {
        if (!take(")")) {
            throw new IllegalStateException("cannot read " + step.formula());
        }
    }
}
