package org.assistance.domain.database;

import org.jspecify.annotations.Nullable;

/** The system cannot start on its database: one sentence says what is wrong, the other what to do about it. */
public abstract class DatabaseRefusal extends RuntimeException {
    private final String action;

    DatabaseRefusal(String problem, String action, @Nullable Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    /** What the reader can do, in one sentence. */
    public String action() {
        return action;
    }
}
