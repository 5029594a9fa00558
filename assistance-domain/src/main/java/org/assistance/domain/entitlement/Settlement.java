package org.assistance.domain.entitlement;

/** Where a change stands that one officer proposes and another confirms. */
public enum Settlement {
    PROPOSED("待确认"),
    CONFIRMED("已确认"),
    /** The second officer said no. */
    REJECTED("未同意"),
    /** Taken back by who proposed it. */
    WITHDRAWN("已撤回");

    private final String label;

    Settlement(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
