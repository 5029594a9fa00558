package org.assistance.verification.file;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a table, whatever kind of file it stands in: one at a time, or some at a time for others to go through. */
interface Lines extends Closeable {
    /** About so many lines are handed out at a time. */
    int SOME = 1024;

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws UnreadableFile;

    /** The next lines, in their order; the last ones end with the file, or where it breaks off. */
    default Some some() {
        var lines = new ArrayList<Line>(SOME);
        try {
            while (lines.size() < SOME) {
                Line line = next();
                if (line == null) {
                    return new Some(lines::forEach, true, null);
                }
                lines.add(line);
            }
            return new Some(lines::forEach, false, null);
        } catch (UnreadableFile broken) {
            return new Some(lines::forEach, true, broken);
        }
    }

    /**
     * A line.
     *
     * @param number as a spreadsheet numbers it
     * @param cells their text; a formula begins with an equals sign
     */
    record Line(int number, List<String> cells) {}

    /** Lines that follow each other, perhaps not cut yet; any thread may go through them, once. */
    interface Piece {
        void each(Consumer<Line> taking);

        /** The same, where lines at hand as bytes are offered first to who answers whether that will do; the rest are for the others. */
        default void each(Predicate<CutLine> bytesTaken, Consumer<Line> others) {
            each(others);
        }
    }

    /**
     * Some lines.
     *
     * @param last whether no more can be read
     * @param broken why not, where that is not the end of the file
     */
    record Some(Piece piece, boolean last, @Nullable UnreadableFile broken) {}
}
