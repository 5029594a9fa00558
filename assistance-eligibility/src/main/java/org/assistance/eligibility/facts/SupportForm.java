package org.assistance.eligibility.facts;

/** How a 特困 person wants to be supported (TK-12). */
public enum SupportForm {

    /** 集中供养. */
    CENTRALISED("集中供养"),
    /** 分散供养. */
    DISPERSED("分散供养");

    private final String label;

    SupportForm(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
