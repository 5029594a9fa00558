package org.assistance.eligibility.facts;

/** Where a figure comes from, and so how far it carries. */
public enum FactSource {

    /** 申报. */
    DECLARED("申报"),
    /** 核对. */
    CHECKED("核对"),
    /** 推定: an officer reckoned it where nothing could be proven (XZ-23). */
    IMPUTED("推定"),
    /** 经办人核定. */
    OFFICER("经办人核定"),
    /** 系统记录: a right that this system granted itself, in whatever division. */
    RECORD("系统记录");

    private final String label;

    FactSource(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
