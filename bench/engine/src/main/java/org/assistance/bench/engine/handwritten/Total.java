package org.assistance.bench.engine.handwritten;

import java.util.ArrayList;
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

    private static final String[] NAMES = new String[40];

    private static final String[] PLAIN = new String[41];

    static {
        PLAIN[0] = "0";
        for (int at = 0; at < NAMES.length; at++) {
            NAMES[at] = "x" + (at + 1);
            PLAIN[at + 1] = at == 0 ? NAMES[0] : PLAIN[at] + " + " + NAMES[at];
        }
    }

    final ArrayList<Input> terms = new ArrayList<>(8);

    Fraction sum = Fraction.ZERO;

    private long taken;

    void plus(String label, Fraction value) {
        sum = sum.plus(value);
        terms.add(new Input(NAMES[terms.size()], label, value, Unit.YUAN, null, null, null));
    }

    void minus(String label, Fraction value, @Nullable FactSource source, @Nullable String note,
            @Nullable Citation policy) {
        taken |= 1L << terms.size();
        sum = sum.minus(value);
        terms.add(new Input(NAMES[terms.size()], label, value, Unit.YUAN, source, note, policy));
    }

    Step line(RuleId rule, String label, @Nullable Integer member) {
        String formula = PLAIN[terms.size()];
        if (taken != 0) {
            var text = new StringBuilder((taken & 1) == 0 ? "" : "− ").append(NAMES[0]);
            for (int at = 1; at < terms.size(); at++) {
                text.append((taken >> at & 1) == 0 ? " + " : " − ").append(NAMES[at]);
            }
            formula = text.toString();
        }
        boolean below = sum.sign() < 0;
        Fraction value = below ? Fraction.ZERO : sum;
        return new Step(rule, label, member, below ? "max(0, " + formula + " )" : formula, terms, value, Unit.YUAN,
                null, value);
    }
}
