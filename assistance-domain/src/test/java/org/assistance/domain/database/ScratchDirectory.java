package org.assistance.domain.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory for a database that need not outlive this JVM, where the server's account can enter it. */
record ScratchDirectory(Path path) implements AutoCloseable {
    private static final String PREFIX = "assistance-test-";

    static ScratchDirectory create() {
        try {
            removeThoseOfDeadProcesses();
            var path = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new ScratchDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Directories.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeThoseOfDeadProcesses() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var old : found) {
                var pid = Long.parseLong(old.getFileName().toString().split("-")[2]);
                if (ProcessHandle.of(pid).isEmpty()
                        && Files.getOwner(old).getName().equals(System.getProperty("user.name"))) {
                    Directories.delete(old);
                }
            }
        }
    }
}
