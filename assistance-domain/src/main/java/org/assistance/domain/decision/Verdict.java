package org.assistance.domain.decision;

import org.assistance.domain.opinion.Aid;
import org.jspecify.annotations.Nullable;

/**
 * The decider's word on one proposal.
 *
 * @param agreed whether it is decided as proposed; a proposal to refuse can only be agreed to or returned
 * @param reason why not, when not agreed; it goes into the letter
 * @param aid in which forms relief is given (LS-14); null: as proposed
 */
public record Verdict(boolean agreed, String reason, @Nullable Aid aid) {
    public static final Verdict AGREED = new Verdict(true, "");

    /** One that leaves the forms as proposed. */
    public Verdict(boolean agreed, String reason) {
        this(agreed, reason, null);
    }

    /** With the forms decided, else those proposed. */
    Verdict or(Aid proposed) {
        return aid == null ? new Verdict(agreed, reason, proposed) : this;
    }
}
