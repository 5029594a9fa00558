package org.assistance.eligibility.facts;

/** What keeps an obligor from acting at all (TK-03 (5)). */
public enum ObligorState {

    /** 具有完全民事行为能力. */
    CAPABLE("具有完全民事行为能力"),
    /** 无民事行为能力. */
    NO_CAPACITY("无民事行为能力"),
    /** 被宣告失踪. */
    DECLARED_MISSING("被宣告失踪"),
    /** 在监狱服刑. */
    PRISON("在监狱服刑");

    private final String label;

    ObligorState(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
