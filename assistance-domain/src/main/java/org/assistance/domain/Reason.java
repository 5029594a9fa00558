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

    private Reason() {}

    /** Whether the words are none, or too few to be a reason. */
    public static boolean isMissing(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "").length() < SHORTEST;
    }
}
