package org.assistance.verification.file;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts of many records. Where they come again and again, each is written once and known by its number. Of a text is written how long
 * it is, how much of its beginning is that of the one before, and the number of each further sign among those of the column.
 */
final class TextColumn {
    private final byte[] utf8;
    private final int[] starts;
    private final int[] ends;
    private int count;

    /** Of so many texts at most, which stand in these bytes. */
    TextColumn(byte[] utf8, int most) {
        this.utf8 = utf8;
        starts = new int[most];
        ends = new int[most];
    }

    void add(int from, int to) {
        starts[count] = from;
        ends[count++] = to;
    }

    void write(Bits into) {
        int[] numbers = new int[count];
        int[] firsts = new int[count];
        int different = numbered(numbers, firsts);
        // A number costs a third of what a name does.
        boolean each = 4L * different > 3L * count;
        into.put(each ? 1 : 0, 1);
        if (each) {
            texts(into, null, count);
            return;
        }
        into.signed(different);
        int width = Bits.width(different - 1L);
        for (int at = 0; at < count && width > 0; at++) {
            into.put(numbers[at], width);
        }
        texts(into, firsts, different);
    }

    /** Gives the same number to the same texts, in the order in which they come first; returns how many differ. */
    private int numbered(int[] numbers, int[] firsts) {
        int[] slots = new int[Integer.highestOneBit(Math.max(count, 1)) * 4];
        int different = 0;
        for (int at = 0; at < count; at++) {
            int slot = CellTexts.hash(utf8, starts[at], ends[at]) & slots.length - 1;
            while (slots[slot] != 0 && !same(at, firsts[slots[slot] - 1])) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == 0) {
                firsts[different++] = at;
                slots[slot] = different;
            }
            numbers[at] = slots[slot] - 1;
        }
        return different;
    }

    private boolean same(int one, int other) {
        return Arrays.equals(utf8, starts[one], ends[one], utf8, starts[other], ends[other]);
    }

    /** Writes the texts at these places, or the first so many. */
    private void texts(Bits into, int @Nullable [] places, int texts) {
        long[] lengths = new long[texts];
        long[] shared = new long[texts];
        char[] signs = new char[64];
        int end = 0;
        long spared = 0;
        long mostShared = 0;
        for (int text = 0; text < texts; text++) {
            int at = places == null ? text : places[text];
            int before = end - (text == 0 ? 0 : (int) lengths[text - 1]);
            if (signs.length - end < ends[at] - starts[at]) {
                signs = Arrays.copyOf(signs, 2 * signs.length + ends[at] - starts[at]);
            }
            int begin = end;
            end = decoded(at, signs, begin);
            lengths[text] = end - begin;
            int same = Arrays.mismatch(signs, before, begin, signs, begin, end);
            shared[text] = same < 0 ? end - begin : same;
            spared += shared[text];
            mostShared = Math.max(mostShared, shared[text]);
        }
        var known = new Signs();
        int[] numbers = new int[end];
        for (int at = 0; at < end; at++) {
            numbers[at] = known.number(signs[at]);
        }
        int width = Bits.width(known.count - 1L);
        if (spared * width <= (long) texts * Bits.width(mostShared)) {
            Arrays.fill(shared, 0);
        }
        NumberColumn.write(into, lengths);
        NumberColumn.write(into, shared);
        into.signed(known.count);
        NumberColumn.write(into, known.all());
        int from = 0;
        for (int text = 0; text < texts; text++) {
            int to = from + (int) lengths[text];
            for (int at = from + (int) shared[text]; at < to && width > 0; at++) {
                into.put(numbers[at], width);
            }
            from = to;
        }
    }

    // What stands here was a text before, so it is right UTF-8.
    private int decoded(int text, char[] into, int from) {
        int end = from;
        for (int at = starts[text]; at < ends[text];) {
            int first = utf8[at];
            if (first >= 0) {
                into[end++] = (char) first;
                at++;
            } else if (first < (byte) 0xe0) {
                into[end++] = (char) ((first & 0x1f) << 6 | next(at + 1));
                at += 2;
            } else if (first < (byte) 0xf0) {
                into[end++] = (char) ((first & 0xf) << 12 | next(at + 1) << 6 | next(at + 2));
                at += 3;
            } else {
                int sign = (first & 7) << 18 | next(at + 1) << 12 | next(at + 2) << 6 | next(at + 3);
                into[end++] = Character.highSurrogate(sign);
                into[end++] = Character.lowSurrogate(sign);
                at += 4;
            }
        }
        return end;
    }

    private int next(int at) {
        return utf8[at] & 0x3f;
    }

    /** Reads so many texts that were written together. */
    static String[] read(Bits.Reading in, int count) {
        if (in.next(1) == 1) {
            return texts(in, count);
        }
        int different = (int) in.signed();
        int width = Bits.width(different - 1L);
        int[] numbers = new int[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = (int) in.next(width);
        }
        String[] texts = texts(in, different);
        var all = new String[count];
        Arrays.setAll(all, at -> texts[numbers[at]]);
        return all;
    }

    private static String[] texts(Bits.Reading in, int count) {
        long[] lengths = NumberColumn.read(in, count);
        long[] shared = NumberColumn.read(in, count);
        int known = (int) in.signed();
        long[] signs = NumberColumn.read(in, known);
        int width = Bits.width(known - 1L);
        var texts = new String[count];
        char[] text = {};
        for (int at = 0; at < count; at++) {
            if (text.length < lengths[at]) {
                text = Arrays.copyOf(text, (int) lengths[at]);
            }
            for (int sign = (int) shared[at]; sign < lengths[at]; sign++) {
                text[sign] = (char) signs[(int) in.next(width)];
            }
            texts[at] = new String(text, 0, (int) lengths[at]);
        }
        return texts;
    }

    /** Signs by their numbers, in the order in which they come first. */
    private static final class Signs {
        private static final int SPREAD = 0x9e3779b1;

        private char[] known = new char[128];
        private int[] slots = new int[4 * known.length];
        private int count;

        int number(char sign) {
            int slot = slot(sign);
            if (slots[slot] == 0) {
                if (count == known.length) {
                    grow();
                    slot = slot(sign);
                }
                known[count] = sign;
                slots[slot] = ++count;
            }
            return slots[slot] - 1;
        }

        private int slot(char sign) {
            int slot = sign * SPREAD >>> 16 & slots.length - 1;
            while (slots[slot] != 0 && known[slots[slot] - 1] != sign) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private void grow() {
            known = Arrays.copyOf(known, 2 * count);
            slots = new int[4 * known.length];
            for (int at = 0; at < count; at++) {
                slots[slot(known[at])] = at + 1;
            }
        }

        long[] all() {
            long[] all = new long[count];
            Arrays.setAll(all, at -> known[at]);
            return all;
        }
    }
}
