package org.assistance.domain.payment;

/** The lists a run is read by (增减变动表; XZ-100). */
public enum Group {
    /** On the roster for the first time, and one-off relief. */
    NEW("新增"),
    /** Another amount than last month. */
    CHANGED("变更"),
    /** Was on last month's roster and left it. */
    STOPPED("停发"),
    /** Earlier months, paid now. */
    ARREARS("补发"),
    /** Tried before in vain. */
    RETRY("重发"),
    /** Entitled, but not paid, and why. */
    HELD("暂缓"),
    /** As last month. */
    SAME("不变"),
    /** What the bank could not pay. */
    FAILED("发放失败");

    private final String label;

    Group(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** Whether its members are payments; the others are people without one. */
    public boolean paid() {
        return this != STOPPED && this != HELD;
    }
}
