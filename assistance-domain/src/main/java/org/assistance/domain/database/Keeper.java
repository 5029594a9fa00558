package org.assistance.domain.database;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps one server alive. Whoever holds the lock file owns the server and runs it; everyone else joins
 * that server and waits for the lock, to start the server anew on the same port when its owner is gone. The kernel
 * releases the lock of a killed JVM. The server is bound to the thread that started it, so this thread lives as long as
 * the server does.
 */
final class Keeper {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private final Cluster cluster;
    private final List<String> options;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable PostgresServer server;

    Keeper(Cluster cluster, List<String> options) {
        this.cluster = cluster;
        this.options = options;
        this.thread = Thread.ofPlatform().daemon().name("embedded-postgresql").unstarted(this::keep);
    }

    /** Starts or joins the server and returns its port. */
    int start() throws InterruptedException {
        thread.start();
        try {
            return port.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EmbeddedDatabaseException problem) {
                throw problem;
            }
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL in " + cluster.directory() + " cannot be started: " + e.getCause(),
                    "See " + cluster.log() + ".", e.getCause());
        }
    }

    /** True when this JVM runs the server, false when it joined another's. */
    boolean owns() {
        return server != null;
    }

    /** Stops the server when this JVM owns it, and leaves it to its owner otherwise. */
    void close() throws IOException, InterruptedException {
        closing = true;
        var running = server;
        if (running != null) {
            running.stop();
        } else {
            thread.interrupt();
        }
        thread.join();
    }

    private void keep() {
        try (var channel = FileChannel.open(cluster.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = ownership(channel)) {
            if (!closing) {
                runServer();
            }
        } catch (InterruptedException | FileLockInterruptionException | ClosedByInterruptException e) {
            port.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            if (!port.completeExceptionally(e)) {
                log.error("The embedded PostgreSQL in {} could not be taken over", cluster.directory(), e);
            }
        }
    }

    /** Waits to become the owner; meanwhile hands out the present owner's server as soon as it is ready. */
    private FileLock ownership(FileChannel channel) throws IOException, InterruptedException {
        while (!port.isDone()) {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            cluster.running().filter(Cluster.Running::ready).ifPresent(it -> {
                log.info("Joined the embedded PostgreSQL in {} on port {}", cluster.directory(), it.port());
                port.complete(it.port());
            });
            Thread.sleep(50);
        }
        return channel.lock();
    }

    private void runServer() throws IOException, InterruptedException {
        cluster.initialiseIfMissing();
        cluster.stopServer();
        cluster.addApplicationRoleIfMissing();
        var started = PostgresServer.start(cluster, options);
        server = started;
        log.info("Started the embedded PostgreSQL in {} on port {}", cluster.directory(), started.port());
        if (!port.complete(started.port()) && port.join() != started.port()) {
            log.error("The embedded PostgreSQL moved from port {} to {}: restart this instance", port.join(),
                    started.port());
        }
        int exitCode = started.process().waitFor();
        if (!closing) {
            log.error("The embedded PostgreSQL ended by itself with exit code {}: see {}", exitCode, cluster.log());
        }
    }
}
