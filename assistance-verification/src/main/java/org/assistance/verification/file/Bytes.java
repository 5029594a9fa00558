package org.assistance.verification.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as they are written: what is small takes few. */
final class Bytes {
    private static final int SEVEN = 7;
    private static final int MORE = 1 << SEVEN;
    /** More than a number takes. */
    private static final int ROOM = 16;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int at;

    Bytes(int room) {
        bytes = new byte[room];
    }

    /** Eight bytes from a place on, the first of them lowest. */
    static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** Puts eight bytes at a place. */
    static void eight(byte[] bytes, int at, long eight) {
        EIGHT.set(bytes, at, eight);
    }

    /** How many there are. */
    int size() {
        return at;
    }

    /** Where they stand, from the beginning on. */
    byte[] array() {
        return bytes;
    }

    void add(byte one) {
        room(1);
        bytes[at++] = one;
    }

    void add(byte[] from, int first, int length) {
        room(length);
        System.arraycopy(from, first, bytes, at, length);
        at += length;
    }

    /** A number of which small ones, below and above nought, are short. */
    void signed(long number) {
        number(number << 1 ^ number >> Long.SIZE - 1);
    }

    /** A number that is not below nought. */
    void number(long number) {
        room(ROOM);
        long left = number;
        while ((left & -MORE) != 0) {
            bytes[at++] = (byte) (left | MORE);
            left >>>= SEVEN;
        }
        bytes[at++] = (byte) left;
    }

    /** A text, its length first. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        add(utf8, 0, utf8.length);
    }

    private void room(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }

    /** The same read again, one after the other. */
    static final class Reading {
        private final byte[] bytes;
        private int at;

        Reading(byte[] bytes, int from) {
            this.bytes = bytes;
            this.at = from;
        }

        boolean ended() {
            return at >= bytes.length;
        }

        int at() {
            return at;
        }

        void skip(int length) {
            at += length;
        }

        byte next() {
            return bytes[at++];
        }

        long signed() {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }

        long number() {
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

        String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
