package org.assistance.domain.monitoring;

/** What is done about a true finding (JC-05, 国办发〔2023〕39号 三（四）). */
public enum Disposition {
    /** A policy was not carried out: deliver it, or ask the department. */
    DELIVER("政策未落实，落实或者提请部门落实"),
    /** Not covered and may qualify. */
    PUSH("未纳入、可能符合条件，按类型推送"),
    /** Goes to the coordination mechanism. */
    COMPLEX("情况复杂，一事一议"),
    /** Looked into by a review; nothing ends before it is decided. */
    MAY_NOT_QUALIFY("可能不再符合条件，办理复核");

    private final String label;

    Disposition(String label) {
        this.label = label;
    }

    /** The Chinese words. */
    public String label() {
        return label;
    }
}
