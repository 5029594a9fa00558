package org.assistance.domain.application;

import java.time.Instant;
import java.util.List;

/**
 * What saving a draft did.
 *
 * @param at when
 * @param version the draft's version now
 * @param byOthers fields that other officers changed since the page was opened; nothing is overwritten silently
 */
public record SavedDraft(Instant at, int version, List<Change> byOthers) {
    /**
     * A field that somebody else changed meanwhile.
     *
     * @param field its name
     * @param theirs what the other officer typed
     * @param ours what this page holds, or the same text when it does not differ
     * @param by the other officer
     * @param kept true when theirs stands, false when ours was typed later and stands
     */
    public record Change(String field, String theirs, String ours, long by, boolean kept) {}
}
