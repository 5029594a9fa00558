package org.assistance.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/**
 * One look at a right.
 *
 * @param entitlementId the right
 * @param explanation what gave rise to it, in the clerk's words
 * @param officer who opened it, by name
 * @param openedBy who opened it
 * @param draft the form that is being typed; null once it is submitted or discarded
 * @param caseId the case it became; null before
 * @param open whether it is typed or under way
 * @param outcome what was decided; null before
 * @param decidedOn when; null before
 */
public record RightReview(long id, long entitlementId, ReviewReason reason, String explanation, String officer,
        long openedBy, Instant openedAt, @Nullable UUID draft, @Nullable Long caseId, boolean open,
        @Nullable ReviewOutcome outcome,
        @Nullable LocalDate decidedOn) {
    /** What is put down as the explanation: what was typed, or for the periodic review, which needs none, its reason. */
    public static String explained(ReviewReason reason, String typed) {
        String why = typed.strip();
        if (why.isEmpty() && reason != ReviewReason.PERIODIC) {
            throw new IllegalMove("请写明复核的起因");
        }
        return why.isEmpty() ? reason.label() : why;
    }

    /** Whether an officer may say another reason: who opened it, until it is decided. */
    public boolean mayCorrect(ActingOfficer by) {
        return open && outcome == null && by.officerId() == openedBy;
    }

    /** Reason and explanation in one sentence. */
    public String why() {
        return explanation.equals(reason.label()) ? explanation : reason.label() + "：" + explanation;
    }
}
