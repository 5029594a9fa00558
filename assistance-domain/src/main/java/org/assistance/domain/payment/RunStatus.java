package org.assistance.domain.payment;

/** Where a run stands (批次状态). */
public enum RunStatus {
    /** The list is fixed and waits for a second officer. */
    FROZEN("待审批"),
    /** Approved; the bank's file may be made. */
    APPROVED("已审批，待报送"),
    /** The file is made; the bank's answer is awaited. */
    SENT("已报送，待回盘"),
    /** The bank's answer is booked. */
    SETTLED("已回盘"),
    /** Sent back; nothing of it is paid. */
    REJECTED("已退回");

    private final String label;

    RunStatus(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
