package org.assistance.domain.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the two sentences of a {@link WrongInstallation} in place of a stack trace. */
final class WrongInstallationAnalyzer extends AbstractFailureAnalyzer<WrongInstallation> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WrongInstallation cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
