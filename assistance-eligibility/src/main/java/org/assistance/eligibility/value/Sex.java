package org.assistance.eligibility.value;

/** Sex (GB/T 2261.1). */
public enum Sex {

    /** 男. */
    MALE("男"),
    /** 女. */
    FEMALE("女");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
