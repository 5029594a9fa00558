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
    OPEN("待查明"),
    /** Entitled by the policy in force, but no right stands: refused, or never granted. Told apart, in no sum. */
    UNPAID("未享受"),
    /** A right stands, but the policy in force entitles to nothing in the month. Told apart, in no sum. */
    LAPSED("待复核");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** Whether such households are told apart, because what is paid differs from the law before anything is tried. */
    public boolean apart() {
        return this == UNPAID || this == LAPSED;
    }
}
