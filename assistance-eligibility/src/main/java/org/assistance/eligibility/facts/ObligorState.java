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
    PRISON("在监狱服刑"),
    /** 省级规定的其他情形: counts where the province has such a rule (TK-03 (6)). */
    PROVINCIAL_CASE("属于省级规定的无履行义务能力的其他情形");

    private final String label;

    ObligorState(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
