package org.assistance.eligibility.facts;

/** What brought the household into need (LS-01, LS-02). */
public enum ReliefCause {

    /** 重大疾病. */
    ILLNESS("重大疾病"),
    /** 火灾、交通事故等意外. */
    ACCIDENT("火灾、交通事故等意外"),
    /** 自然灾害. */
    DISASTER("自然灾害"),
    /** 意外死亡. */
    ACCIDENTAL_DEATH("意外死亡"),
    /** 高中（中职）就学. */
    UPPER_SECONDARY_SCHOOL("高中（中职）就学"),
    /** 大专就学. */
    COLLEGE("大专就学"),
    /** 本科就学. */
    UNIVERSITY("本科就学"),
    /** 失业农民工基本生活困难 (LS-05). */
    UNEMPLOYED_MIGRANT("失业农民工基本生活困难"),
    /** 其他特殊困难. */
    OTHER("其他特殊困难");

    private final String label;

    ReliefCause(String label) {
        this.label = label;
    }

    /** Whether a rigid expense of this kind is borne for this cause (LS-02); with other hardship any may be. */
    public boolean bears(ExpenseKind kind) {
        return switch (this) {
            case ILLNESS -> kind == ExpenseKind.MEDICAL || kind == ExpenseKind.REHABILITATION;
            case ACCIDENT, DISASTER, ACCIDENTAL_DEATH ->
                kind == ExpenseKind.MEDICAL || kind == ExpenseKind.REHABILITATION || kind == ExpenseKind.DISASTER;
            case UPPER_SECONDARY_SCHOOL, COLLEGE, UNIVERSITY -> kind == ExpenseKind.EDUCATION;
            case UNEMPLOYED_MIGRANT -> kind == ExpenseKind.LIVING;
            case OTHER -> true;
        };
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
