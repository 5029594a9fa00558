package org.assistance.domain.monitoring;

/** How urgent a warning is (预警级别). */
public enum Level {
    HIGH("高"),
    MEDIUM("中"),
    LOW("低");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
