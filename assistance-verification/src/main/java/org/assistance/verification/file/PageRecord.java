package org.assistance.verification.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a page, before that is sealed: who, as {@link PageKeys} has it, the row of the file, the name, and what it
 * says.
 */
record PageRecord(long key, int row, String name, Particulars particulars) {
    /** What a record has of what not all have. */
    static final int HAS_AMOUNT = 1;
    static final int HAS_FROM = 2;
    static final int HAS_TO = 4;
    static final int HAS_STATUS = 8;

    /** One whose key is the beginning of the person's index. */
    static PageRecord of(byte[] index, int row, String name, Particulars particulars) {
        return new PageRecord(PageKeys.ofIndex(index), row, name, particulars);
    }

    /** Writes the name and what it says, as {@link PageColumns} takes it. */
    void write(Bytes into) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        write(into, utf8, 0, utf8.length, particulars);
    }

    /** The same by a name that stands somewhere in UTF-8. */
    static void write(Bytes into, byte[] utf8, int nameFrom, int nameTo, Particulars particulars) {
        Money amount = particulars.amount();
        LocalDate from = particulars.from();
        LocalDate to = particulars.to();
        String status = particulars.status();
        into.add((byte) ((amount == null ? 0 : HAS_AMOUNT) | (from == null ? 0 : HAS_FROM) | (to == null ? 0 : HAS_TO)
                | (status == null ? 0 : HAS_STATUS)));
        if (amount != null) {
            into.signed(amount.fen());
        }
        if (from != null) {
            into.signed(from.toEpochDay());
        }
        if (to != null) {
            into.signed(to.toEpochDay());
        }
        into.number(nameTo - nameFrom);
        into.add(utf8, nameFrom, nameTo - nameFrom);
        if (status != null) {
            into.text(status);
        }
        into.text(particulars.detail());
    }

    /** Equal for records that say the same about the same person, whatever the name and the row. */
    long digest() {
        return digest(key, particulars);
    }

    /** The same of one that is not made. */
    static long digest(long key, Particulars particulars) {
        return mixed(said(particulars) ^ key);
    }

    /** Of what it says alone. */
    long said() {
        return said(particulars);
    }

    private static long said(Particulars particulars) {
        long digest = particulars.amount() == null ? -1 : particulars.amount().fen();
        digest = mixed(digest) + (particulars.from() == null ? -1 : particulars.from().toEpochDay());
        digest = mixed(digest) + (particulars.to() == null ? -1 : particulars.to().toEpochDay());
        digest = mixed(digest) + text(particulars.status());
        return mixed(mixed(digest) + text(particulars.detail()));
    }

    private static long text(@Nullable String text) {
        long digest = text == null ? -1 : text.length();
        for (int at = 0; text != null && at < text.length(); at++) {
            digest = digest * 0x100000001b3L + text.charAt(at);
        }
        return digest;
    }

    // The finaliser of SplitMix64: neighbours end far apart.
    static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Whether it says the same about the same person as another. */
    boolean repeats(PageRecord other) {
        return key == other.key && particulars.equals(other.particulars);
    }

    /** Never whom it speaks of. */
    @Override
    public String toString() {
        return "PageRecord of row " + row;
    }
}
