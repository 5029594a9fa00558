package org.assistance.domain.verification;

/** The conclusion of a whole report (核对结论; XZ-55): whether declaration and records agree, not whether the family qualifies. */
public enum Conclusion {
    /** What was declared fits what was found. */
    FITS("一致"),
    /** It does not fit; the law decides on the facts as concluded. */
    DOES_NOT_FIT("不一致"),
    /** Something must be cleared up with the family first: the case stays at this stage. */
    NEEDS_CLARIFYING("需核实");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the case goes forward with it. */
    public boolean closes() {
        return this != NEEDS_CLARIFYING;
    }
}
