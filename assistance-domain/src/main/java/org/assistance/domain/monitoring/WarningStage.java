package org.assistance.domain.monitoring;

/** How far a warning is (办理环节). */
public enum WarningStage {
    OPENED("待接收"),
    TAKEN("核实中"),
    VISITED("已入户"),
    CONCLUDED("已处置"),
    CLOSED("已办结");

    private final String label;

    WarningStage(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
