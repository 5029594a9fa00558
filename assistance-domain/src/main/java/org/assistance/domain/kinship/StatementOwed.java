package org.assistance.domain.kinship;

import org.assistance.domain.casefile.NotAllowed;

/** Refused to an officer who has not stated the own relatives in time, until that is done; the message is a Chinese sentence. */
public class StatementOwed extends NotAllowed {
    private static final long serialVersionUID = 1L;

    /** Refuses with a Chinese sentence. */
    public StatementOwed(String sentence) {
        super(sentence);
    }
}
