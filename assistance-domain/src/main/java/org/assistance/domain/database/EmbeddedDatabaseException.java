package org.assistance.domain.database;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be had: one sentence says what is wrong, the other what to do about it. */
public final class EmbeddedDatabaseException extends RuntimeException {
    private final String action;

    EmbeddedDatabaseException(String problem, String action) {
        this(problem, action, null);
    }

    EmbeddedDatabaseException(String problem, String action, @Nullable Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    /** What the reader can do, in one sentence. */
    public String action() {
        return action;
    }
}
