package org.assistance.domain.application;

/** Where a member's household registration (户籍) is and of which kind (DF-30, DB-22). */
public enum Hukou {
    /** 本地城镇. */
    LOCAL_URBAN("本地城镇"),
    /** 本地农村. */
    LOCAL_RURAL("本地农村"),
    /** 外地. */
    ELSEWHERE("外地");

    private final String label;

    Hukou(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
