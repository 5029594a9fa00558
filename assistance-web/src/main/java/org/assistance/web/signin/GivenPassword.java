package org.assistance.web.signin;

import java.security.SecureRandom;

/** Passwords that one person reads out to another: 16 signs in four groups, none that look alike. */
public final class GivenPassword {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private GivenPassword() {}

    /** A new one: {@code k7pd-w2xm-9hqa-v4tc}. */
    public static String make() {
        var password = new StringBuilder();
        for (int at = 0; at < 16; at++) {
            password.append(at > 0 && at % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
