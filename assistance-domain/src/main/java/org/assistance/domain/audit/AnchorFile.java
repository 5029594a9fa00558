package org.assistance.domain.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of anchors outside the database, one a line; whoever keeps the database should not be able to write it. */
public final class AnchorFile {
    private final Path path;

    /** The file at a path; it is made with the first line. */
    public AnchorFile(Path path) {
        this.path = path;
    }

    /** Adds a line and waits until it is on the disk. */
    void add(Anchor anchor) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, anchor.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * All anchors, the oldest first; none while there is no file.
     *
     * @throws IllegalArgumentException when a line is no anchor
     */
    public List<Anchor> all() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> !line.isBlank()).map(Anchor::of).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
