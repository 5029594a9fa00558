package org.assistance.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks for pages over many kept connections, each with a visitor and the addresses that visitor goes through. */
final class Driver implements AutoCloseable {
    private final List<Visitor> visitors = new ArrayList<>();
    private final ExecutorService threads;

    Driver(int connections) {
        this.threads = Executors.newFixedThreadPool(connections);
    }

    /** What a run gave. */
    record Run(double perSecond, Latencies latencies) {}

    /** The addresses a visitor goes through, again and again. */
    interface Road {
        String path(int visitor, long turn);
    }

    void add(Visitor visitor) {
        visitors.add(visitor);
    }

    /** Asks for so many pages in all, and forgets how long they took. */
    void warm(Road road, long pages) throws InterruptedException {
        loop(road, System.nanoTime() + Duration.ofMinutes(10).toNanos(), pages);
    }

    /** Closed loop: every connection asks again as soon as it is answered. */
    Run loop(Road road, double seconds) throws InterruptedException {
        return loop(road, System.nanoTime() + (long) (seconds * 1e9), Long.MAX_VALUE);
    }

    private Run loop(Road road, long end, long pages) throws InterruptedException {
        long start = System.nanoTime();
        var asked = new AtomicLong();
        List<long[]> parts = all(at -> {
            var taken = new Times();
            Visitor visitor = visitors.get(at);
            long now = System.nanoTime();
            for (long turn = 0; now < end && asked.getAndIncrement() < pages; turn++) {
                visitor.page(road.path(at, turn));
                long answered = System.nanoTime();
                taken.add(answered - now);
                now = answered;
            }
            return taken.array();
        });
        Latencies latencies = Latencies.of(parts);
        return new Run(latencies.sorted().length * 1e9 / (System.nanoTime() - start), latencies);
    }

    /**
     * Open loop: a request is due every so often whether or not the last was answered, and its time counts from the
     * moment it was due, so that a stall is felt by all who would have waited.
     */
    Run steady(Road road, int perSecond, double seconds) throws InterruptedException {
        long period = 1_000_000_000L / perSecond;
        long count = (long) (seconds * perSecond);
        long start = System.nanoTime() + 50_000_000;
        var next = new AtomicLong();
        List<long[]> parts = all(at -> {
            var taken = new Times();
            for (long turn = next.getAndIncrement(); turn < count; turn = next.getAndIncrement()) {
                long due = start + turn * period;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                visitors.get(at).page(road.path(at, turn));
                taken.add(System.nanoTime() - due);
            }
            return taken.array();
        });
        Latencies latencies = Latencies.of(parts);
        return new Run(latencies.sorted().length * 1e9 / (System.nanoTime() - start), latencies);
    }

    /** What one connection does. */
    private interface Part {
        long[] run(int at) throws IOException;
    }

    private List<long[]> all(Part part) throws InterruptedException {
        var asked = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < visitors.size(); i++) {
            int at = i;
            asked.add(() -> part.run(at));
        }
        var parts = new ArrayList<long[]>();
        for (Future<long[]> done : threads.invokeAll(asked)) {
            try {
                parts.add(done.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        for (Visitor visitor : visitors) {
            visitor.close();
        }
    }

    /** A growing list of nanoseconds. */
    private static final class Times {
        private long[] times = new long[4096];
        private int size;

        void add(long time) {
            if (size == times.length) {
                times = Arrays.copyOf(times, size * 2);
            }
            times[size++] = time;
        }

        long[] array() {
            return Arrays.copyOf(times, size);
        }
    }
}
