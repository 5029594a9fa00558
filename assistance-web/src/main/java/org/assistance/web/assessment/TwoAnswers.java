package org.assistance.web.assessment;

import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A question of the officer's form with two answers, that may stay open. */
final class TwoAnswers {
    private TwoAnswers() {}

    /** True for one answer and false for the other; null while nothing is chosen, and for what was not offered, which is an error. */
    static @Nullable Boolean read(String typed, String yes, String no, String field, FieldErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.equals(yes) && !typed.equals(no)) {
            errors.add(field, "请在所列选项中选择。");
            return null;
        }
        return typed.equals(yes);
    }
}
