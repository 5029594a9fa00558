package org.assistance.web.verification;

import org.assistance.verification.registry.TermsProposal;

/**
 * Terms as an officer looks at them.
 *
 * @param proposal the terms and what became of them
 * @param mayDecide whether this post is a second person for them
 * @param mayWithdraw whether this officer proposed them
 */
record ShownTerms(TermsProposal proposal, boolean mayDecide, boolean mayWithdraw) {
    /** Whether they wait. */
    public boolean waiting() {
        return proposal.status() == TermsProposal.Status.PROPOSED;
    }
}
