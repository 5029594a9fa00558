package org.assistance.verification.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What a department gets back (退回): its file, for some days, and beside it the reason, for some weeks.
 *
 * @param folder where it lies
 * @param now the moment
 */
record Returned(Path folder, Instant now) {
    private static final String REASON = ".原因.txt";

    static Returned in(Path folder, Instant now) throws IOException {
        return new Returned(Files.createDirectories(folder), now);
    }

    /** Moves a file there, where there is one. */
    void move(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path moved = Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            if (!Files.isSymbolicLink(moved)) {
                Files.setLastModifiedTime(moved, FileTime.from(now));
            }
        }
    }

    /** Writes a file there again. */
    void copy(InputStream content, String name) throws IOException {
        Path back = folder.resolve(name);
        Files.copy(content, back, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(back, FileTime.from(now));
    }

    /** Says why, in a sentence without its full stop. */
    void tell(String name, String reason) throws IOException {
        Path why = Files.writeString(folder.resolve(name + REASON), reason + "。\n", StandardCharsets.UTF_8);
        Files.setLastModifiedTime(why, FileTime.from(now));
    }

    /** Deletes what lay there for longer: files hold people, and the department has its own. */
    void forget(Duration files, Duration reasons) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Duration longer = one.toString().endsWith(REASON) ? reasons : files;
                FileTime before = FileTime.from(now.minus(longer));
                if (Files.getLastModifiedTime(one, LinkOption.NOFOLLOW_LINKS).compareTo(before) < 0) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
