package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Some records of one bucket in few bytes, as they are before they are sealed: sealing is slower than packing. The first byte tells
 * the form and whether it is the last page of its bucket; then come how many records there are, how long the rest is, everybody's key,
 * and, packed, the rows and what the records say.
 */
final class Page {
    private static final byte LAST = 1;
    /** The form of before, unpacked ({@link OldPage#packed}). */
    private static final byte SHORT = 2;
    /** Without it and {@link #SHORT} the page is of the first form ({@link OldPage#plain}). */
    private static final byte PACKED = 4;
    private static final int FIRST = 64;
    private static final int SAID = 1 << 11;

    private final Bytes said = new Bytes(SAID);
    private final Bytes rows = new Bytes(2 * FIRST);
    private long[] keys = new long[FIRST];
    private int count;
    private int row;

    /** About how large it is by now, unpacked. */
    int size() {
        return count * Long.BYTES + rows.size() + said.size();
    }

    /** Takes one more. */
    void add(PageRecord one) {
        next(one.key(), one.row());
        one.write(said);
    }

    /** Takes one more of which was written already what it says. */
    void add(long key, int number, byte[] written, int from, int length) {
        next(key, number);
        said.add(written, from, length);
    }

    private void next(long key, int number) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key;
        rows.signed(number - row);
        row = number;
    }

    /** All of it, and that it is the last one of its bucket or not. */
    byte[] whole(boolean last) {
        byte[] rest = Arrays.copyOf(rows.array(), rows.size() + said.size());
        System.arraycopy(said.array(), 0, rest, rows.size(), said.size());
        byte[] packed = new byte[rest.length + rest.length / 8 + 64];
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        int length;
        try {
            deflater.setInput(rest);
            deflater.finish();
            length = deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("packed to more than it was");
            }
        } finally {
            deflater.end();
        }
        var whole = ByteBuffer.allocate(1 + 2 * Integer.BYTES + count * Long.BYTES + length);
        whole.put((byte) (PACKED | (last ? LAST : 0))).putInt(count).putInt(rest.length);
        whole.asLongBuffer().put(keys, 0, count);
        whole.position(whole.position() + count * Long.BYTES).put(packed, 0, length);
        return whole.array();
    }

    /**
     * Reads those records of a page, one of before too, whose keys are wanted; answers whether it is the last one of its bucket.
     */
    static boolean read(byte[] page, LongPredicate wanted, Consumer<PageRecord> taking) {
        if ((page[0] & PACKED) != 0) {
            readPacked(page, wanted, taking);
        } else {
            Consumer<PageRecord> some = one -> {
                if (wanted.test(one.key())) {
                    taking.accept(one);
                }
            };
            var old = new OldPage(page);
            if ((page[0] & SHORT) != 0) {
                old.packed(some);
            } else {
                old.plain(some);
            }
        }
        return (page[0] & LAST) != 0;
    }

    private static void readPacked(byte[] page, LongPredicate wanted, Consumer<PageRecord> taking) {
        var in = ByteBuffer.wrap(page, 1, page.length - 1);
        int count = in.getInt();
        int length = in.getInt();
        long[] keys = new long[count];
        in.asLongBuffer().get(keys);
        if (Arrays.stream(keys).noneMatch(wanted)) {
            return;
        }
        in.position(in.position() + count * Long.BYTES);
        byte[] rest = unpacked(in, length);
        var rows = new Bytes.Reading(rest, 0);
        int[] numbers = new int[count];
        int row = 0;
        for (int at = 0; at < count; at++) {
            row += (int) rows.signed();
            numbers[at] = row;
        }
        var said = new Bytes.Reading(rest, rows.at());
        for (int at = 0; at < count; at++) {
            if (wanted.test(keys[at])) {
                taking.accept(PageRecord.read(said, keys[at], numbers[at]));
            } else {
                PageRecord.skip(said);
            }
        }
    }

    private static byte[] unpacked(ByteBuffer packed, int length) {
        byte[] rest = new byte[length];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            if (inflater.inflate(rest) != length) {
                throw new IllegalStateException("a sealed page that is not whole");
            }
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            inflater.end();
        }
        return rest;
    }
}
