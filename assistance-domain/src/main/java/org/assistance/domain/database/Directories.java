package org.assistance.domain.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Where the embedded server keeps its files, and how directories are made and removed. */
final class Directories {
    private Directories() {}

    /**
     * The directory for programs and data when none is configured: {@code /var/lib/assistance} for root, whose own home
     * the unprivileged server could not enter, and {@code ~/.local/share/assistance} for everyone else.
     */
    static Path base() {
        return ServerAccount.startedAsRoot()
                ? Path.of("/var/lib/assistance")
                : Path.of(System.getProperty("user.home"), ".local", "share", "assistance");
    }

    /** Creates the directory and its parents where missing, open for reading to every account. */
    static Path readableByAll(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var parent = directory.getParent();
            if (parent != null) {
                readableByAll(parent);
            }
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return directory;
    }

    /**
     * The directory, created where missing, with its real path.
     *
     * @throws EmbeddedDatabaseException when it belongs to another account, who could have put programs or data there
     */
    static Path own(Path directory) throws IOException {
        var real = readableByAll(directory.toAbsolutePath()).toRealPath();
        var owner = Files.getOwner(real).getName();
        var me = System.getProperty("user.name");
        if (!owner.equals(me)) {
            throw new EmbeddedDatabaseException(
                    "The directory " + real + " for the embedded PostgreSQL belongs to " + owner + ", not to " + me
                            + ".",
                    "Name another directory with assistance.embedded-database.directory, or start as " + owner + ".");
        }
        return real;
    }

    /** Removes the directory with everything in it; does nothing when there is none. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
