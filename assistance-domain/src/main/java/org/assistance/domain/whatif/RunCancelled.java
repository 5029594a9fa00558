package org.assistance.domain.whatif;

/** The run was stopped before it was through; there is no result, since half a caseload says nothing. */
public class RunCancelled extends RuntimeException {
    RunCancelled() {
        super("测算已取消");
    }
}
