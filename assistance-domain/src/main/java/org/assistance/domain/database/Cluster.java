package org.assistance.domain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The files of one database server: its data, the passwords, the log. One database and the ordinary role that owns it, both
 * called {@code assistance}, and the role {@code assistance_app} of the application at work, which owns nothing; nobody can
 * sign in as the server's superuser.
 */
record Cluster(Path directory, PostgresBinaries binaries) {
    static final String NAME = "assistance";
    static final String APPLICATION = "assistance_app";
    private static final String CONFIGURATION = """

            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            """;
    private static final String WHO_MAY_SIGN_IN = "host all " + NAME + "," + APPLICATION
            + " 127.0.0.1/32 scram-sha-256\n";

    private static final Duration STOPPING = Duration.ofMinutes(1);

    /** What a running server says of itself in its {@code postmaster.pid}. */
    record Running(long pid, int port, boolean ready) {}

    Path data() {
        return directory.resolve("data");
    }

    Path lockFile() {
        return directory.resolve("owner.lock");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path portFile() {
        return directory.resolve("port");
    }

    ServerAccount account() throws IOException {
        return ServerAccount.forData(data());
    }

    /** The password of the role that owns the database. */
    String password() {
        return read(passwordFile());
    }

    /** The password of the application's role. */
    String applicationPassword() {
        return read(applicationPasswordFile());
    }

    private String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The password file " + file + " of the embedded PostgreSQL cannot be read.",
                    "Stop every instance that uses it and start again; if that does not help restore the file, or remove the directory "
                            + directory + " to begin with an empty database.",
                    e);
        }
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }

    private Path applicationPasswordFile() {
        return directory.resolve("password-application");
    }

    /** Creates the data directory unless there is one; after a crash half-way the next call begins anew. */
    void initialiseIfMissing() throws IOException {
        if (Files.isDirectory(data())) {
            return;
        }
        var account = account();
        var fresh = directory.resolve("data.new");
        Directories.delete(fresh);
        Files.createDirectory(fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.give(fresh);

        var program = new ServerProgram(account, directory, log());
        program.run(binaries.program("initdb"), "", "-D", fresh.toString(), "--username=postgres", "--auth=reject",
                "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "--no-instructions");
        Files.writeString(fresh.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
        Files.deleteIfExists(applicationPasswordFile());
        tellStopped(program, fresh, firstStatements(newPassword(passwordFile())));
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the application its own role where there is none yet, as in a directory of an older version; nothing runs on the data now. */
    void addApplicationRoleIfMissing() throws IOException {
        Files.writeString(data().resolve("pg_hba.conf"), WHO_MAY_SIGN_IN);
        if (Files.exists(applicationPasswordFile())) {
            return;
        }
        var fresh = directory.resolve("password-application.new");
        tellStopped(new ServerProgram(account(), directory, log()), data(), applicationRole(newPassword(fresh)));
        Files.move(fresh, applicationPasswordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void tellStopped(ServerProgram program, Path data, String statements) throws IOException {
        program.run(binaries.program("postgres"), statements, "--single", "-c", "exit_on_error=on", "-D",
                data.toString(), "postgres");
    }

    /** The server that runs on this data now, or is just starting. */
    Optional<Running> running() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data().resolve("postmaster.pid"));
        } catch (IOException e) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        var pid = Long.parseLong(lines.get(0).strip());
        var ready = lines.size() >= 8 && "ready".equals(lines.get(7).strip());
        return isPostgres(pid)
                ? Optional.of(new Running(pid, Integer.parseInt(lines.get(3).strip()), ready))
                : Optional.empty();
    }

    /**
     * Stops the server, if one runs, and waits for it. Before a start this ends the server of a killed application, which
     * is still shutting down or, where the kernel does not tell it, still running.
     */
    void stopServer() throws IOException {
        var running = running();
        if (running.isEmpty()) {
            return;
        }
        var program = new ServerProgram(account(), directory, log());
        try {
            program.run(binaries.program("pg_ctl"), "", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t",
                    String.valueOf(STOPPING.toSeconds()));
        } catch (EmbeddedDatabaseException e) {
            // It may have ended on its own before it was asked; what counts is whether it ends.
        }
        var process = ProcessHandle.of(running.get().pid());
        if (process.isPresent() && process.get()
                .onExit()
                .completeOnTimeout(null, STOPPING.toSeconds(),
                        TimeUnit.SECONDS)
                .join() == null) {
            throw program.failure("the server before it, process " + process.get().pid() + ", does not stop");
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static String newPassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(file);
        Files.createFile(file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        return password;
    }

    private static String firstStatements(String password) {
        return "create role " + NAME + " login createdb password '" + password + "'\n"
                + "create database " + NAME + " owner " + NAME + "\n";
    }

    // One statement a line; done again after a crash in between.
    private static String applicationRole(String password) {
        return "do $$ begin if not exists (select from pg_roles where rolname = '" + APPLICATION
                + "') then create role " + APPLICATION + " login; end if; end $$\n"
                + "alter role " + APPLICATION + " password '" + password + "'\n";
    }
}
