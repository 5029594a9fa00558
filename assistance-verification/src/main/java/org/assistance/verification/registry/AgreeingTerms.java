package org.assistance.verification.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds of a source from a day on is proposed by one clerk of the city and confirmed by another; no day that has begun is
 * changed, so that no check was made under terms that came later.
 */
@Service
@Transactional
public class AgreeingTerms {
    private static final int LONGEST = 200;

    private final TermsProposals proposals;
    private final Registries registries;
    private final Clock clock;

    AgreeingTerms(TermsProposals proposals, Registries registries, Clock clock) {
        this.proposals = proposals;
        this.registries = registries;
        this.clock = clock;
    }

    /** Whether a post proposes and confirms terms. */
    public static boolean agrees(ActingOfficer by) {
        return by.isOneOf(Action.REGISTRY_TERMS.roles());
    }

    /** Why an officer may not be the second one for a proposal, in a Chinese sentence; null when he or she may. */
    public static @Nullable String refusalFor(TermsProposal proposal, ActingOfficer by) {
        if (!agrees(by)) {
            return "来源的约定由市级民政经办人提出、另一名市级民政经办人确认";
        }
        return proposal.proposer() == by.officerId() ? "由您提出，须由另一名工作人员确认" : null;
    }

    /**
     * Proposes terms.
     *
     * @throws NoSuchCase when there is no such source
     * @throws IllegalMove when terms of the source wait already, or its first day has begun or has terms of its own
     * @throws NotAllowed when the officer's role may not
     */
    public void propose(Terms terms, ActingOfficer by) {
        refuseUnlessAgreeing(by);
        if (registries.find(terms.source()).isEmpty()) {
            throw new NoSuchCase();
        }
        List<TermsProposal> before = proposals.of(terms.source());
        if (before.stream().anyMatch(one -> one.status() == TermsProposal.Status.PROPOSED)) {
            throw new IllegalMove("这个来源已有约定等待确认，请先确认或者撤回");
        }
        refuseDay(terms, before);
        proposals.add(terms, by.officerId(), clock.instant());
    }

    private void refuseDay(Terms terms, List<TermsProposal> before) {
        LocalDate today = LocalDate.now(clock);
        String begun = problemOfDay(terms.validFrom(), today);
        if (begun != null) {
            throw new IllegalMove(begun);
        }
        if (before.stream()
                .anyMatch(one -> one.status() == TermsProposal.Status.CONFIRMED
                        && one.terms().validFrom().equals(terms.validFrom()))) {
            throw new IllegalMove("从 " + terms.validFrom() + " 起已有确认的约定，请另选一天");
        }
    }

    /** Why terms cannot begin on a day, in a Chinese sentence; null when they can. */
    public static @Nullable String problemOfDay(LocalDate from, LocalDate today) {
        return from.isAfter(today) ? null : "起始日期 " + from + " 已经开始，最早从明天（" + today.plusDays(1) + "）起";
    }

    /**
     * Confirms terms; they hold from their day on.
     *
     * @throws NoSuchCase when there is no such proposal
     * @throws IllegalMove when it does not wait, or its first day has begun meanwhile
     * @throws NotAllowed when the officer may not be the second one
     */
    public void confirm(long id, ActingOfficer by) {
        TermsProposal proposal = second(id, by);
        refuseDay(proposal.terms(), proposals.of(proposal.terms().source()));
        proposals.decide(id, TermsProposal.Status.CONFIRMED, by.officerId(), clock.instant(), null);
    }

    /** Does not agree, with the reason; otherwise as {@link #confirm}. */
    public void reject(long id, String reason, ActingOfficer by) {
        second(id, by);
        if (Reason.isMissing(reason) || reason.strip().length() > LONGEST) {
            throw new IllegalMove("请写明不同意的原因，" + Reason.SHORTEST + "至" + LONGEST + "字");
        }
        proposals.decide(id, TermsProposal.Status.REJECTED, by.officerId(), clock.instant(), reason.strip());
    }

    /**
     * Takes one's own proposal back.
     *
     * @throws NoSuchCase when there is no such proposal of the officer's
     * @throws IllegalMove when it does not wait
     */
    public void withdraw(long id, ActingOfficer by) {
        refuseUnlessAgreeing(by);
        TermsProposal proposal = waiting(id);
        if (proposal.proposer() != by.officerId()) {
            throw new NotAllowed("由" + proposal.proposedBy() + "提出，由本人撤回");
        }
        proposals.decide(id, TermsProposal.Status.WITHDRAWN, by.officerId(), clock.instant(), null);
    }

    private TermsProposal second(long id, ActingOfficer by) {
        refuseUnlessAgreeing(by);
        TermsProposal proposal = waiting(id);
        String refusal = refusalFor(proposal, by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        return proposal;
    }

    private TermsProposal waiting(long id) {
        TermsProposal proposal = proposals.held(id).orElseThrow(NoSuchCase::new);
        if (proposal.status() != TermsProposal.Status.PROPOSED) {
            throw new IllegalMove("这份约定" + proposal.status().label() + "，不能再改");
        }
        return proposal;
    }

    private static void refuseUnlessAgreeing(ActingOfficer by) {
        if (!agrees(by)) {
            throw new NotAllowed("来源的约定由市级民政经办人提出、另一名市级民政经办人确认");
        }
    }
}
