package org.assistance.domain.review;

/** What a review makes of a right (复核结果). */
public enum ReviewOutcome {
    /** DB-31: nothing changes, the right goes on. */
    CONTINUE("继续享受", false),
    /** The same amount for other people. */
    PEOPLE("金额不变，享受人员变更", false),
    INCREASE("增发", false),
    DECREASE("减发", true),
    /** DB-36, JT-01. */
    TAPER("渐退", true),
    /** DB-34. */
    STOP("停发", true);

    private final String label;
    private final boolean needsHearing;

    ReviewOutcome(String label, boolean needsHearing) {
        this.label = label;
        this.needsHearing = needsHearing;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the family is heard first (DB-34); not where it loses nothing. */
    public boolean needsHearing() {
        return needsHearing;
    }

    /** Whether the right ends and, but for a stop, another begins. */
    public boolean changes() {
        return this != CONTINUE;
    }
}
