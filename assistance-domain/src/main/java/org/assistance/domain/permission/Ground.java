package org.assistance.domain.permission;

/** Why a case is opened that is not the officer's own task (查阅理由). */
public enum Ground {
    INQUIRY("答复群众来电、来访"),
    COMPLAINT("处理信访、投诉、复议"),
    SUPERVISION("监督检查、抽查"),
    AUDIT("审计"),
    PAYMENT("核实发放、账户问题"),
    COOPERATION("协助其他地区或者部门"),
    OTHER("其他");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
