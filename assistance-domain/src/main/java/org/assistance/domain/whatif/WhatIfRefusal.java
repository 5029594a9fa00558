package org.assistance.domain.whatif;

import org.assistance.domain.FieldRefusal;

/** A question that cannot be asked: the field at fault, and a Chinese sentence that says why. */
public class WhatIfRefusal extends FieldRefusal {
    /**
     * Refuses.
     *
     * @param field the name of the input the sentence belongs to
     * @param sentence one Chinese sentence: why, and what would do
     */
    public WhatIfRefusal(String field, String sentence) {
        super(field, sentence);
    }
}
