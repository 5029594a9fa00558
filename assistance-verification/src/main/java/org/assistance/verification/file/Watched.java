package org.assistance.verification.file;

import org.jspecify.annotations.Nullable;

/** The indexes of the people who are watched, each found by the key as which he stands in a file's pages. */
final class Watched {
    private final @Nullable Person[] slots;

    private record Person(long key, byte[] index) {}

    /** Room for so many. */
    Watched(int people) {
        slots = new Person[Integer.highestOneBit(Math.max(people, 1)) * 4];
    }

    void add(long key, byte[] index) {
        slots[slot(key)] = new Person(key, index);
    }

    /** Whose key it is, or null where nobody's. */
    byte @Nullable [] index(long key) {
        Person person = slots[slot(key)];
        return person == null ? null : person.index;
    }

    // The keys are as good as chance.
    private int slot(long key) {
        int slot = (int) key & slots.length - 1;
        for (Person there = slots[slot]; there != null && there.key != key; there = slots[slot]) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
