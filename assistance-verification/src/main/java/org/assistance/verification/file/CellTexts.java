package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts of a table's cells, column by column: months, words and round amounts come again and again, and are made once. For one thread. */
final class CellTexts {
    private final List<Column> columns = new ArrayList<>();

    /** The text of a cell in UTF-8. */
    String of(int column, byte[] bytes, int from, int to) {
        if (from == to) {
            return "";
        }
        while (columns.size() <= column) {
            columns.add(new Column());
        }
        return columns.get(column).of(bytes, from, to);
    }

    // The whole file was read in its encoding before, without a wrong byte.
    private static String made(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            try {
                Encoding.decoder(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes, from, to - from));
            } catch (CharacterCodingException changed) {
                throw new IllegalStateException("文件在读取时发生了变化", changed);
            }
        }
        return text;
    }

    /** The same for the same bytes. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = PageRecord.mixed(hash ^ Bytes.eight(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | bytes[at] & 0xff;
        }
        return (int) PageRecord.mixed(hash ^ rest);
    }

    private static final class Column {
        private static final int SLOTS = 1 << 11;
        private static final int LONGEST = 64;
        /** After so many cells it is known whether they come again. */
        private static final int TRIED = 4 * SLOTS;

        private final byte[][] known = new byte[SLOTS][];
        private final String[] texts = new String[SLOTS];
        private int asked;
        private int fresh;

        String of(byte[] bytes, int from, int to) {
            if (to - from > LONGEST || asked == TRIED && fresh > TRIED / 2) {
                return made(bytes, from, to);
            }
            int slot = hash(bytes, from, to) & SLOTS - 1;
            byte[] there = known[slot];
            if (asked < TRIED) {
                asked++;
            }
            if (there != null && Arrays.equals(there, 0, there.length, bytes, from, to)) {
                return texts[slot];
            }
            if (asked < TRIED) {
                fresh++;
            }
            String text = made(bytes, from, to);
            known[slot] = Arrays.copyOfRange(bytes, from, to);
            texts[slot] = text;
            return text;
        }
    }
}
