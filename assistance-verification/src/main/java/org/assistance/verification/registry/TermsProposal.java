package org.assistance.verification.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Terms as one officer proposed them, and what another said.
 *
 * @param id its id
 * @param terms what is to hold
 * @param proposer id of who proposed it
 * @param proposedBy that officer's name
 * @param proposedAt when
 * @param status what became of it
 * @param decidedBy name of who decided, or null
 * @param decidedAt when, or null
 * @param reason why it was rejected, or null
 */
public record TermsProposal(long id, Terms terms, long proposer, String proposedBy, Instant proposedAt, Status status,
        @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String reason) {
    /** What became of a proposal. */
    public enum Status {
        /** It waits for a second officer. */
        PROPOSED("待确认"),
        /** It holds from its day on. */
        CONFIRMED("已确认"),
        /** The second officer did not agree. */
        REJECTED("不同意"),
        /** Who proposed it took it back. */
        WITHDRAWN("已撤回");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** What it says on pages. */
        public String label() {
            return label;
        }
    }
}
