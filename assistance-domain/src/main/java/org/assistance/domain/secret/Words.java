package org.assistance.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What officers write by hand (手写的文字), which may name an illness or a number: in the database it is a text of signs, {@code 密1.AQED…}, the
 * number that of the key. It opens in every column alike, so that SQL may carry it from one to another. The columns stand in {@code wall.sealed_words}.
 */
@Component
public class Words {
    static final String MARK = "密";
    private static final Pattern SEALED = Pattern.compile("密[0-9]{1,3}\\.[A-Za-z0-9+/]+");
    private static final Cell ANYWHERE = new Cell("words", "text", "");

    private final Secrets secrets;

    Words(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Seals words; blank ones tell nothing and stay. */
    public String seal(String typed) {
        if (typed.isBlank()) {
            return typed;
        }
        return seal(typed.getBytes(StandardCharsets.UTF_8), ANYWHERE);
    }

    String seal(byte[] open, Cell cell) {
        byte[] sealed = secrets.seal(open, cell);
        return MARK + Byte.toUnsignedInt(sealed[2]) + "." + Base64.getEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Seals words; null stays null. */
    public @Nullable String sealOrNull(@Nullable String typed) {
        return typed == null ? null : seal(typed);
    }

    /**
     * Opens words; what is in the clear, from before, stays.
     *
     * @throws SecretsException when the key is missing, or the words were changed
     */
    public String open(String kept) {
        return isSealed(kept) ? new String(open(kept, ANYWHERE), StandardCharsets.UTF_8) : kept;
    }

    byte[] open(String sealed, Cell cell) {
        return secrets.open(Base64.getDecoder().decode(sealed.substring(sealed.indexOf('.') + 1)), cell);
    }

    /** Whether a text is one of signs. */
    static boolean isSealed(String kept) {
        return kept.startsWith(MARK) && SEALED.matcher(kept).matches();
    }

    /** The number of the key that a text of signs is sealed under. */
    static int keyOf(String sealed) {
        return Integer.parseInt(sealed.substring(MARK.length(), sealed.indexOf('.')));
    }

    /** Opens words; null stays null. */
    public @Nullable String openOrNull(@Nullable String kept) {
        return kept == null ? null : open(kept);
    }
}
