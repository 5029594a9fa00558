package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A digest of each row, 8 bytes, so that a file without repeated rows is known as such without being read again. */
final class Digests {
    /** Small enough to be nothing special to the collector. */
    private static final int BLOCK = 1 << 14;

    private final List<long[]> full = new ArrayList<>();
    private long[] block = new long[BLOCK];
    private int at;

    void add(long digest) {
        if (at == BLOCK) {
            full.add(block);
            block = new long[BLOCK];
            at = 0;
        }
        block[at++] = digest;
    }

    /** Whether two rows may be the same; what was taken is forgotten. */
    boolean twice() {
        long[] all = new long[full.size() * BLOCK + at];
        for (int i = 0; i < full.size(); i++) {
            System.arraycopy(full.set(i, block), 0, all, i * BLOCK, BLOCK);
        }
        System.arraycopy(block, 0, all, full.size() * BLOCK, at);
        full.clear();
        Arrays.sort(all);
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                return true;
            }
        }
        return false;
    }
}
