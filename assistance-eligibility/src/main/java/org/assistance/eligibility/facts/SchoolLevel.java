package org.assistance.eligibility.facts;

/** The full-time school a member attends. */
public enum SchoolLevel {

    /** 不在校. */
    NONE("不在校"),
    /** 义务教育. */
    COMPULSORY("义务教育"),
    /** 高中阶段（含中职）. */
    UPPER_SECONDARY("高中阶段（含中职）"),
    /** 大专或本科. */
    HIGHER("大专或本科"),
    /** 研究生. */
    POSTGRADUATE("研究生");

    private final String label;

    SchoolLevel(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
