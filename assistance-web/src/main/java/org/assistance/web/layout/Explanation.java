package org.assistance.web.layout;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.assistance.domain.Reason;
import org.jspecify.annotations.Nullable;

/** A few words that say why somebody looks at people; others read them later, so that no number of a person belongs there. */
public final class Explanation {
    private static final Pattern NUMBER_OF_A_PERSON = Pattern
            .compile("(?<![0-9])([0-9]{15,19}|[0-9]{17}[Xx])(?![0-9])");

    private Explanation() {}

    /**
     * What is wrong with the words, as a Chinese sentence; null when they will do.
     *
     * @param asked what to say when there are none, or too few to mean anything
     * @param longest the most characters
     */
    public static @Nullable String problemOf(String words, String asked, int longest) {
        if (Reason.isMissing(words)) {
            return asked + Reason.AT_LEAST;
        }
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (NUMBER_OF_A_PERSON.matcher(plain).find()) {
            return "这里不写身份证号、账号，请写姓名或者信访件号、文号";
        }
        return words.length() > longest ? "最多" + longest + "个字" : null;
    }
}
