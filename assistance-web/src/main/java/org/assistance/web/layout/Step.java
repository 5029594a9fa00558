package org.assistance.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * One stage in the stage bar.
 *
 * @param label its Chinese name
 * @param state where the case stands with it
 * @param note a day or a word below the label, for example 11-03, or null
 * @param href the stage's page, or null
 */
public record Step(String label, State state, @Nullable String note, @Nullable String href) {
    /** A stage without note and link. */
    public Step(String label, State state) {
        this(label, state, null, null);
    }

    /** Where the case stands with a stage. */
    public enum State {
        DONE,
        CURRENT,
        PENDING,
        RETURNED;

        /** What a screen reader hears. */
        public String label() {
            return switch (this) {
                case DONE -> "已完成";
                case CURRENT -> "办理中";
                case PENDING -> "未开始";
                case RETURNED -> "已退回";
            };
        }

        /** The CSS suffix, for example {@code is-done}. */
        public String css() {
            return "is-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
