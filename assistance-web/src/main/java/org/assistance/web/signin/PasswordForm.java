package org.assistance.web.signin;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page for changing one's password sends. */
public record PasswordForm(@Nullable String current, @Nullable String chosen, @Nullable String again) {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 64;
    private static final Pattern KNOWN_NUMBER = Pattern.compile(
            "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx]|1[3-9]\\d{9}");

    /** The password in use. */
    String currentText() {
        return current == null ? "" : current;
    }

    /** The new password. */
    String chosenText() {
        return chosen == null ? "" : chosen;
    }

    /**
     * Why the new password will not do, in a Chinese sentence; null when it will.
     *
     * @param mixed whether it must have letters and other signs
     */
    static @Nullable String weakness(String password, String staffNumber, boolean mixed) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return "新密码为" + SHORTEST + "至" + LONGEST + "位";
        }
        boolean letters = password.chars().anyMatch(Character::isLetter);
        boolean others = password.chars().anyMatch(c -> !Character.isLetter(c));
        if (mixed && (!letters || !others)) {
            return "新密码应同时有字母和数字";
        }
        if (password.toUpperCase(Locale.ROOT).contains(staffNumber)) {
            return "新密码不能包含工号";
        }
        if (KNOWN_NUMBER.matcher(password).find()) {
            return "新密码不能用身份证号、手机号";
        }
        return CommonPasswords.contains(password) ? "这个密码太常见，容易被猜到；请换一个，例如几个不相干的词" : null;
    }
}
