package org.assistance.domain.application;

/** Whose account it is that a member's own rights are paid into (XZ-102). */
public enum PayeeKind {
    /** The member's own. */
    OWN("本人账户"),
    /** A guardian's or another's, by an agreement. */
    AGENT("监护人、代领人账户（须有协议）"),
    /** The institution's that cares for a member (集中供养). */
    INSTITUTION("供养服务机构账户");

    private final String label;

    PayeeKind(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
