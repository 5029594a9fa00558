package org.assistance.eligibility.value;

import org.jspecify.annotations.Nullable;

/** Numbers as Chinese keyboards and files give them (５１, ６２１７ ９９００) in the plain signs that everything else reads (DF-02). */
public final class HalfWidth {
    private static final char FIRST = '\uff01';
    private static final char LAST = '\uff5e';
    private static final int APART = FIRST - '!';

    private HalfWidth() {}

    /** Full-width letters, digits and signs as half-width, without the blanks around them; empty for null. */
    public static String of(@Nullable String typed) {
        return typed == null ? "" : plain(typed, false).strip();
    }

    /** The same without blanks of any kind, for numbers that are written in groups. */
    public static String closed(@Nullable String typed) {
        return typed == null ? "" : printable(typed) ? typed : plain(typed, true);
    }

    // Files are full of what is plain already.
    private static boolean printable(String typed) {
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String plain(String typed, boolean closed) {
        var plain = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (c >= FIRST && c <= LAST) {
                plain.append((char) (c - APART));
            } else if (!blank) {
                plain.append(c);
            } else if (!closed) {
                plain.append(' ');
            }
        }
        return plain.toString();
    }
}
