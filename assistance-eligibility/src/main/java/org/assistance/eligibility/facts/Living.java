package org.assistance.eligibility.facts;

/** How a member lives with the applicant; a spouse or child who is away only for work or school still counts (XZ-10). */
public enum Living {

    /** 共同生活, long-term. */
    TOGETHER("共同生活"),
    /** 因务工、就学分居: away for work or school, and part of the household still. */
    AWAY("因务工、就学分居"),
    /** 不共同生活, for any other reason. */
    APART("不共同生活");

    private final String label;

    Living(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
