package org.assistance.web.signin;

import org.jspecify.annotations.Nullable;

/** What the page for changing one's password sends. */
public record PasswordForm(@Nullable String current, @Nullable String chosen, @Nullable String again) {
    /** The password in use. */
    String currentText() {
        return current == null ? "" : current;
    }

    /** The new password. */
    String chosenText() {
        return chosen == null ? "" : chosen;
    }

    /** Why the new password will not do, in a Chinese sentence; null when it will. */
    static @Nullable String weakness(String password, String staffNumber) {
        if (password.length() < 10 || password.length() > 64) {
            return "新密码为10至64位";
        }
        boolean letters = password.chars().anyMatch(Character::isLetter);
        boolean others = password.chars().anyMatch(c -> !Character.isLetter(c));
        if (!letters || !others) {
            return "新密码应同时有字母和数字";
        }
        return password.toUpperCase(java.util.Locale.ROOT).contains(staffNumber) ? "新密码不能包含工号" : null;
    }
}
