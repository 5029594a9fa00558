package org.assistance.domain.monitoring;

/** What an indicator looks at (监测维度, JC-04). */
public enum Dimension {
    /** Who somebody is, and whether still there. */
    PERSON("人员状态"),
    INCOME("收入变化"),
    PROPERTY("财产变化"),
    /** What makes life harder, so that more aid may be due. */
    NEED("困难加重");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
