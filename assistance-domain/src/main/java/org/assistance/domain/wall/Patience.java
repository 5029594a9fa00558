package org.assistance.domain.wall;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long somebody at a page waits for the database: for what another transaction holds, and for one statement. Whoever is not answered by then is
 * told so, and nothing was done. The system's own work waits as long as it takes.
 *
 * @param forLock {@code assistance.database.lock-wait}
 * @param forStatement {@code assistance.database.longest-statement}; shorter than the proxy waits for an answer
 */
@Component
record Patience(@Value("${assistance.database.lock-wait:5s}") Duration forLock,
        @Value("${assistance.database.longest-statement:90s}") Duration forStatement) {
    // What PostgreSQL takes for no limit.
    private static final String NONE = "0";

    String lock(Scope scope) {
        return scope.isAwaited() ? Long.toString(forLock.toMillis()) : NONE;
    }

    String statement(Scope scope) {
        return scope.isAwaited() ? Long.toString(forStatement.toMillis()) : NONE;
    }
}
