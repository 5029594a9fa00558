package org.assistance.domain.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;

/**
 * What one request or one job leaves on the record: who is at work, and whom the work has shown so far. Whoever reads something
 * about a person says so here ({@link #saw}); before the first byte of an answer leaves, it is written down.
 */
public final class Trace {
    private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

    private volatile Actor actor;
    private final Map<Subject, Set<String>> seen = new EnumMap<>(Subject.class);

    private Trace(Actor actor) {
        this.actor = actor;
    }

    /** A new trace of somebody at work. */
    public static Trace of(Actor actor) {
        return new Trace(actor);
    }

    /** The trace of the work in hand; empty where nobody is named, as at the start of the system. */
    public static Optional<Trace> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Notes that something about a person is about to be shown, by the number it goes by. Only an officer sees; a job does not. */
    public static void saw(Subject subject, Object id) {
        if (CURRENT.isBound() && CURRENT.get().actor.officer() != null) {
            Trace trace = CURRENT.get();
            synchronized (trace) {
                trace.seen.computeIfAbsent(subject, _ -> new LinkedHashSet<>()).add(id.toString());
            }
        }
    }

    /** As {@link #saw}, for what is about to be shown itself. */
    public static <T> T showing(Subject subject, Object id, T shown) {
        saw(subject, id);
        return shown;
    }

    /** Does a piece of work under this trace. */
    public <T, X extends Throwable> T over(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Does a job of the system under its name. */
    public static void job(String name, Runnable work) {
        ScopedValue.where(CURRENT, new Trace(Actor.job(name))).run(work);
    }

    /** Says whose the work in hand is, where somebody is asking. */
    public static void by(ActingOfficer officer) {
        if (CURRENT.isBound()) {
            Trace trace = CURRENT.get();
            trace.actor = trace.actor.by(officer);
        }
    }

    /** Who is at work. */
    public Actor actor() {
        return actor;
    }

    /** Whom this work has seen so far, by kind, without putting it on the record: a list that is made for later. */
    public synchronized Map<Subject, List<String>> seen() {
        var copy = new EnumMap<Subject, List<String>>(Subject.class);
        seen.forEach((subject, ids) -> copy.put(subject, List.copyOf(ids)));
        return copy;
    }

    /** What was seen since this was asked last. */
    synchronized List<Sight> take() {
        var sights = new ArrayList<Sight>(seen.size());
        seen.forEach((subject, ids) -> sights.add(new Sight(subject, List.copyOf(ids))));
        seen.clear();
        return sights;
    }

    /** Things of one kind that were seen. */
    record Sight(Subject subject, List<String> ids) {}
}
