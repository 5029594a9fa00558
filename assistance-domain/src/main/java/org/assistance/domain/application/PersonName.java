package org.assistance.domain.application;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as they are typed (姓名、户名): tidied, and told when they cannot be a name; they go to the bank and onto public notices. */
public final class PersonName {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}A-Za-z· ]+");
    private static final Pattern HOLDER = Pattern.compile("[\\p{IsHan}A-Za-z0-9·（）() ]+");
    private static final Pattern ONE_CHARACTER = Pattern.compile("\\p{IsHan}");
    private static final Pattern DOTS = Pattern.compile("[•・．‧∙]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
    private static final Pattern NOT_BETWEEN_LETTERS = Pattern.compile("(?<![A-Za-z]) | (?![A-Za-z])");

    private PersonName() {}

    /** The name with one kind of dot, and blanks only between Latin words. */
    public static String tidy(String typed) {
        String oneBlank = BLANKS.matcher(DOTS.matcher(typed).replaceAll("·").strip()).replaceAll(" ");
        return NOT_BETWEEN_LETTERS.matcher(oneBlank).replaceAll("");
    }

    /** The name without any blank, as visitors and staff are known again: 王 芳 is 王芳. */
    public static String bare(String name) {
        return BLANKS.matcher(name).replaceAll("");
    }

    /** Whether a text names nobody: one sign alone, blanks not counted, or signs without a letter. */
    public static boolean namesNobody(String name) {
        String bare = bare(name);
        return bare.codePointCount(0, bare.length()) < SHORTEST || bare.codePoints().noneMatch(Character::isLetter);
    }

    /** Says in a Chinese sentence why a tidied text is no person's name, or null; nothing typed is no fault here. */
    public static @Nullable String problemOf(String name) {
        return problemOf(name, PERSON, "姓名", "姓名只能填写汉字、字母、空格和间隔号“·”，请对照证件核对");
    }

    /** The same of the name an account is kept under, which may be an institution's. */
    public static @Nullable String holderProblemOf(String name) {
        return problemOf(name, HOLDER, "户名", "户名只能填写汉字、字母、数字、空格、括号和间隔号“·”，请对照存折或银行卡核对");
    }

    private static @Nullable String problemOf(String name, Pattern allowed, String what, String sentence) {
        if (name.isEmpty()) {
            return null;
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return what + "最多" + LONGEST + "个字，现为" + name.codePointCount(0, name.length()) + "个，请核对";
        }
        if (!allowed.matcher(name).matches()) {
            return sentence;
        }
        // Few have a name of one character, but it stands on the paper.
        return namesNobody(name) && !ONE_CHARACTER.matcher(name).matches()
                ? what + "至少" + SHORTEST + "个字，请对照证件核对"
                : null;
    }
}
