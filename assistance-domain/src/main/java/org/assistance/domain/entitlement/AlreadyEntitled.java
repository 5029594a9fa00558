package org.assistance.domain.entitlement;

import org.assistance.domain.casefile.IllegalMove;

/** A grant that an earlier right forbids (XZ-61); the message names that right. */
public class AlreadyEntitled extends IllegalMove {
    public AlreadyEntitled(String sentence) {
        super(sentence);
    }
}
