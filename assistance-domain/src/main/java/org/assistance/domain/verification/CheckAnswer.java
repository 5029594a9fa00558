package org.assistance.domain.verification;

/** How a source answered about one person (核对结果; XZ-55). No answer is never "nothing found". */
public enum CheckAnswer {
    /** Found, and as declared. */
    CONFIRMED("一致"),
    /** Found, and not as declared. */
    DIFFERS("不一致"),
    /** Asked, and no record in current data. */
    NOT_FOUND("无记录"),
    /** Could not be asked: no data, or data too old. */
    UNREACHABLE("未能核对"),
    /** Was not asked, for want of a live authorisation (XZ-50) or of an identity number. */
    REFUSED("未予查询");

    private final String label;

    CheckAnswer(String label) {
        this.label = label;
    }

    /** Whether the source said anything about the person. */
    public boolean told() {
        return this != UNREACHABLE && this != REFUSED;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
