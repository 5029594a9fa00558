package org.assistance.domain.whatif;

import java.util.concurrent.atomic.AtomicLong;

/** How far a run is, and whether somebody wants it stopped; shared by the threads of the run and whoever looks on. */
public final class Progress {
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile boolean cancelled;

    void total(long cases) {
        total = cases;
    }

    void add(long cases) {
        done.addAndGet(cases);
    }

    /** Asks the run to stop at the next chunk. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether it is to stop. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Cases to be judged; nought until they are counted. */
    public long total() {
        return total;
    }

    /** Cases judged so far. */
    public long done() {
        return done.get();
    }
}
