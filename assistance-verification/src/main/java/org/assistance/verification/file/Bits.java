package org.assistance.verification.file;

import java.util.Arrays;

/** Numbers one after the other, each in as many bits as it is told to take. */
final class Bits {
    private byte[] bytes;
    private int at;
    private long held;
    private int count;

    /** Room for so many bytes, which grows. */
    Bits(int room) {
        bytes = new byte[room];
    }

    /** How many bits the numbers from nought to this one take; of one below nought all. */
    static int width(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(largest);
    }

    /** Adds a number that has no bits above these. */
    void put(long number, int width) {
        held |= number << count;
        count += width;
        if (count >= Long.SIZE) {
            flush();
            count -= Long.SIZE;
            held = count == 0 ? 0 : number >>> width - count;
        }
    }

    /** Adds any number and how many bits it takes; those near nought take few. */
    void signed(long number) {
        long folded = number << 1 ^ number >> Long.SIZE - 1;
        int width = width(folded);
        put(width, Long.BYTES);
        if (width > 0) {
            put(folded, width);
        }
    }

    private void flush() {
        if (bytes.length - at < Long.BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + Long.BYTES);
        }
        Bytes.eight(bytes, at, held);
        at += Long.BYTES;
    }

    /** All of them, behind so much room; the last byte is filled up. */
    byte[] whole(int before) {
        int rest = Math.ceilDiv(count, Byte.SIZE);
        flush();
        byte[] whole = new byte[before + at - Long.BYTES + rest];
        System.arraycopy(bytes, 0, whole, before, whole.length - before);
        at -= Long.BYTES;
        return whole;
    }

    /** The same read again. */
    static final class Reading {
        // As much more as one number may reach behind the last.
        private final byte[] bytes;
        private long at;

        /** From a place on to the end. */
        Reading(byte[] bytes, int from) {
            this.bytes = Arrays.copyOfRange(bytes, from, bytes.length + Long.BYTES + 1);
        }

        /** The next one, of so many bits. */
        long next(int width) {
            int first = (int) (at >>> 3);
            int shift = (int) at & Byte.SIZE - 1;
            at += width;
            if (width == 0) {
                return 0;
            }
            long number = Bytes.eight(bytes, first) >>> shift;
            if (shift + width > Long.SIZE) {
                number |= (bytes[first + Long.BYTES] & 0xffL) << Long.SIZE - shift;
            }
            return number & -1L >>> Long.SIZE - width;
        }

        long signed() {
            long folded = next((int) next(Long.BYTES));
            return folded >>> 1 ^ -(folded & 1);
        }
    }
}
