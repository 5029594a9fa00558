package org.assistance.domain.decision;

/**
 * The decider's word on one proposal.
 *
 * @param agreed whether it is decided as proposed; a proposal to refuse can only be agreed to or returned
 * @param reason why not, when not agreed; it goes into the letter
 */
public record Verdict(boolean agreed, String reason) {
    public static final Verdict AGREED = new Verdict(true, "");
}
