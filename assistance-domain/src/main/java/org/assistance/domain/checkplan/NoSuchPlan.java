package org.assistance.domain.checkplan;

/** There is no plan with that number where the officer may look. */
public class NoSuchPlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With its Chinese sentence. */
    public NoSuchPlan() {
        super("没有找到该核查计划");
    }
}
