package org.assistance.domain.place;

/**
 * What went from ended divisions to those that follow them.
 *
 * @param drafts open drafts
 * @param cases open and finished ones
 * @param rights of whatever state
 * @param posts given anew
 */
public record Moved(int drafts, int cases, int rights, int posts) {
    static final Moved NOTHING = new Moved(0, 0, 0, 0);

    /** Whether anything went. */
    public boolean any() {
        return drafts + cases + rights + posts > 0;
    }

    /** One Chinese sentence that names the numbers. */
    public String sentence() {
        return any()
                ? "随区划调整，已转入后继区划：草稿 " + drafts + " 份、案件 " + cases + " 件、待遇 " + rights + " 项、岗位 " + posts + " 个。"
                : "没有需要转入后继区划的草稿、案件、待遇和岗位。";
    }
}
