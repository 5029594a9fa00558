package org.assistance.domain.wall;

import java.util.function.Supplier;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The work in hand on this thread, as far as it matters to what a connection is signed for.
 *
 * @param reads whether it looks beyond the actor's place now
 * @param writes whether it also writes there
 */
record Work(@Nullable Actor actor, boolean reads, boolean writes) {
    private static final ScopedValue<Work> THROUGH = ScopedValue.newInstance();

    static Work now() {
        Actor actor = Trace.current().map(Trace::actor).orElse(null);
        Work through = THROUGH.isBound() ? THROUGH.get() : null;
        return through == null
                ? new Work(actor, false, false)
                : new Work(actor, through.reads, through.writes);
    }

    /** Does a piece of work with the door open; what was open before stays so. */
    static <T, X extends Throwable> T through(Purpose purpose, ScopedValue.CallableOp<T, X> work) throws X {
        Work before = now();
        return ScopedValue.where(THROUGH, new Work(before.actor, true, before.writes || purpose.writes())).call(work);
    }

    Scope scope(Supplier<Scope> nameless) {
        Scope scope = actor == null ? nameless.get() : Scope.of(actor);
        if (!reads) {
            return scope;
        }
        Scope all = Scope.everywhere(scope.actor());
        return writes ? all.lasting(scope.lasting()) : all.writing(scope).lasting(scope.lasting());
    }
}
