package org.assistance.domain.casefile;

/** Offered by each stage's package: after a return its record stays in the history and stops counting. */
public interface Supersedes {
    /** The stage whose record it is. */
    Stage stage();

    /** Marks the current record of the case, if any, as superseded. */
    void supersede(long caseId);
}
