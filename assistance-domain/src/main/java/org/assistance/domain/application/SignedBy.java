package org.assistance.domain.application;

/** Who signed an authorisation (XZ-50). */
public enum SignedBy {
    /** 本人签署. */
    SELF("本人签署"),
    /** 监护人代签. */
    GUARDIAN("监护人代签");

    private final String label;

    SignedBy(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
