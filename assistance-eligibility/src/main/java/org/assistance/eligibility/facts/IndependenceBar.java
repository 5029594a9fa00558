package org.assistance.eligibility.facts;

/** Why an adult cannot live independently (XZ-10). */
public enum IndependenceBar {

    /** 患病. */
    ILLNESS("患病"),
    /** 残疾. */
    DISABILITY("残疾"),
    /** 其他. */
    OTHER("其他");

    private final String label;

    IndependenceBar(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
