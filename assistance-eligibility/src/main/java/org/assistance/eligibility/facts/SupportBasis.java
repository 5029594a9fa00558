package org.assistance.eligibility.facts;

/** On what the support of an obligor rests (XZ-25). */
public enum SupportBasis {

    /** 法院判决或调解书. */
    COURT_ORDER("法院判决或调解书"),
    /** 赡养（抚养、扶养）协议. */
    AGREEMENT("赡养（抚养、扶养）协议"),
    /** 申报. */
    DECLARED("申报"),
    /** 无. */
    NONE("无");

    private final String label;

    SupportBasis(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
