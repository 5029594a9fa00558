package org.assistance.verification.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/** Pages of the three forms of before, of which the first two held half of each person's index; they are read and not written any more. */
final class OldPage {
    private static final int KEY = 16;
    /** So many different words had a number. */
    private static final int WORDS = 100;

    private final byte[] page;
    private final List<String> words = new ArrayList<>();

    OldPage(byte[] page) {
        this.page = page;
    }

    /** Of the second form: small numbers are short, and a word that stood there before is its number. */
    void packed(Consumer<PageRecord> taking) {
        var in = new Bytes.Reading(page, 1);
        int row = 0;
        while (!in.ended()) {
            long key = key(in.at());
            in.skip(KEY);
            row += (int) in.signed();
            int has = in.next();
            Money amount = (has & PageRecord.HAS_AMOUNT) == 0 ? null : Money.ofFen(in.signed());
            LocalDate from = (has & PageRecord.HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(in.signed());
            LocalDate to = (has & PageRecord.HAS_TO) == 0 ? null : LocalDate.ofEpochDay(in.signed());
            String name = in.text();
            @Nullable
            String status = (has & PageRecord.HAS_STATUS) == 0 ? null : word(in);
            taking.accept(new PageRecord(key, row, name, new Particulars(amount, from, to, status, word(in))));
        }
    }

    private long key(int at) {
        return ByteBuffer.wrap(page, at, Long.BYTES).getLong();
    }

    private String word(Bytes.Reading in) {
        int known = (int) in.number();
        if (known > 0) {
            return words.get(known - 1);
        }
        String text = in.text();
        if (words.size() < WORDS) {
            words.add(text);
        }
        return text;
    }

    /** Of the first form. */
    void plain(Consumer<PageRecord> taking) {
        try (var in = new DataInputStream(new ByteArrayInputStream(page, 1, page.length - 1))) {
            while (in.available() > 0) {
                long key = in.readLong();
                in.skipNBytes(KEY - Long.BYTES);
                int row = in.readInt();
                String name = in.readUTF();
                int has = in.readByte();
                Money amount = (has & PageRecord.HAS_AMOUNT) == 0 ? null : Money.ofFen(in.readLong());
                LocalDate from = (has & PageRecord.HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(in.readInt());
                LocalDate to = (has & PageRecord.HAS_TO) == 0 ? null : LocalDate.ofEpochDay(in.readInt());
                String status = (has & PageRecord.HAS_STATUS) == 0 ? null : in.readUTF();
                taking.accept(
                        new PageRecord(key, row, name, new Particulars(amount, from, to, status, in.readUTF())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of the third form: everybody's key, and what the records say one after the other, deflated. */
    void deflated(LongPredicate wanted, Consumer<PageRecord> taking) {
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
                taking.accept(read(said, keys[at], numbers[at]));
            } else {
                skip(said);
            }
        }
    }

    private static PageRecord read(Bytes.Reading in, long key, int row) {
        int has = in.next();
        Money amount = (has & PageRecord.HAS_AMOUNT) == 0 ? null : Money.ofFen(in.signed());
        LocalDate from = (has & PageRecord.HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(in.signed());
        LocalDate to = (has & PageRecord.HAS_TO) == 0 ? null : LocalDate.ofEpochDay(in.signed());
        String name = in.text();
        String status = (has & PageRecord.HAS_STATUS) == 0 ? null : in.text();
        return new PageRecord(key, row, name, new Particulars(amount, from, to, status, in.text()));
    }

    // Goes past one of which nothing is wanted.
    private static void skip(Bytes.Reading in) {
        int has = in.next();
        for (int numbers = Integer.bitCount(
                has & (PageRecord.HAS_AMOUNT | PageRecord.HAS_FROM | PageRecord.HAS_TO)); numbers > 0; numbers--) {
            in.number();
        }
        for (int texts = (has & PageRecord.HAS_STATUS) == 0 ? 2 : 3; texts > 0; texts--) {
            in.skip((int) in.number());
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
