package org.assistance.eligibility.facts;

/** The six things that somebody who can care for him- or herself does alone (TK-20). */
public enum SelfCareItem {

    /** 自主吃饭. */
    EATING("吃饭"),
    /** 自主穿衣. */
    DRESSING("穿衣"),
    /** 自主上下床. */
    GETTING_UP("上下床"),
    /** 自主如厕. */
    TOILET("如厕"),
    /** 室内自主行走. */
    WALKING("室内行走"),
    /** 自主洗澡. */
    BATHING("洗澡");

    private final String label;

    SelfCareItem(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
