package org.assistance.domain.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once per version from the archive on the class path. */
record PostgresBinaries(Path directory) {
    private static final int EXECUTABLE = 0100;

    /**
     * Unpacks the programs below {@code base} unless this very archive was unpacked there before. Several processes may
     * ask at once; one unpacks, the others wait.
     */
    static PostgresBinaries unpackedBelow(Path base) throws IOException {
        var archive = archive();
        var target = base.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(target)) {
            try (var channel = FileChannel.open(base.resolve("unpacking.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var _ = channel.lock()) {
                if (!Files.isDirectory(target)) {
                    var partial = base.resolve("unpacking");
                    Directories.delete(partial);
                    unpack(archive, Directories.readableByAll(partial));
                    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return new PostgresBinaries(target);
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "unknown";
        var processor = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new EmbeddedDatabaseException(
                    "There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + " (" + archive + " is not on the class path).",
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use a PostgreSQL 17 server of your own.");
        }
        return stream;
    }

    private static String fingerprint(String archive) throws IOException {
        try (var stream = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Directories.readableByAll(path);
                } else {
                    Directories.readableByAll(Objects.requireNonNull(path.getParent()));
                    unpack(tar, entry, path);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
