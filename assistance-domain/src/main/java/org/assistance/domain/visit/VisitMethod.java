package org.assistance.domain.visit;

/** How a family was visited (section 2.4 step 7). */
public enum VisitMethod {
    /** At the family's home. */
    HOME("入户"),
    /** By phone or video, in a major emergency only. */
    REMOTE("电话、视频（重大突发事件）");

    private final String label;

    VisitMethod(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
