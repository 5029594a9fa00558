package org.assistance.domain.checkplan;

/** How far a plan is (核查计划状态). */
public enum PlanStatus {
    /** Waits for a second person. */
    PROPOSED("待批准"),
    /** Holds from its first to its last day. */
    APPROVED("已批准"),
    /** The second person said no. */
    REFUSED("未批准"),
    /** Taken back by who made it. */
    WITHDRAWN("已撤回"),
    /** Ended before its last day. */
    ENDED("已停止");

    private final String label;

    PlanStatus(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
