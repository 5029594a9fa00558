package org.assistance.verification.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Some records of one bucket in few bytes, as they are before they are sealed: each byte that is sealed costs more than a byte that is
 * packed. The first byte tells the form and whether it is the last page of its bucket; then come how many records there are, everybody's
 * key, and in columns what the records say: of alike things few bits are enough.
 */
final class Page {
    private static final byte LAST = 1;
    /** The form of before, unpacked ({@link OldPage#packed}). */
    private static final byte SHORT = 2;
    /** The form after it ({@link OldPage#deflated}). */
    private static final byte DEFLATED = 4;
    /** Without any of these the page is of the first form ({@link OldPage#plain}). */
    private static final byte COLUMNS = 8;
    /** About as many records, and bytes of what they say, come into one ({@link DepartmentPages#bucketsFor}). */
    private static final int FIRST = 512;
    private static final int SAID = 1 << 14;
    /** About as many bytes the row of a record would take. */
    private static final int ROW_BYTES = 2;

    private final Bytes said = new Bytes(SAID);
    private long[] keys = new long[FIRST];
    private int[] rows = new int[FIRST];
    private int count;

    /** About how large it is by now, unpacked. */
    int size() {
        return count * (Long.BYTES + ROW_BYTES) + said.size();
    }

    /** Takes one more. */
    void add(PageRecord one) {
        next(one.key(), one.row());
        one.write(said);
    }

    /** Takes one more of which was written already what it says. */
    void add(long key, int row, byte[] written, int from, int length) {
        next(key, row);
        said.add(written, from, length);
    }

    private void next(long key, int row) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
        }
        keys[count] = key;
        rows[count++] = row;
    }

    /** All of it, and that it is the last one of its bucket or not. */
    byte[] whole(boolean last) {
        var columns = new Bits(count * Long.BYTES + Long.BYTES);
        rows(columns);
        PageColumns.write(said, count, columns);
        int before = 1 + Integer.BYTES + count * Long.BYTES;
        byte[] whole = columns.whole(before);
        ByteBuffer.wrap(whole)
                .put((byte) (COLUMNS | (last ? LAST : 0)))
                .putInt(count)
                .asLongBuffer()
                .put(keys, 0, count);
        return whole;
    }

    private void rows(Bits into) {
        long[] steps = new long[count];
        for (int at = 0; at < count; at++) {
            steps[at] = (long) rows[at] - (at == 0 ? 0 : rows[at - 1]);
        }
        NumberColumn.write(into, steps);
    }

    /**
     * Reads those records of a page, one of before too, whose keys are wanted; answers whether it is the last one of its bucket.
     */
    static boolean read(byte[] page, LongPredicate wanted, Consumer<PageRecord> taking) {
        if ((page[0] & COLUMNS) != 0) {
            readColumns(page, wanted, taking);
        } else if ((page[0] & DEFLATED) != 0) {
            new OldPage(page).deflated(wanted, taking);
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

    private static void readColumns(byte[] page, LongPredicate wanted, Consumer<PageRecord> taking) {
        var in = ByteBuffer.wrap(page, 1, page.length - 1);
        long[] keys = new long[in.getInt()];
        in.asLongBuffer().get(keys);
        if (Arrays.stream(keys).noneMatch(wanted)) {
            return;
        }
        var columns = new Bits.Reading(page, 1 + Integer.BYTES + keys.length * Long.BYTES);
        long[] steps = NumberColumn.read(columns, keys.length);
        int[] rows = new int[keys.length];
        long row = 0;
        for (int at = 0; at < rows.length; at++) {
            row += steps[at];
            rows[at] = (int) row;
        }
        PageColumns.read(columns, keys, rows, wanted, taking);
    }
}
