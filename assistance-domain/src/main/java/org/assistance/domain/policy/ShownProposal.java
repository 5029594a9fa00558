package org.assistance.domain.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is looked at; one that waits is compared anew with the rows of today.
 *
 * @param change what it would do; null for a withdrawal, a decided one and one that cannot be confirmed as things stand
 * @param problem why it cannot be confirmed as things stand; null when nothing is against it
 * @param refusal why this officer is not the one to confirm it; null when he or she is
 */
public record ShownProposal(PolicyProposal proposal, @Nullable PolicyChange change, @Nullable String problem,
        @Nullable String refusal) {
    /** What holds until then, or is to, with its document; null for nothing. */
    public @Nullable String before() {
        return change == null ? proposal.beforeShown().orElse(null) : change.beforeWords();
    }

    /** The change in words; empty text when there is nothing to compare. */
    public String inWords() {
        return change == null ? proposal.changeShown() : change.inWords();
    }

    /** What is out of the ordinary, a sentence each. */
    public List<String> cautions() {
        return change == null ? proposal.cautions() : change.cautions();
    }

    /** Whether this officer can confirm it now. */
    public boolean confirmable() {
        return proposal.open() && refusal == null && problem == null;
    }

    /** Whether this officer can reject it. */
    public boolean rejectable() {
        return proposal.open() && refusal == null;
    }
}
