package org.assistance.verification.file;

import java.io.DataInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Some records of one bucket in few bytes, as they are before they are sealed: what is small is written small, and a word that stands
 * in the page already by its number. The first byte tells whether it is the last page of its bucket.
 */
final class Page {
    private static final byte LAST = 1;
    /** Without it the page is one of before ({@link PageRecord#read}). */
    private static final byte PACKED = 2;
    private static final int HAS_AMOUNT = 1;
    private static final int HAS_FROM = 2;
    private static final int HAS_TO = 4;
    private static final int HAS_STATUS = 8;
    private static final int SEVEN = 7;
    private static final int MORE = 1 << SEVEN;
    /** So many different words have a number. */
    private static final int WORDS = 100;
    /** More than anything but a text takes. */
    private static final int ROOM = 64;

    private final Map<String, Integer> words = new HashMap<>();
    private byte[] bytes = new byte[2048];
    private int at = 1;
    private int row;

    /** How large it is by now. */
    int size() {
        return at;
    }

    /** Takes one more. */
    void add(PageRecord one) {
        room(ROOM);
        System.arraycopy(one.key(), 0, bytes, at, PageRecord.KEY);
        at += PageRecord.KEY;
        signed(one.row() - row);
        row = one.row();
        Particulars said = one.particulars();
        Money amount = said.amount();
        LocalDate from = said.from();
        LocalDate to = said.to();
        String status = said.status();
        bytes[at++] = (byte) ((amount == null ? 0 : HAS_AMOUNT) | (from == null ? 0 : HAS_FROM)
                | (to == null ? 0 : HAS_TO) | (status == null ? 0 : HAS_STATUS));
        if (amount != null) {
            signed(amount.fen());
        }
        if (from != null) {
            signed(from.toEpochDay());
        }
        if (to != null) {
            signed(to.toEpochDay());
        }
        text(one.name());
        if (status != null) {
            word(status);
        }
        word(said.detail());
    }

    /** All of it, and that it is the last one of its bucket or not. */
    byte[] whole(boolean last) {
        bytes[0] = (byte) (PACKED | (last ? LAST : 0));
        return Arrays.copyOf(bytes, at);
    }

    private void room(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }

    // Small numbers, below and above nought, are short.
    private void signed(long number) {
        number(number << 1 ^ number >> Long.SIZE - 1);
    }

    private void number(long number) {
        long left = number;
        while ((left & -MORE) != 0) {
            bytes[at++] = (byte) (left | MORE);
            left >>>= SEVEN;
        }
        bytes[at++] = (byte) left;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length + ROOM);
        number(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
    }

    private void word(String text) {
        Integer known = words.get(text);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        text(text);
        if (words.size() < WORDS) {
            words.put(text, words.size() + 1);
        }
    }

    /** Reads the records of a page, one of before too; answers whether it is the last one of its bucket. */
    static boolean read(byte[] page, Consumer<PageRecord> taking) {
        if ((page[0] & PACKED) != 0) {
            new Reading(page).all(taking);
        } else {
            DataInputStream in = PageRecord.after(page);
            for (PageRecord one = PageRecord.read(in); one != null; one = PageRecord.read(in)) {
                taking.accept(one);
            }
        }
        return (page[0] & LAST) != 0;
    }

    private static final class Reading {
        private final byte[] bytes;
        private final List<String> words = new ArrayList<>();
        private int at = 1;
        private int row;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        void all(Consumer<PageRecord> taking) {
            while (at < bytes.length) {
                byte[] key = Arrays.copyOfRange(bytes, at, at + PageRecord.KEY);
                at += PageRecord.KEY;
                row += (int) signed();
                int has = bytes[at++];
                Money amount = (has & HAS_AMOUNT) == 0 ? null : Money.ofFen(signed());
                LocalDate from = (has & HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(signed());
                LocalDate to = (has & HAS_TO) == 0 ? null : LocalDate.ofEpochDay(signed());
                String name = text();
                @Nullable
                String status = (has & HAS_STATUS) == 0 ? null : word();
                taking.accept(new PageRecord(key, row, name, new Particulars(amount, from, to, status, word())));
            }
        }

        private long signed() {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }

        private long number() {
            long number = 0;
            int shift = 0;
            byte b = bytes[at++];
            while (b < 0) {
                number |= (long) (b & MORE - 1) << shift;
                shift += SEVEN;
                b = bytes[at++];
            }
            return number | (long) b << shift;
        }

        private String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        private String word() {
            int known = (int) number();
            if (known > 0) {
                return words.get(known - 1);
            }
            String text = text();
            if (words.size() < WORDS) {
                words.add(text);
            }
            return text;
        }
    }
}
