package org.assistance.web.signin;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Knows passwords that leaked elsewhere, by a list that the office provides ({@code assistance.sign-in.breached-passwords}): one digest a line in
 * ascending order, 40 hexadecimal digits of SHA-1 in capitals, whatever follows, as such lists are handed out to be used offline. Looked up in the
 * file itself, which may be of any size. Without a list nothing is known.
 */
@Component
final class BreachedPasswords {
    private static final Logger LOG = LoggerFactory.getLogger(BreachedPasswords.class);
    private static final int DIGITS = 40;
    private static final int LONGEST_LINE = 80;
    // So many lines, evenly spread, are looked at when the system starts.
    private static final int LOOKED_AT = 500;
    private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}(\\W.*)?");

    private final String file;

    BreachedPasswords(@Value("${assistance.sign-in.breached-passwords:}") String file) {
        this.file = file;
        if (!file.isBlank() && !wellFormed()) {
            throw new IllegalStateException("assistance.sign-in.breached-passwords 指的 " + file
                    + " 不是泄露密码的摘要清单：每行40位大写十六进制 SHA-1，从小到大排列");
        }
    }

    /** Says in a Chinese sentence why a password may not be chosen, or null; what cannot be looked up is not chosen. */
    @Nullable
    String problemOf(String password) {
        try {
            return contains(password) ? "这个密码在别处泄露过，容易被猜到；请换一个，例如几个不相干的词加数字" : null;
        } catch (UncheckedIOException unreadable) {
            LOG.error("the list of leaked passwords cannot be read", unreadable);
            return "现在打不开泄露密码的清单，新密码没有查对，暂不能修改；请告诉系统管理员";
        }
    }

    /** Whether a password is on the list. */
    boolean contains(String password) {
        return !file.isBlank() && holds(digest(password));
    }

    // A list in another order, or with other digits further down, would be searched in vain and nobody would know.
    private boolean wellFormed() {
        try (var list = new RandomAccessFile(file, "r")) {
            String before = "";
            for (int place = 0; place <= LOOKED_AT; place++) {
                list.seek(startOfLine(list, Math.max(0, list.length() - 1) * place / LOOKED_AT, 0));
                String line = list.readLine();
                if (line == null || !LINE.matcher(line).matches() || line.substring(0, DIGITS).compareTo(before) < 0) {
                    return false;
                }
                before = line.substring(0, DIGITS);
            }
            return true;
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
