package org.assistance.eligibility.facts;

/** A kind of rigid expense (GX-02). */
public enum ExpenseKind {

    /** 医疗支出. */
    MEDICAL("医疗支出"),
    /** 教育支出. */
    EDUCATION("教育支出"),
    /** 残疾康复支出. */
    REHABILITATION("残疾康复支出"),
    /** 灾害损失支出. */
    DISASTER("灾害损失支出"),
    /** 基本生活支出. */
    LIVING("基本生活支出"),
    /** 其他刚性支出. */
    OTHER("其他刚性支出");

    private final String label;

    ExpenseKind(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
