package org.assistance.domain.application;

import org.jspecify.annotations.Nullable;

/**
 * What the family says of close relatives among the officers and the village committee (与经办人员的近亲属关系, XZ-85).
 *
 * @param answer whether there are any; null where nobody asked
 * @param with who and how related, in the family's words; blank where there are none
 */
public record StatedKin(@Nullable Answer answer, String with) {
    /** Nobody asked. */
    public static final StatedKin UNASKED = new StatedKin(null, "");

    /** There are none. */
    public static final StatedKin NONE = new StatedKin(Answer.NO, "");

    /** The family's answer; one that does not know was asked all the same. */
    public enum Answer {
        NO("没有"),
        YES("有"),
        NOT_KNOWN("已询问，家庭不清楚");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** The field's Chinese term. */
        public String label() {
            return label;
        }
    }

    /** There are some. */
    public static StatedKin with(String whom) {
        return new StatedKin(Answer.YES, whom);
    }

    /** Whether the family says that there are some. */
    public boolean related() {
        return answer == Answer.YES;
    }
}
