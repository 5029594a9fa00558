package org.assistance.verification.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a page, before that is sealed: the first half of the person's index, the row of the file, the name, and
 * what it says.
 *
 * @param key {@value #KEY} bytes
 */
record PageRecord(byte[] key, int row, String name, Particulars particulars) {
    /** Bytes of the index that are kept: two people of a city do not have them in common. */
    static final int KEY = 16;

    private static final int HAS_AMOUNT = 1;
    private static final int HAS_FROM = 2;
    private static final int HAS_TO = 4;
    private static final int HAS_STATUS = 8;

    static PageRecord of(byte[] index, int row, String name, Particulars particulars) {
        return new PageRecord(Arrays.copyOf(index, KEY), row, name, particulars);
    }

    /** Reads the records of a page of before {@link Page} one after the other, until null. */
    static @Nullable PageRecord read(DataInputStream in) {
        try {
            byte[] key = in.readNBytes(KEY);
            if (key.length < KEY) {
                return null;
            }
            int row = in.readInt();
            String name = in.readUTF();
            int has = in.readByte();
            Money amount = (has & HAS_AMOUNT) == 0 ? null : Money.ofFen(in.readLong());
            LocalDate from = (has & HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(in.readInt());
            LocalDate to = (has & HAS_TO) == 0 ? null : LocalDate.ofEpochDay(in.readInt());
            String status = (has & HAS_STATUS) == 0 ? null : in.readUTF();
            return new PageRecord(key, row, name, new Particulars(amount, from, to, status, in.readUTF()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What stands in such a page after its first byte. */
    static DataInputStream after(byte[] page) {
        return new DataInputStream(new ByteArrayInputStream(page, 1, page.length - 1));
    }

    /** Equal for records that say the same about the same person, whatever the name and the row. */
    long digest() {
        long digest = said();
        var bytes = ByteBuffer.wrap(key);
        return mixed(mixed(digest ^ bytes.getLong()) + bytes.getLong());
    }

    /** Of what it says alone. */
    long said() {
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
        return Arrays.equals(key, other.key) && particulars.equals(other.particulars);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageRecord that && row == that.row && name.equals(that.name) && repeats(that);
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, Arrays.hashCode(key));
    }

    /** Never whom it speaks of. */
    @Override
    public String toString() {
        return "PageRecord of row " + row;
    }
}
