package org.assistance.bench.verification;

import java.time.LocalDate;

/** Reads rows of the generated files byte by byte, as the floor and the rivals do: commas only, no quotes, nothing checked. */
final class CsvPiece {
    static final int ID = 1;
    private static final int WIDE = 3;

    private final byte[] bytes;
    private final int end;
    private final int[] starts = new int[16];
    private final int[] ends = new int[16];
    private int at;

    CsvPiece(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        int cell = 0;
        starts[0] = at;
        while (true) {
            byte b = bytes[at];
            if (b == ',') {
                ends[cell++] = at;
                starts[cell] = at + 1;
            } else if (b == '\r') {
                ends[cell] = at;
                at += 2;
                return true;
            }
            at++;
        }
    }

    /** The identity number without its check character, 15 digits and full width put right. */
    long seventeen() {
        int from = starts[ID];
        int length = ends[ID] - from;
        long digits = 0;
        if (length == 18 * WIDE) {
            for (int i = 0; i < 17; i++) {
                digits = digits * 10 + (bytes[from + i * WIDE + 2] & 0xff) - 0x90;
            }
            return digits;
        }
        int count = length == 15 ? 15 : 17;
        for (int i = 0; i < count; i++) {
            if (count == 15 && i == 6) {
                digits = digits * 100 + 19;
            }
            digits = digits * 10 + bytes[from + i] - '0';
        }
        return digits;
    }

    /** A cell of yuan in fen; -1 where it is empty. */
    long fen(int cell) {
        if (starts[cell] == ends[cell]) {
            return -1;
        }
        long fen = 0;
        for (int i = starts[cell]; i < ends[cell]; i++) {
            if (bytes[i] != '.') {
                fen = fen * 10 + bytes[i] - '0';
            }
        }
        return fen;
    }

    /** Days since 1970 of a day, or of the first of a month; {@link Integer#MIN_VALUE} where it is empty. */
    int day(int cell) {
        int from = starts[cell];
        int length = ends[cell] - from;
        if (length == 0) {
            return Integer.MIN_VALUE;
        }
        return (int) LocalDate
                .of(number(from, 4), number(from + 5, 2), length > 7 ? number(from + 8, 2) : 1)
                .toEpochDay();
    }

    private int number(int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int cell) {
        return starts[cell];
    }

    int length(int cell) {
        return ends[cell] - starts[cell];
    }
}
