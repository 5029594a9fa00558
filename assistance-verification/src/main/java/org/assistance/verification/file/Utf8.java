package org.assistance.verification.file;

/** Whether bytes are UTF-8 as the JDK's decoder would have them. */
final class Utf8 {
    private static final long BEYOND_ASCII = 0x8080808080808080L;
    private static final int AFTER_CONTINUING = (byte) 0xc0;

    private Utf8() {}

    /** Looks at the first so many, which end with a whole sign or are wrong. */
    static boolean right(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            if (at + Long.BYTES <= length && (Bytes.eight(bytes, at) & BEYOND_ASCII) == 0) {
                at += Long.BYTES;
            } else {
                int sign = sign(bytes, at, length - at);
                if (sign == 0) {
                    return false;
                }
                at += sign;
            }
        }
        return true;
    }

    /** How many bytes the sign at a place has, or 0 where there is none among so many left. */
    private static int sign(byte[] bytes, int at, int left) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        // Neither a longer form than is needed, nor half of a pair, nor beyond the last sign of all.
        if (first >= 0xc2 && first < 0xe0) {
            return left > 1 && continuing(bytes[at + 1]) ? 2 : 0;
        }
        if (first >= 0xe0 && first < 0xf0) {
            return left > 2 && continuing(bytes[at + 1]) && continuing(bytes[at + 2])
                    && (first != 0xe0 || (bytes[at + 1] & 0xff) >= 0xa0)
                    && (first != 0xed || (bytes[at + 1] & 0xff) < 0xa0) ? 3 : 0;
        }
        return first >= 0xf0 && first < 0xf5 && left > 3 && continuing(bytes[at + 1]) && continuing(bytes[at + 2])
                && continuing(bytes[at + 3]) && (first != 0xf0 || (bytes[at + 1] & 0xff) >= 0x90)
                && (first != 0xf4 || (bytes[at + 1] & 0xff) < 0x90) ? 4 : 0;
    }

    private static boolean continuing(byte b) {
        return b < AFTER_CONTINUING;
    }
}
