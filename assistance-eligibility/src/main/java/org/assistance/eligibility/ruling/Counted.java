package org.assistance.eligibility.ruling;

import java.util.List;

/**
 * Whether one member counts, and why.
 *
 * @param number the member's number
 * @param counted met when counted, not met when not, unproven while a fact is missing
 * @param rule the rule that decided
 * @param reason in a Chinese sentence
 * @param missing the facts that are missing; empty unless unproven
 */
public record Counted(int number, Outcome counted, RuleId rule, String reason, List<Missing> missing) {

    /** Keeps the list from changing. */
    public Counted {
        missing = List.copyOf(missing);
    }

    /** What is missing, in words. */
    public List<String> missingWords() {
        return Ruling.words(missing);
    }
}
