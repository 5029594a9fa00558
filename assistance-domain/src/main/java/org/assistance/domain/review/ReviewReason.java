package org.assistance.domain.review;

/** Why a right is looked at anew (复核原因). */
public enum ReviewReason {
    /** DB-30, TK-40. */
    PERIODIC("定期复核"),
    /** DB-32. */
    CHANGED("家庭情况变化"),
    /** DB-33: to be finished within three months of the death. */
    DEATH("家庭成员死亡"),
    /** DB-36, JT-01. */
    EMPLOYED("就业后收入增加"),
    /** JT-04, JT-06. */
    TAPER_OVER("渐退期满"),
    OTHER("其他");

    private final String label;

    ReviewReason(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
