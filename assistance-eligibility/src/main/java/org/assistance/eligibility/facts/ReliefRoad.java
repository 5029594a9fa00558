package org.assistance.eligibility.facts;

/** The way on which a case of temporary relief really travels, once it is open (LS 4.2 A and C). */
public enum ReliefRoad {

    /** 小额快救: up to its cap, decided by the township. */
    FAST("小额快救"),
    /** 一般程序: check, notice, and whoever a delegation names decides. */
    ORDINARY("一般程序");

    private final String label;

    ReliefRoad(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
