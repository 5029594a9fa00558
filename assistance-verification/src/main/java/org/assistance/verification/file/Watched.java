package org.assistance.verification.file;

import org.jspecify.annotations.Nullable;

/** The indexes of the people who are watched, each found by the key as which he stands in a file's pages. */
final class Watched {
    /** For each person; one of them is set. */
    private static final int BITS = 16;

    private final long[] keys;
    private final byte[][] indexes;
    // Nearly everybody asked for is somebody else, and found not to be among them where this is, which is small enough to be at hand.
    private final long[] among;

    /** Room for so many. */
    Watched(int people) {
        int slots = Integer.highestOneBit(Math.max(people, 1)) * 4;
        keys = new long[slots];
        indexes = new byte[slots][];
        among = new long[Math.max(1, slots / 4 * BITS / Long.SIZE)];
    }

    void add(long key, byte[] index) {
        int slot = slot(key);
        keys[slot] = key;
        indexes[slot] = index;
        among[word(key)] |= 1L << key;
    }

    /** Whose key it is, or null where nobody's. */
    byte @Nullable [] index(long key) {
        if ((among[word(key)] & 1L << key) == 0) {
            return null;
        }
        int slot = slot(key);
        return keys[slot] == key ? indexes[slot] : null;
    }

    private int word(long key) {
        return (int) (key >>> Integer.SIZE) & among.length - 1;
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
