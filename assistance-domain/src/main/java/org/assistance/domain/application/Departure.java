package org.assistance.domain.application;

import java.time.LocalDate;

/**
 * Somebody who stood in the declaration before a review and stands no longer in the review's (不再申报的成员, DB-32).
 *
 * @param personId whom it is about
 * @param name that person's name
 * @param on since when: the day of the death, of the move, of the marriage
 * @param note in the clerk's words; may be empty
 */
public record Departure(long personId, String name, Reason reason, LocalDate on, String note) {
    /** Why. */
    public enum Reason {
        /** DB-33, CJ-16. */
        DEATH("死亡"),
        MOVED_OUT("迁出、分户，不再共同生活"),
        MARRIED("结婚另组家庭"),
        IMPRISONED("服刑、强制隔离戒毒"),
        MISTAKEN("原来登记有误，不是家庭成员"),
        OTHER("其他");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The Chinese words. */
        public String label() {
            return label;
        }
    }

    /** 齐思雨自2026-10-01起不再共同生活…（随母亲迁走）. */
    public String sentence() {
        String said = switch (reason) {
            case DEATH -> name + "于" + on + "死亡";
            case MISTAKEN -> name + "原来登记有误，不是家庭成员";
            case OTHER -> name + "自" + on + "起不再是家庭成员";
            case MOVED_OUT, MARRIED, IMPRISONED -> name + "自" + on + "起" + reason.label();
        };
        return note.isEmpty() ? said : said + "（" + note + "）";
    }
}
