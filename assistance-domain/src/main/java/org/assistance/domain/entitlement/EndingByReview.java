package org.assistance.domain.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a right by the decision of a review (DB-34, DB-38), in the decision's own transaction and under the payroll's turn. */
@Component
public class EndingByReview {
    private final Entitlements entitlements;
    private final EndingProposals proposals;
    private final RightHistory history;

    EndingByReview(Entitlements entitlements, EndingProposals proposals, RightHistory history) {
        this.entitlements = entitlements;
        this.proposals = proposals;
        this.history = history;
    }

    /**
     * What a review decided.
     *
     * @param last the last month still due
     * @param why what was decided and why, for stop list and history
     * @param hearing whether the family was heard
     * @param heardOn when; null where nothing is taken from it
     * @param heardWords what it said; null where nothing is taken from it
     * @param seat by whose authority
     * @param note the decider's words
     * @param number the decision's number
     * @param proposedBy who gave the opinion
     * @param proposedAt when
     */
    public record Decided(YearMonth last, String why, Hearing hearing, @Nullable LocalDate heardOn,
            @Nullable String heardWords, Authority.Seat seat, String note, String number, long proposedBy,
            Instant proposedAt) {}

    /**
     * Ends it.
     *
     * @throws IllegalMove when another ending of it waits for its second officer, or it ends earlier already
     */
    @Transactional
    public void end(Entitlement of, Decided decided, ActingOfficer by, Instant at) {
        if (proposals.findByEntitlementIdOrderByIdDesc(of.id())
                .stream()
                .anyMatch(earlier -> earlier.status() == Settlement.PROPOSED)) {
            throw new IllegalMove("该项待遇已提出终止，正待确认；请先在待遇台账确认、不同意或者撤回，再对复核作出决定");
        }
        of.refuseEnd(decided.last());
        var ending = new EndingProposal(of, decided.last(), decided.why(), decided.hearing(), decided.heardOn(),
                decided.heardWords(), decided.proposedBy(), decided.proposedAt());
        ending.confirm(decided.last(), decided.seat(), decided.note(), decided.number() + "-" + of.id(), by, at);
        proposals.saveAndFlush(ending);
        of.end(decided.last(), ending.brief(), by, at);
        entitlements.saveAndFlush(of);
        history.add(of.id(), RightHistory.Kind.REVIEW_DECIDED, "复核决定" + decided.why() + "，最后享受月份" + decided.last(),
                decided.note(), by, at);
    }
}
