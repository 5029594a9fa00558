package org.assistance.domain.policy;

/** Where a proposal stands that one officer made and another decides. */
public enum ProposalState {
    PROPOSED("待确认"),
    CONFIRMED("已确认"),
    /** The second officer said no. */
    REJECTED("已退回"),
    /** Taken back by who proposed it. */
    WITHDRAWN("已撤回");

    private final String label;

    ProposalState(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
