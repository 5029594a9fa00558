package org.assistance.eligibility.facts;

/** The two kinds of temporary relief (LS-01, LS-02). */
public enum ReliefType {

    /** 急难型. */
    EMERGENCY("急难型"),
    /** 支出型. */
    EXPENDITURE("支出型");

    private final String label;

    ReliefType(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
