package org.assistance.verification.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/** Pages of the two forms of before, which held half of each person's index; they are read and not written any more. */
final class OldPage {
    private static final int KEY = 16;
    private static final int HAS_AMOUNT = 1;
    private static final int HAS_FROM = 2;
    private static final int HAS_TO = 4;
    private static final int HAS_STATUS = 8;
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
            Money amount = (has & HAS_AMOUNT) == 0 ? null : Money.ofFen(in.signed());
            LocalDate from = (has & HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(in.signed());
            LocalDate to = (has & HAS_TO) == 0 ? null : LocalDate.ofEpochDay(in.signed());
            String name = in.text();
            @Nullable
            String status = (has & HAS_STATUS) == 0 ? null : word(in);
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
                Money amount = (has & HAS_AMOUNT) == 0 ? null : Money.ofFen(in.readLong());
                LocalDate from = (has & HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(in.readInt());
                LocalDate to = (has & HAS_TO) == 0 ? null : LocalDate.ofEpochDay(in.readInt());
                String status = (has & HAS_STATUS) == 0 ? null : in.readUTF();
                taking.accept(
                        new PageRecord(key, row, name, new Particulars(amount, from, to, status, in.readUTF())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
