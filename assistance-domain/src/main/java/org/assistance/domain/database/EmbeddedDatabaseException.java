package org.assistance.domain.database;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be had. */
public final class EmbeddedDatabaseException extends DatabaseRefusal {
    EmbeddedDatabaseException(String problem, String action) {
        this(problem, action, null);
    }

    EmbeddedDatabaseException(String problem, String action, @Nullable Throwable cause) {
        super(problem, action, cause);
    }
}
