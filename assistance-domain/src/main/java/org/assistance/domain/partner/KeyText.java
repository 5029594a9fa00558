package org.assistance.domain.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as a partner sends it: {@code zj_}, eight public signs, {@code _} and 32 secret ones, all of them digits and Latin letters. With 190
 * bits of chance a plain digest is safe against guessing, and a slow one would cost each call a tenth of a second.
 *
 * @param whole the key; never stored and never logged
 */
record KeyText(String whole) {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("zj_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}");
    private static final int PUBLIC = "zj_".length() + 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static KeyText make() {
        return new KeyText("zj_" + signs(8) + "_" + signs(32));
    }

    /** The key in a text, when it has a key's form. */
    static Optional<KeyText> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** The part that names the key and may be shown. */
    String prefix() {
        return whole.substring(0, PUBLIC);
    }

    /** SHA-256 of the whole. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signs(int count) {
        var text = new StringBuilder(count);
        for (int at = 0; at < count; at++) {
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** The public part only: a key is not to end in a log. */
    @Override
    public String toString() {
        return prefix();
    }
}
