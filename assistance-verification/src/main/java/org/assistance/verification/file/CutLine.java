package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of UTF-8 without quotes, cut at its commas, as bytes. It is the same object for one line after the other, so nobody keeps it.
 * For one thread.
 */
final class CutLine {
    private static final int LONGEST_CELL = 1000;
    private static final byte THREE_BYTES = (byte) 0xe4;
    private static final byte THREE_BYTES_END = (byte) 0xe9;
    private static final byte FULL_WIDTH = (byte) 0xef;
    private static final byte AFTER_CONTINUING = (byte) 0xc0;

    private final byte[] bytes;
    private final CellTexts texts;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;
    private int number;
    private boolean plain;

    CutLine(byte[] bytes, CellTexts texts) {
        this.bytes = bytes;
        this.texts = texts;
    }

    /** Cuts the line of this number that begins at a place and ends with a line feed; returns where the next one begins. */
    int cut(int line, int from) {
        number = line;
        count = 0;
        plain = true;
        int cell = from;
        int at = from;
        byte b = bytes[at];
        while (b != '\n') {
            if (b == ',') {
                cell(cell, at);
                cell = at + 1;
                at++;
            } else if (b < 0) {
                at += beyondAscii(at);
            } else {
                plain &= b >= ' ' || b == '\r' && bytes[at + 1] == '\n';
                at++;
            }
            b = bytes[at];
        }
        cell(cell, at > cell && bytes[at - 1] == '\r' ? at - 1 : at);
        return at + 1;
    }

    // Ideographs and what is full-width, among which there are no blanks; whether others are blanks, or no text at all, others tell.
    private int beyondAscii(int at) {
        byte first = bytes[at];
        if ((first >= THREE_BYTES && first <= THREE_BYTES_END || first == FULL_WIDTH)
                && bytes[at + 1] < AFTER_CONTINUING && bytes[at + 2] < AFTER_CONTINUING) {
            return 3;
        }
        plain = false;
        return 1;
    }

    private void cell(int from, int to) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = from;
        ends[count++] = to;
        if (to > from) {
            byte first = bytes[from];
            plain &= first != ' ' && first != '=' && first != '@' && first != '+' && bytes[to - 1] != ' '
                    && to - from <= LONGEST_CELL;
        }
    }

    /** As a spreadsheet numbers it. */
    int number() {
        return number;
    }

    /** How many cells it has. */
    int count() {
        return count;
    }

    /**
     * Whether every cell is text that stands for itself: without blanks around it and other blanks than ASCII's in it, without signs that
     * nobody types, and no formula; and not overlong.
     */
    boolean plain() {
        return plain;
    }

    /** Where all lines stand. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a cell begins. */
    int start(int cell) {
        return starts[cell];
    }

    /** Where a cell ends. */
    int end(int cell) {
        return ends[cell];
    }

    /** The text of a cell. */
    String text(int cell) {
        return texts.of(cell, bytes, starts[cell], ends[cell]);
    }

    /** All of it as texts. */
    Lines.Line line() {
        List<String> cells = new ArrayList<>(count);
        for (int cell = 0; cell < count; cell++) {
            cells.add(text(cell));
        }
        return new Lines.Line(number, cells);
    }
}
