package org.assistance.domain.permission;

/** What the officer is to the people a thing is about (回避; XZ-85). Anything but {@link #NONE} shuts the officer out. */
public enum Relation {
    /** Nothing that is known. */
    NONE("无"),
    /** One of the people is the officer. */
    SELF("本人"),
    /** Somebody of the officer's own household is among them. */
    HOUSEHOLD("同户"),
    /** A close relative (近亲属) of the officer is among them. */
    RELATIVE("近亲属");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the officer may have nothing to do with it, whatever the post allows. */
    public boolean excludes() {
        return this != NONE;
    }
}
