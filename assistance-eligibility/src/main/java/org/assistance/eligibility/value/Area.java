package org.assistance.eligibility.value;

/** Which of the two standards applies (DF-30): as the application says, for 特困 as TK-07 decides of each person. */
public enum Area {

    /** 城镇. */
    URBAN("城镇"),
    /** 农村. */
    RURAL("农村");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
