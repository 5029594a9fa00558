package org.assistance.eligibility.facts;

/**
 * What an officer found of a condition that only this locality sets (GX-01 (5)).
 *
 * @param fulfilled whether the household fulfils it
 * @param reason why, in a Chinese sentence
 */
public record ConditionVerdict(boolean fulfilled, String reason) {

    /** Refuses a word without a reason. */
    public ConditionVerdict {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("当地其他条件的核定须写明理由");
        }
    }
}
