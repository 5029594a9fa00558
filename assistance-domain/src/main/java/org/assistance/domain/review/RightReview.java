package org.assistance.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at a right.
 *
 * @param entitlementId the right
 * @param explanation what gave rise to it, in the clerk's words
 * @param officer who opened it
 * @param draft the form that is being typed; null once it is submitted or discarded
 * @param caseId the case it became; null before
 * @param open whether it is typed or under way
 * @param outcome what was decided; null before
 * @param decidedOn when; null before
 */
public record RightReview(long id, long entitlementId, ReviewReason reason, String explanation, String officer,
        Instant openedAt, @Nullable UUID draft, @Nullable Long caseId, boolean open, @Nullable ReviewOutcome outcome,
        @Nullable LocalDate decidedOn) {}
