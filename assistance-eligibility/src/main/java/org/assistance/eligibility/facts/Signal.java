package org.assistance.eligibility.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that lets a family seem better off than it says (XZ-29). It is no income; it asks for an explanation.
 *
 * @param kind what was seen
 * @param seen what exactly, with its figures and where it comes from
 * @param explanation how the family explains it and what the officer found, or null while nobody did
 */
public record Signal(Kind kind, String seen, @Nullable String explanation) {

    /** Refuses a signal of which nobody says what was seen. */
    public Signal {
        if (seen.isBlank()) {
            throw new IllegalArgumentException("辅助评估的情况没有写明");
        }
    }

    /** True when there is an explanation. */
    public boolean explained() {
        return explanation != null && !explanation.isBlank();
    }

    /** True when another is about the very same thing, however it is explained. */
    public boolean sameAs(Signal other) {
        return kind == other.kind && seen.equals(other.seen);
    }

    /** What may be seen. */
    public enum Kind {
        /** 水、电、燃气、通讯费用. */
        UTILITIES("水、电、燃气、通讯费用明显偏高"),
        /** 自费就读收费学校. */
        FEE_SCHOOL("自费就读高收费学校"),
        /** 自费出国留学. */
        STUDY_ABROAD("自费出国留学"),
        /** 出境旅游. */
        TRAVEL_ABROAD("出境旅游"),
        /** 其他. */
        OTHER("其他与申报收入不相称的消费");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese words. */
        public String label() {
            return label;
        }
    }
}
