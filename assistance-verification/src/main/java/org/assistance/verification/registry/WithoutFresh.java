package org.assistance.verification.registry;

/** What to do while a source is silent or its data too old. */
public enum WithoutFresh {
    /** The item stays 未能核对 and an officer says why the case goes on. */
    WAIT("等新数据，先记“未能核对”"),
    /** The last data answers, with its day; where there never was any, as {@link #WAIT}. */
    LAST_KNOWN("用最近一次数据，写明日期"),
    /** Nobody is checked until there is data. */
    REFUSE("没有有效数据不得发起核对");

    private final String label;

    WithoutFresh(String label) {
        this.label = label;
    }

    /** What it says on pages. */
    public String label() {
        return label;
    }
}
