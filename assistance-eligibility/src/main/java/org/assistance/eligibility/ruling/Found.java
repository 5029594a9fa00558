package org.assistance.eligibility.ruling;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as it was found: the rule and its answer. The sentence, or the numbers compared, are put into words when somebody looks, from
 * what was found and nothing else.
 */
public interface Found extends Supplier<Ruling> {

    /** Which rule. */
    RuleId rule();

    /** Met, not met or unproven. */
    Outcome outcome();

    /** The facts that are missing; empty unless unproven. */
    default List<Missing> missing() {
        return List.of();
    }

    /** The rule is met, for a reason. */
    static Found met(RuleId rule, @Nullable Integer member, Supplier<String> reason) {
        return new Said(rule, Outcome.MET, member, reason);
    }

    /** The rule is not met, for a reason. */
    static Found notMet(RuleId rule, @Nullable Integer member, Supplier<String> reason) {
        return new Said(rule, Outcome.NOT_MET, member, reason);
    }

    /** The rule cannot be answered while facts are missing. */
    static Found unproven(RuleId rule, @Nullable Integer member, List<Missing> missing) {
        return Ruling.unproven(rule, member, missing);
    }

    /** The rule is met where a comparison came out so. */
    static Found compared(RuleId rule, @Nullable Integer member, boolean holds, Supplier<Comparison> numbers) {
        return new Compared(rule, Outcome.of(holds), member, numbers);
    }

    /** A rule that is met or not met for a reason. */
    record Said(RuleId rule, Outcome outcome, @Nullable Integer member, Supplier<String> reason) implements Found {

        @Override
        public Ruling get() {
            return outcome == Outcome.MET
                    ? Ruling.met(rule, member, reason.get())
                    : Ruling.notMet(rule, member, reason.get());
        }
    }

    /** A rule whose ruling is put together when somebody looks. */
    record Later(RuleId rule, Outcome outcome, Supplier<Ruling> ruling) implements Found {

        @Override
        public Ruling get() {
            return ruling.get();
        }
    }

    /** A rule that two numbers decided. */
    record Compared(RuleId rule, Outcome outcome, @Nullable Integer member, Supplier<Comparison> numbers)
            implements
                Found {

        @Override
        public Ruling get() {
            return new Ruling(rule, outcome, member, "", List.of(), numbers.get());
        }
    }
}
