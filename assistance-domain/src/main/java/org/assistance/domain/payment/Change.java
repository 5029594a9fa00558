package org.assistance.domain.payment;

/** What a payment is beside last month's roster (增减变动; XZ-100). */
public enum Change {
    /** Not on last month's roster; also a one-off relief. */
    NEW("新增"),
    /** On it with another amount. */
    CHANGED("变更"),
    /** On it with the same amount. */
    SAME("不变"),
    /** For an earlier month that was never lined up (XZ-101). */
    ARREARS("补发"),
    /** Tried before; the bank could not pay it. */
    RETRY("重发");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
