package org.assistance.verification.file;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The processors, for the length of one piece of work; they do only what needs no database. */
final class Workers implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("department-file-", 0).factory());

    <T> Future<T> submit(Callable<T> work) {
        return pool.submit(work);
    }

    /** What came of a piece of work; what it threw is thrown here. */
    static <T> T of(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** What was begun and nobody wants any more is broken off. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
