package org.assistance.domain.monitoring;

/** With what a warning is closed (JC-06). */
public enum WarningResult {
    INCLUDED("已纳入"),
    NOT_FITTING("不符合"),
    REFERRED("转办"),
    TOLD("政策告知");

    private final String label;

    WarningResult(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
