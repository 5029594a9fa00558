package org.assistance.domain.export;

/** What an export is for (导出用途). */
public enum ExportReason {
    PAYMENT("核对、审批发放名单"),
    FINANCE("送财政、代发银行核对"),
    AUDIT("配合审计、巡察、检查"),
    REPORT("上报上级民政部门"),
    LETTERS("答复来信来访、人大政协建议提案"),
    OTHER("其他");

    private final String label;

    ExportReason(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
