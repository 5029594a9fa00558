package org.assistance.domain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The account that the server's programs run under. Root never runs them itself (PostgreSQL refuses, and rightly): it
 * steps down to {@code postgres}, or {@code nobody} where that account does not exist, with no capability left. Anyone
 * else runs them as they are.
 *
 * @param name the account to step down to, or null to stay
 */
record ServerAccount(@Nullable String name) {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** The account that owns the data already there, else the best one this machine has. */
    static ServerAccount forData(Path data) throws IOException {
        if (!startedAsRoot()) {
            return new ServerAccount(null);
        }
        if (!Files.isExecutable(SETPRIV)) {
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL does not run as root, and /usr/bin/setpriv (package util-linux), which would give it another account, is missing.",
                    "Install util-linux, start as an ordinary user, or set SPRING_DATASOURCE_URL to a server of your own.");
        }
        if (Files.isDirectory(data)) {
            return new ServerAccount(Files.getOwner(data).getName());
        }
        return new ServerAccount(exists("postgres", data) ? "postgres" : "nobody");
    }

    static boolean startedAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * The command line that runs a program under this account.
     *
     * @param diesWithThread true when the kernel shall interrupt the program as soon as the thread that starts it ends, as
     *     it does when the JVM is killed (Linux; elsewhere a program left over is stopped by the next start)
     */
    ArrayList<String> command(Path program, boolean diesWithThread) throws IOException {
        var command = new ArrayList<String>();
        if (diesWithThread && Files.isExecutable(SETSID)) {
            // Ctrl-C in a terminal is meant for the application, which then stops the server in good order.
            command.add(SETSID.toString());
        }
        if (Files.isExecutable(SETPRIV) && (name != null || diesWithThread)) {
            command.add(SETPRIV.toString());
            if (name != null) {
                command.addAll(List.of("--reuid=" + name, "--regid=" + group(name), "--clear-groups",
                        "--inh-caps=-all", "--bounding-set=-all"));
            }
            command.add("--no-new-privs");
            if (diesWithThread) {
                command.add("--pdeathsig=INT");
            }
            command.add("--");
        }
        command.add(program.toString());
        return command;
    }

    /** Makes this account the owner of a file or directory. */
    void give(Path path) throws IOException {
        if (name == null) {
            return;
        }
        var accounts = path.getFileSystem().getUserPrincipalLookupService();
        var view = Objects.requireNonNull(Files.getFileAttributeView(path, PosixFileAttributeView.class));
        view.setOwner(accounts.lookupPrincipalByName(name));
    }

    private static boolean exists(String account, Path path) {
        try {
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String group(String account) throws IOException {
        var process = new ProcessBuilder("id", "-g", account).start();
        try (var output = process.inputReader()) {
            var group = output.readLine();
            if (group == null || !process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("The account " + account + " has no group.");
            }
            return group;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
