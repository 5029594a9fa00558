package org.assistance.domain.wall;

import java.util.function.Supplier;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.jspecify.annotations.Nullable;

/** The work in hand on this thread, as far as it matters to what a connection is signed for. */
record Work(@Nullable Actor actor) {
    static Work now() {
        return new Work(Trace.current().map(Trace::actor).orElse(null));
    }

    Scope scope(Supplier<Scope> nameless) {
        return actor == null ? nameless.get() : Scope.of(actor);
    }
}
