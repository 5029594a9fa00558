package org.assistance.verification.file;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a table, whatever kind of file it stands in, one at a time. */
interface Lines extends Closeable {
    /** The next line, or null at the end. */
    @Nullable
    Line next() throws UnreadableFile;

    /**
     * A line.
     *
     * @param number as a spreadsheet numbers it
     * @param cells their text; a formula begins with an equals sign
     */
    record Line(int number, List<String> cells) {}
}
