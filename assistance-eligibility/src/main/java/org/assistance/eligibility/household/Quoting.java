package org.assistance.eligibility.household;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Told;
import org.jspecify.annotations.Nullable;

/** Which rows of policy an answer rests on, each once in the order in which they were first needed. */
final class Quoting {

    private final Policy policy;

    /** Which rows were quoted, by their places in the policy. */
    private final boolean[] used;

    private final Told<Citation> quoted = new Told<>(24);

    /** Rows that are not of this policy, and their quotations. */
    private @Nullable Map<Object, Citation> others;

    Quoting(Policy policy) {
        this.policy = policy;
        this.used = new boolean[policy.quotations()];
    }

    /** Notes a row as used. */
    Citation note(Policy.Quotation ready) {
        if (!used[ready.place()]) {
            used[ready.place()] = true;
            quoted.add(ready.words());
        }
        return ready.words();
    }

    /** Notes a row as used. */
    Citation note(Object row) {
        Policy.Quotation ready = policy.quotation(row);
        if (ready != null) {
            return note(ready);
        }
        Map<Object, Citation> foreign = others == null ? new IdentityHashMap<>(2) : others;
        others = foreign;
        Citation known = foreign.get(row);
        if (known == null) {
            known = words(row);
            foreign.put(row, known);
            quoted.add(known);
        }
        return known;
    }

    /** How a row is quoted, without noting it. */
    Citation words(Object row) {
        Policy.Quotation ready = policy.quotation(row);
        return ready != null ? ready.words() : switch (row) {
            case PolicyValue value -> value.citation();
            case AssetRule rule -> rule.citation();
            case ReliefTariff tariff -> tariff.citation();
            case SubsidyRate rate -> rate.citation();
            case ExemptIncome exempt -> exempt.citation();
            default -> throw new IllegalArgumentException("no row of policy: " + row);
        };
    }

    /** The rows used so far. */
    List<Citation> used() {
        return quoted;
    }
}
