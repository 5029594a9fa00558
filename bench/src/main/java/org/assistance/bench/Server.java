package org.assistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An application in a JVM of its own, from its start to its first page, until it is closed. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;
    private final int port;
    private final Duration wall;
    private final Duration cpu;

    private Server(Process process, Path log, int port, String page) throws IOException, InterruptedException {
        long start = System.nanoTime();
        this.process = process;
        this.log = log;
        this.port = port;
        while (!answers(page)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("no page from " + log.getFileName() + ", see " + log);
            }
            Thread.sleep(10);
        }
        this.wall = Duration.ofNanos(System.nanoTime() - start);
        this.cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * Starts one and waits for a page.
     *
     * @param directory where it runs
     * @param arguments of the JVM, the program's last
     * @param environment settings of the application
     * @param page the first page
     */
    static Server start(Path directory, Path log, int port, List<String> arguments, Map<String, String> environment,
            String page) throws IOException, InterruptedException {
        return new Server(launch(directory, log, arguments, environment), log, port, page);
    }

    /** Runs a JVM to its end. */
    public static void run(Path directory, Path log, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        int status = launch(directory, log, arguments, environment).waitFor();
        if (status != 0) {
            throw new IOException("status " + status + ", see " + log);
        }
    }

    private static Process launch(Path directory, Path log, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** From the start of the process to the first page. */
    Duration wall() {
        return wall;
    }

    /** What the process had used by then. */
    Duration cpu() {
        return cpu;
    }

    /** What the process has used so far. */
    Duration cpuUsed() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** Whether the log says something. */
    boolean logs(String sentence) throws IOException {
        return Files.readString(log).contains(sentence);
    }

    private boolean answers(String page) {
        try (var visitor = new Visitor(port)) {
            return visitor.get(page).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
