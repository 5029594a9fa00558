package org.assistance.domain.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs under the server's account, their output appended to the server's log. */
record ServerProgram(ServerAccount account, Path directory, Path log) {
    private static final int LINES_SHOWN = 5;

    /**
     * Runs a program to its end.
     *
     * @param input what the program reads from its standard input
     * @throws EmbeddedDatabaseException when it fails, with the last lines it printed
     */
    void run(Path program, String input, String... arguments) throws IOException {
        var process = start(program, false, List.of(arguments));
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it read everything; its exit code says why.
        }
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw failure(program.getFileName() + " did not finish within 3 minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) {
            throw failure(program.getFileName() + " failed with exit code " + process.exitValue());
        }
    }

    /** Starts a program; see {@link ServerAccount#command} for {@code diesWithThread}. */
    Process start(Path program, boolean diesWithThread, List<String> arguments) throws IOException {
        var command = account.command(program, diesWithThread);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    EmbeddedDatabaseException failure(String what) {
        return new EmbeddedDatabaseException(
                "The embedded PostgreSQL in " + directory + " cannot be started: " + what + ". " + lastLines(),
                "See " + log + "; the server's account ("
                        + (account.name() == null ? System.getProperty("user.name") : account.name())
                        + ") must be able to enter that directory and every directory above it.");
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
