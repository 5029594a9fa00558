package org.assistance.domain.opinion;

import org.assistance.eligibility.value.Programme;

/** How a grant is paid (发放方式). */
public enum Rhythm {
    MONTHLY("按月发放"),
    ONCE("一次性发放"),
    STATUS("身份认定，不发放现金");

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** How grants of a programme are paid. */
    public static Rhythm of(Programme programme) {
        if (!programme.pays()) {
            return STATUS;
        }
        return programme == Programme.TEMPORARY_RELIEF ? ONCE : MONTHLY;
    }
}
