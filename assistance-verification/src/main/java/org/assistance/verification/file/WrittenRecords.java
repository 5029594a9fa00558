package org.assistance.verification.file;

import java.util.Arrays;
import org.assistance.verification.registry.Particulars;

/** Records one after the other as pages take them, each with the digest of what it says. */
final class WrittenRecords {
    private static final int FIRST = 1 << 12;
    private static final int BYTES = 24;

    private final Bytes said = new Bytes(FIRST * BYTES);
    private long[] keys = new long[FIRST];
    private long[] digests = new long[FIRST];
    private int[] rows = new int[FIRST];
    private int[] ends = new int[FIRST];
    private int count;

    void add(PageRecord one) {
        one.write(said);
        took(one.key(), one.row(), one.digest());
    }

    /** One whose name is a cell of a line. */
    void add(long key, CutLine line, int name, Particulars particulars) {
        PageRecord.write(said, line.bytes(), line.start(name), line.end(name), particulars);
        took(key, line.number(), PageRecord.digest(key, particulars));
    }

    private void took(long key, int row, long digest) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            digests = Arrays.copyOf(digests, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        keys[count] = key;
        digests[count] = digest;
        rows[count] = row;
        ends[count++] = said.size();
    }

    /** Hands all of them on. */
    void into(DepartmentPages.Writer pages, Digests all) {
        int from = 0;
        for (int at = 0; at < count; at++) {
            pages.add(keys[at], rows[at], said.array(), from, ends[at] - from);
            all.add(digests[at]);
            from = ends[at];
        }
    }
}
