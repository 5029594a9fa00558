package org.assistance.domain.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.assistance.eligibility.value.Programme;

/**
 * A draft in a list, with enough to tell two of one name apart; a correction belongs to a case that was opened already.
 *
 * @param divisionName where it was begun
 * @param officerId who began it
 * @param review whether it is the form of a review
 * @param content what is typed so far
 */
public record DraftLine(UUID id, String applicantName, String divisionName, long officerId, String officerName,
        Instant updatedAt, boolean correction, boolean review, DraftContent content) {
    DraftLine(ApplicationDraft draft, String divisionName, String officerName) {
        this(draft.id(), draft.applicantName(), divisionName, draft.officerId(), officerName, draft.updatedAt(),
                draft.correctsId().isPresent(), draft.reviewId().isPresent(), draft.content());
    }

    /** What is asked for so far, in short words. */
    public List<String> programmes() {
        return Arrays.stream(Programme.values())
                .filter(programme -> content.text("for_" + programme.name()).equals("true"))
                .map(Programme::shortLabel)
                .toList();
    }

    /** The village chosen so far, its code as typed; empty when none is. */
    public String village() {
        return content.text("village");
    }

    /** Who typed last; who began it while nothing is typed. */
    public long lastTypedBy() {
        return content.fields()
                .values()
                .stream()
                .max(Comparator.comparingInt(DraftContent.Typed::save))
                .map(DraftContent.Typed::by)
                .orElse(officerId);
    }
}
