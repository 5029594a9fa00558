package org.assistance.domain.replay;

import org.assistance.domain.FieldRefusal;

/** A correction that cannot be put down as typed. */
public final class CorrectionRefusal extends FieldRefusal {
    private static final long serialVersionUID = 1L;

    CorrectionRefusal(String field, String sentence) {
        super(field, sentence);
    }
}
