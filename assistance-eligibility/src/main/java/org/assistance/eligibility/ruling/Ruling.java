package org.assistance.eligibility.ruling;

import java.util.Collection;
import java.util.List;
import org.assistance.eligibility.policy.MissingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one rule.
 *
 * @param rule which rule; it knows its title and article
 * @param outcome met, not met or unproven
 * @param member the number of the member it is about, or null for the household
 * @param reason why, in a Chinese sentence; empty where the comparison says it all
 * @param missing the facts that are missing, each with the way to get it; empty unless unproven
 * @param compared the two numbers compared, or null where nothing was
 * @param limit the limit on assets it is about, or null where it is about something else
 */
public record Ruling(RuleId rule, Outcome outcome, @Nullable Integer member, String reason, List<Missing> missing,
        @Nullable Comparison compared, @Nullable AssetLimit limit) implements Found {

    /** Keeps the list from changing; an unproven ruling says what is missing. */
    public Ruling {
        missing = List.copyOf(missing);
        if (outcome == Outcome.UNPROVEN && missing.isEmpty()) {
            throw new IllegalArgumentException("unproven without a missing fact: " + rule);
        }
    }

    /** An answer that is not about a limit on assets. */
    public Ruling(RuleId rule, Outcome outcome, @Nullable Integer member, String reason, List<Missing> missing,
            @Nullable Comparison compared) {
        this(rule, outcome, member, reason, missing, compared, null);
    }

    /** The rule is met, for a reason. */
    public static Ruling met(RuleId rule, @Nullable Integer member, String reason) {
        return new Ruling(rule, Outcome.MET, member, reason, List.of(), null);
    }

    /** The rule is not met, for a reason. */
    public static Ruling notMet(RuleId rule, @Nullable Integer member, String reason) {
        return new Ruling(rule, Outcome.NOT_MET, member, reason, List.of(), null);
    }

    /** The rule cannot be answered while a fact is missing. */
    public static Ruling unproven(RuleId rule, @Nullable Integer member, Missing missing) {
        return new Ruling(rule, Outcome.UNPROVEN, member, "", List.of(missing), null);
    }

    /** The rule cannot be answered while facts are missing. */
    public static Ruling unproven(RuleId rule, @Nullable Integer member, Collection<Missing> missing) {
        return new Ruling(rule, Outcome.UNPROVEN, member, "", List.copyOf(missing), null);
    }

    /** The programme cannot be answered while a value of policy is missing; names its code, place and day. */
    public static Ruling gap(@Nullable Integer member, MissingPolicy gap) {
        return unproven(RuleId.P_0_3, member, Missing.of(gap));
    }

    /** True when policy is missing and not a fact. */
    public boolean ofPolicy() {
        return rule == RuleId.P_0_3;
    }

    /** The rule is met when the comparison holds. */
    public static Ruling compare(RuleId rule, @Nullable Integer member, Comparison compared) {
        return new Ruling(rule, compared.holds() ? Outcome.MET : Outcome.NOT_MET, member, "", List.of(), compared);
    }

    /** The outcome of rulings that must all hold. */
    public static Outcome all(List<Ruling> rulings) {
        if (rulings instanceof Rulings found) {
            return found.outcome();
        }
        Outcome outcome = Outcome.MET;
        for (Ruling ruling : rulings) {
            outcome = outcome.and(ruling.outcome);
        }
        return outcome;
    }

    /** Itself, since it is in words already. */
    @Override
    public Ruling get() {
        return this;
    }

    /** What is missing, in words. */
    public List<String> missingWords() {
        return words(missing);
    }

    static List<String> words(List<Missing> missing) {
        return missing.stream().map(Missing::words).toList();
    }

    /** The reason in one Chinese sentence, from what is stored. */
    public String sentence() {
        if (outcome == Outcome.UNPROVEN) {
            return "缺少" + String.join("、", missingWords());
        }
        if (compared == null) {
            return reason;
        }
        return reason.isEmpty() ? compared.format() : compared.format() + "；" + reason;
    }
}
