package org.assistance.eligibility.facts;

/** The class of an income (XZ-20). */
public enum IncomeClass {

    /** 工资性收入. */
    A("工资性收入"),
    /** 经营净收入. */
    B("经营净收入"),
    /** 财产净收入. */
    C("财产净收入"),
    /** 转移净收入. */
    D("转移净收入"),
    /** 其他收入. */
    E("其他收入");

    private final String label;

    IncomeClass(String label) {
        this.label = label;
    }

    /** True where costs are taken off: 经营 and 财产 (XZ-20 B, C). */
    public boolean hasCosts() {
        return this == B || this == C;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
