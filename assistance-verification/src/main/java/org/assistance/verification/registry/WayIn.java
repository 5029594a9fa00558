package org.assistance.verification.registry;

/** How a department's data comes. */
public enum WayIn {
    /** As a file of everybody, now and then. */
    FILE("文件"),
    /** By asking about one person over HTTPS. */
    SERVICE("在线服务");

    private final String label;

    WayIn(String label) {
        this.label = label;
    }

    /** What it says on pages. */
    public String label() {
        return label;
    }
}
