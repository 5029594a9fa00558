package org.assistance.domain.review;

import java.time.Clock;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the reason of an open review right (更正复核原因); the right's history keeps what was said before. */
@Service
@Transactional
public class CorrectingReason {
    private final Entitlements entitlements;
    private final Reviews reviews;
    private final RightHistory history;
    private final Clock clock;

    CorrectingReason(Entitlements entitlements, Reviews reviews, RightHistory history, Clock clock) {
        this.entitlements = entitlements;
        this.reviews = reviews;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Says of a right's open review why it was opened.
     *
     * @param explanation what gave rise to it; blank for the periodic one
     * @throws NoSuchRight when there is none in the officer's division
     * @throws NotAllowed when another officer opened it
     * @throws IllegalMove when none is open, it is decided, or nothing is explained
     */
    public void correct(long entitlementId, ReviewReason reason, String explanation, ActingOfficer by) {
        Entitlement right = entitlements
                .findInScope(entitlementId, by.scope().lower(), by.scope().upper(), by.officerId())
                .orElseThrow(NoSuchRight::new);
        RightReview review = reviews.ofRight(right.id())
                .stream()
                .filter(RightReview::open)
                .findFirst()
                .orElseThrow(() -> new IllegalMove("该项待遇没有正在办理的复核"));
        if (review.openedBy() != by.officerId()) {
            throw new NotAllowed("复核原因由发起人" + review.officer() + "更正");
        }
        String why = RightReview.explained(reason, explanation);
        if (reason == review.reason() && why.equals(review.explanation())) {
            throw new IllegalMove("复核原因和起因没有改动");
        }
        if (!reviews.corrected(review.id(), reason, why)) {
            throw new IllegalMove("复核已经作出决定，原因不能再更正");
        }
        history.add(review.entitlementId(), RightHistory.Kind.REVIEW_CORRECTED, "更正复核原因为：" + reason.label(),
                why + "（原为：" + review.why() + "）", by, clock.instant());
    }
}
