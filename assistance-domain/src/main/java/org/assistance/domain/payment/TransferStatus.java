package org.assistance.domain.payment;

/** What became of one payment. */
public enum TransferStatus {
    /** Not answered by the bank yet. */
    PENDING("待发放"),
    /** The bank confirmed it. */
    PAID("发放成功"),
    /** The bank could not pay it; it waits for an officer's answer. */
    FAILED("发放失败"),
    /** Its run was sent back. */
    CANCELLED("已作废");

    private final String label;

    TransferStatus(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
