package org.assistance.domain.application;

import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;

/** The answer to a submission. */
public sealed interface Submission {
    /**
     * It stands; the cases it opened.
     *
     * @param again whether it had been submitted before, so that nothing new was made
     */
    record Submitted(Application application, List<AssistanceCase> cases, boolean again) implements Submission {}

    /** Something is missing; all of it. */
    record Incomplete(List<Missing> missing) implements Submission {}

    /** Something stands in the way. */
    record Refused(List<Problem> problems) implements Submission {}
}
