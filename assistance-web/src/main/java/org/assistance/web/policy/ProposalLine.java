package org.assistance.web.policy;

import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.policy.PolicyProposal;
import org.assistance.domain.policy.ShownProposal;
import org.assistance.web.layout.Tone;

/**
 * A proposal as the pages show it.
 *
 * @param place the division's name
 * @param proposer who entered it
 * @param decider who confirmed, rejected or took it back; empty text while it waits
 */
public record ProposalLine(ShownProposal shown, String place, String proposer, String decider) {
    static ProposalLine of(ShownProposal shown, Map<Long, String> names, Map<String, String> places) {
        PolicyProposal of = shown.proposal();
        return new ProposalLine(shown, places.getOrDefault(of.division().value(), of.division().value()),
                names.getOrDefault(of.proposedBy(), ""),
                of.decidedBy().map(id -> names.getOrDefault(id, "")).orElse(""));
    }

    /** The proposal. */
    public PolicyProposal of() {
        return shown.proposal();
    }

    /** Its tab of the policy pages. */
    public PolicyKind kind() {
        return PolicyKind.of(of().kind());
    }

    /** When it was entered: 2026-11-21 09:00. */
    public String entered() {
        return OfficeTime.minute(of().proposedAt());
    }

    /** When it was decided; empty text while it waits. */
    public String decided() {
        return of().decidedAt().map(OfficeTime::minute).orElse("");
    }

    /** Whether it is to set a row, and not to take one back. */
    public boolean sets() {
        return of().action() == PolicyProposal.Action.SET;
    }

    /** What stands in the way, or whose turn it is: one sentence for the list. */
    public String why() {
        return shown.problem() != null ? shown.problem() : shown.refusal() != null ? shown.refusal() : "待您确认";
    }

    /** The colour of its state. */
    public Tone tone() {
        return switch (of().status()) {
            case PROPOSED -> Tone.INFO;
            case CONFIRMED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case WITHDRAWN -> Tone.QUIET;
        };
    }
}
