package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file that is being read says of everybody, by the beginnings of their indexes, so that it is compared with a file of before
 * there were quick keys, whose people stand by nothing else: sixteen bytes a record, and a file has 200 MB at most.
 */
final class SaidByIndex {
    private static final int FIRST = 1 << 10;

    private final List<long[]> pieces = new ArrayList<>();
    private long[] open = new long[FIRST];
    private int used;

    /** Takes a record: the beginning of the person's index, and what it says. */
    void add(byte[] index, PageRecord one) {
        if (used == open.length) {
            open = Arrays.copyOf(open, 2 * used);
        }
        open[used++] = PageKeys.ofIndex(index);
        open[used++] = one.said();
    }

    /** Takes all that another took. */
    void add(SaidByIndex piece) {
        pieces.add(Arrays.copyOf(piece.open, piece.used));
    }

    /** What all records together say of each person whose key begins within bounds, as 16 bits. */
    Map<Long, Long> between(int from, int to) {
        var said = new HashMap<Long, Long>();
        for (long[] piece : pieces) {
            for (int at = 0; at < piece.length; at += 2) {
                int beginning = PageKeys.beginning(piece[at]);
                if (beginning >= from && beginning < to) {
                    said.merge(piece[at], piece[at + 1], Long::sum);
                }
            }
        }
        return said;
    }
}
