package org.assistance.domain.whatif;

/** A question that cannot be asked: the field at fault, and a Chinese sentence that says why. */
public class WhatIfRefusal extends RuntimeException {
    private final String field;

    public WhatIfRefusal(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Name of the form's field. */
    public String field() {
        return field;
    }

    /** The Chinese sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
