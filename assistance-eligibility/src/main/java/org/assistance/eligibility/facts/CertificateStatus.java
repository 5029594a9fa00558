package org.assistance.eligibility.facts;

/** The status of a disability certificate (DF-23). */
public enum CertificateStatus {

    /** 有效. */
    VALID("有效"),
    /** 到期. */
    EXPIRED("到期"),
    /** 注销. */
    CANCELLED("注销"),
    /** 冻结. */
    FROZEN("冻结");

    private final String label;

    CertificateStatus(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
