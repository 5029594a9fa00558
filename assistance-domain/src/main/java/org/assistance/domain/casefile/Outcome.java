package org.assistance.domain.casefile;

/** How a case ended (办理结果). */
public enum Outcome {
    GRANTED("予以确认"),
    REFUSED("不予确认"),
    WITHDRAWN("申请人撤回"),
    TERMINATED("终止办理"),
    NOT_ACCEPTED("不予受理"),
    /** A review that changes nothing. */
    KEPT("复核继续享受"),
    /** A review after which the right ends. */
    STOPPED("复核停发");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
