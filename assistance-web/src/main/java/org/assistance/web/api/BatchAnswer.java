package org.assistance.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to a batch, in the order of its households. */
record BatchAnswer(List<Item> answers) {
    /**
     * The answer for one household.
     *
     * @param answer the answer; null where there is a problem
     * @param problem why there is none; null where there is
     */
    record Item(@Nullable AssessmentAnswer answer, @Nullable Problem problem) {}
}
