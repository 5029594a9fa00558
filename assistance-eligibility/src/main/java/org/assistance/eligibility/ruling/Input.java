package org.assistance.eligibility.ruling;

import java.time.LocalDate;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One number that goes into a step of a sum.
 *
 * @param symbol how the step's formula calls it, such as {@code S}
 * @param label the Chinese name
 * @param value exact; fen for money
 * @param unit of the value
 * @param source where a fact comes from; null for policy and for results of earlier steps
 * @param note the paper or record behind a fact, or null
 * @param policy the value of policy, or null for facts and results
 * @param on the day of the evidence behind a fact, or null where it is not known
 */
public record Input(String symbol, String label, Fraction value, Unit unit, @Nullable FactSource source,
        @Nullable String note,
        @Nullable Citation policy, @Nullable LocalDate on) {

    /** A number of whose evidence no day is known. */
    public Input(String symbol, String label, Fraction value, Unit unit, @Nullable FactSource source,
            @Nullable String note, @Nullable Citation policy) {
        this(symbol, label, value, unit, source, note, policy, null);
    }

    /** A value of policy. */
    public static Input policy(String symbol, Fraction value, Unit unit, Citation citation) {
        return new Input(symbol, citation.label(), value, unit, null, null, citation);
    }

    /** A fact with its source. */
    public static Input fact(String symbol, String label, Fraction value, Unit unit, FactSource source,
            @Nullable String note) {
        return new Input(symbol, label, value, unit, source, note, null);
    }

    /** A fact with its source and the day of the evidence, where one is known. */
    public static Input fact(String symbol, String label, Fraction value, Unit unit, FactSource source,
            @Nullable String note, @Nullable LocalDate on) {
        return new Input(symbol, label, value, unit, source, note, null, on);
    }

    /** The result of an earlier step, or a count. */
    public static Input result(String symbol, String label, Fraction value, Unit unit) {
        return new Input(symbol, label, value, unit, null, null, null);
    }

    /** The number with its unit, as people write it. */
    public String format() {
        return unit.format(value);
    }
}
