package org.assistance.domain.export;

/** Where an export stands. */
public enum ExportStatus {
    /** Asked for; an instance makes it as soon as it can. */
    WAITING("正在生成"),
    /** Made, longer than may leave without a second officer. */
    FOR_APPROVAL("待审批"),
    /** Whoever asked may fetch it. */
    READY("可下载"),
    /** The second officer said no. */
    REFUSED("未同意"),
    /** Taken back before its time. */
    WITHDRAWN("已撤回"),
    /** Its time is over, and the file gone. */
    EXPIRED("已过期"),
    /** It could not be made. */
    FAILED("未生成");

    private final String label;

    ExportStatus(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether it is still to come to an end. */
    public boolean open() {
        return this == WAITING || this == FOR_APPROVAL || this == READY;
    }
}
