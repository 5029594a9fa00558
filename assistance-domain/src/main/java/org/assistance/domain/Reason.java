package org.assistance.domain;

import java.text.Normalizer;

/**
 * Words that say why somebody decides against what is on record, or acts with what is another's [choice]. Others act on them, and a family may hear
 * them in court: a sign or two says nothing.
 */
public final class Reason {
    /** So many signs at least, blanks not counted. */
    public static final int SHORTEST = 4;

    /** The same, as it stands behind what is asked for. */
    public static final String AT_LEAST = "（至少" + SHORTEST + "个字）";

    private static final int FEWEST = 2;

    private Reason() {}

    /** Whether the words are none, or too few to be a reason: stops and strokes alone are no words. */
    public static boolean isMissing(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return plain.length() < SHORTEST || saysNothing(plain);
    }

    /** Whether there is hardly a word in it: fewer than two letters or figures. Enough for what is told in passing (患病). */
    public static boolean saysNothing(String words) {
        return words.codePoints().filter(Character::isLetterOrDigit).limit(FEWEST).count() < FEWEST;
    }
}
