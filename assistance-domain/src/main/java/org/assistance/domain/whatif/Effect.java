package org.assistance.domain.whatif;

/** What a tried policy does to one household in one programme. */
public enum Effect {
    /** Was not entitled, would be. */
    ENTERS("新增"),
    /** Was entitled, would no more be. */
    LEAVES("退出"),
    /** Stays and gets more. */
    GAINS("增加"),
    /** Stays and gets less. */
    LOSES("减少"),
    /** Stays and gets the same. */
    SAME("不变"),
    /** A fact or a value of policy is missing on one side; neither entering nor leaving. */
    OPEN("待查明");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
