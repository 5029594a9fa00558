package org.assistance.eligibility.value;

/** The level of an administrative division (DF-14). */
public enum DivisionLevel {

    /** 全国. */
    COUNTRY("全国", 0),
    /** 省. */
    PROVINCE("省级", 2),
    /** 市. */
    CITY("市级", 4),
    /** 县. */
    COUNTY("县级", 6),
    /** 乡镇. */
    TOWNSHIP("乡级", 9),
    /** 村. */
    VILLAGE("村级", 12);

    private final String label;

    private final int digits;

    DivisionLevel(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** How many leading digits of the code name a division of this level. */
    public int digits() {
        return digits;
    }
}
