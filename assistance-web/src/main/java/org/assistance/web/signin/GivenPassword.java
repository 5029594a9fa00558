package org.assistance.web.signin;

import java.security.SecureRandom;
import java.util.function.IntUnaryOperator;

/** What is read out or written down: passwords of 16 signs and recovery codes of 24, in groups of four, none that look alike. */
public final class GivenPassword {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private GivenPassword() {}

    /** A new one: {@code k7pd-w2xm-9hqa-v4tc}. */
    public static String make() {
        return signs(16, _ -> chance());
    }

    /** Half of a new one. */
    static String half() {
        return signs(8, _ -> chance());
    }

    /** A new recovery code: 118 bits of chance, so that its digest needs no salt (ASVS 6.5.2). */
    static String recoveryCode() {
        return signs(24, _ -> chance());
    }

    private static int chance() {
        return RANDOM.nextInt(SIGNS.length());
    }

    /** Signs in groups of four, each chosen by a number that is taken as often round as need be. */
    static String signs(int length, IntUnaryOperator chosen) {
        var password = new StringBuilder();
        for (int at = 0; at < length; at++) {
            password.append(at > 0 && at % 4 == 0 ? "-" : "")
                    .append(SIGNS.charAt(chosen.applyAsInt(at) % SIGNS.length()));
        }
        return password.toString();
    }
}
