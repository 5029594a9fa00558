package org.assistance.eligibility.household;

/** No member of the household counts, so there is nothing to divide by: an error of the facts and not a refusal (XZ-14). */
public class NobodyCounts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so in a Chinese sentence. */
    public NobodyCounts() {
        super("没有可计入的共同生活家庭成员，无法核算，请核对家庭成员信息");
    }
}
