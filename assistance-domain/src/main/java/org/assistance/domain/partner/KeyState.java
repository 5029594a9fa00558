package org.assistance.domain.partner;

/** What a key is worth on a day. */
public enum KeyState {
    /** 有效. */
    IN_FORCE("有效"),
    /** 未到启用日期. */
    TO_COME("未到启用日期"),
    /** 已到期. */
    ENDED("已到期"),
    /** 已收回. */
    REVOKED("已收回");

    private final String label;

    KeyState(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
