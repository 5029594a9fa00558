package org.assistance.eligibility.facts;

/** How far a member can work. */
public enum LabourAbility {

    /** 有劳动能力. */
    FULL("有劳动能力"),
    /** 部分丧失劳动能力. */
    PARTIAL("部分丧失劳动能力"),
    /** 无劳动能力. */
    NONE("无劳动能力");

    private final String label;

    LabourAbility(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
