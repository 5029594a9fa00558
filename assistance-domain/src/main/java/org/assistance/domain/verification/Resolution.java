package org.assistance.domain.verification;

/** Which figure counts, as the officer concluded (经办结论). A result is evidence, not a verdict (XZ-57). */
public enum Resolution {
    /** The department's record counts. */
    USE_FOUND("采用核对数据"),
    /** What the household declared counts; with a reason. */
    KEEP_DECLARED("维持申报"),
    /** A figure that the officer established counts; with a reason. */
    SET_BY_OFFICER("经办人核定");

    private final String label;

    Resolution(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
