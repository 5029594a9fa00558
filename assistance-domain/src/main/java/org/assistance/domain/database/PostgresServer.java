package org.assistance.domain.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One PostgreSQL process that this JVM started; it ends with the thread that started it. */
record PostgresServer(Cluster cluster, Process process, int port) {
    // Below the range from which Linux takes the ports of outgoing connections.
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Starts the server on the port it had before, where that is free, and waits until it answers. */
    static PostgresServer start(Cluster cluster, List<String> options) throws IOException, InterruptedException {
        int port = choosePort(cluster);
        Files.writeString(cluster.portFile(), port + "\n");
        var arguments = new ArrayList<>(List.of("-D", cluster.data().toString(), "-p", String.valueOf(port)));
        for (var option : options) {
            arguments.addAll(List.of("-c", option));
        }
        var program = new ServerProgram(cluster.account(), cluster.directory(), cluster.log());
        var process = program.start(cluster.binaries().program("postgres"), true, arguments);

        var deadline = Instant.now().plus(PATIENCE);
        while (cluster.running().filter(it -> it.ready() && it.pid() == process.pid()).isEmpty()) {
            if (!process.isAlive()) {
                throw program.failure("it ended with exit code " + process.exitValue());
            }
            if (Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw program.failure("it was not ready within " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(30);
        }
        return new PostgresServer(cluster, process, port);
    }

    /** Ends every session and stops the server; returns when its data is safely on disk. */
    void stop() throws IOException {
        cluster.stopServer();
    }

    private static int choosePort(Cluster cluster) throws IOException {
        if (Files.isReadable(cluster.portFile())) {
            int before = Integer.parseInt(Files.readString(cluster.portFile()).strip());
            if (isFree(before)) {
                return before;
            }
        }
        int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        while (!isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
