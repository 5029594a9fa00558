package org.assistance.verification.file;

import org.jspecify.annotations.Nullable;

/** The indexes of the people who are watched, each found by the key as which he stands in a file's pages. */
final class Watched {
    private final long[] keys;
    private final byte[][] indexes;

    /** Room for so many. */
    Watched(int people) {
        int slots = Integer.highestOneBit(Math.max(people, 1)) * 4;
        keys = new long[slots];
        indexes = new byte[slots][];
    }

    void add(long key, byte[] index) {
        int slot = slot(key);
        keys[slot] = key;
        indexes[slot] = index;
    }

    /** Whose key it is, or null where nobody's. */
    byte @Nullable [] index(long key) {
        int slot = slot(key);
        return keys[slot] == key ? indexes[slot] : null;
    }

    // The keys are as good as chance; none of them is nought, where nobody is.
    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
