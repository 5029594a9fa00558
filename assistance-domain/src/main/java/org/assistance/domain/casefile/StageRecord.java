package org.assistance.domain.casefile;

import org.jspecify.annotations.Nullable;

/** What a finished stage leaves behind: immutable, read by the next stages, the evidence every forward move needs. */
public interface StageRecord {
    /** The record's own id; null for a stage whose whole record is its event. */
    @Nullable
    Long id();

    /** The case it belongs to. */
    long caseId();

    /** The stage it finishes. */
    Stage stage();

    /** One Chinese sentence for the history. */
    String summary();
}
