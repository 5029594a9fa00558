package org.assistance.web.signin;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Knows passwords that leaked elsewhere, by a list that the office provides ({@code assistance.sign-in.breached-passwords}): one digest a line in
 * ascending order, 40 hexadecimal digits of SHA-1 in capitals, whatever follows, as such lists are handed out to be used offline. Looked up in the
 * file itself, which may be of any size. Without a list nothing is known.
 */
@Component
final class BreachedPasswords {
    private static final int DIGITS = 40;
    private static final int LONGEST_LINE = 80;
    private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}(\\W.*)?");

    private final String file;

    BreachedPasswords(@Value("${assistance.sign-in.breached-passwords:}") String file) {
        this.file = file;
        if (!file.isBlank() && !LINE.matcher(first()).matches()) {
            throw new IllegalStateException("assistance.sign-in.breached-passwords 指的 " + file
                    + " 不是泄露密码的摘要清单：每行40位大写十六进制 SHA-1，从小到大排列");
        }
    }

    /** Whether a password is on the list. */
    boolean contains(String password) {
        return !file.isBlank() && holds(digest(password));
    }

    private String first() {
        try (var list = new RandomAccessFile(file, "r")) {
            String line = list.readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // By halves: low and high are beginnings of lines, or the end.
    private boolean holds(String wanted) {
        try (var list = new RandomAccessFile(file, "r")) {
            long low = 0;
            long high = list.length();
            while (low < high) {
                long start = startOfLine(list, (low + high) / 2, low);
                list.seek(start);
                String line = list.readLine();
                int order = line.substring(0, Math.min(DIGITS, line.length())).compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = list.getFilePointer();
                } else {
                    high = start;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long startOfLine(RandomAccessFile list, long at, long lowest) throws IOException {
        long from = Math.max(lowest, at - LONGEST_LINE);
        byte[] before = new byte[(int) (at - from)];
        list.seek(from);
        list.readFully(before);
        for (int back = before.length - 1; back >= 0; back--) {
            if (before[back] == '\n') {
                return from + back + 1;
            }
        }
        return from;
    }

    private static String digest(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
