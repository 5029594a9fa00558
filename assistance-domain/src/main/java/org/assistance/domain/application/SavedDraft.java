package org.assistance.domain.application;

import java.time.Instant;
import java.util.List;

/**
 * What saving a draft did.
 *
 * @param at when
 * @param version the draft's version now
 * @param byOthers fields that others, or the officer in another tab, changed since the page was opened; nothing is
 *        overwritten silently
 */
public record SavedDraft(Instant at, int version, List<Change> byOthers) {
    /**
     * A field that was changed meanwhile on another page.
     *
     * @param field its name
     * @param theirs what was typed there
     * @param ours what this page holds, or the same text when it does not differ
     * @param by who typed it; the officer of this page when it was in another tab
     * @param kept true when theirs stands, false when ours was typed later and stands
     */
    public record Change(String field, String theirs, String ours, long by, boolean kept) {}
}
