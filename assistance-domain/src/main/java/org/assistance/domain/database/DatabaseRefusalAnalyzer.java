package org.assistance.domain.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the two sentences of a {@link DatabaseRefusal} in place of a stack trace. */
final class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusal cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
