package org.assistance.web.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict an installation is about signing in; what {@code production} demands stands in its properties, what the
 * demo leaves out in those of the default profile.
 *
 * @param passwordDays after how many days a password must be changed; 0 never, 90 where 等保 is examined so
 * @param mixedPasswords whether a password must have letters and other signs, as 等保 examines; else any signs will do
 * @param givenPassword how long a password that somebody else gave signs in
 * @param secondFactor whether a password alone opens nothing
 * @param host the name in the browser's address bar, which passkeys are bound to; blank: whatever was asked for (demo)
 * @param idle how long a session lives without a request
 * @param longest how long it lives at all; zero: without end (demo)
 * @param oneSession whether a second sign-in of a person ends the first
 * @param secureCookie whether the session's cookie is sent over TLS only, under a name that browsers bind to this host
 */
@ConfigurationProperties("assistance.sign-in")
public record SignInRules(@DefaultValue("0") int passwordDays,
        @DefaultValue("false") boolean mixedPasswords, @DefaultValue("4h") Duration givenPassword,
        @DefaultValue("REQUIRED") SecondFactor secondFactor,
        @DefaultValue("") String host, @DefaultValue("30m") Duration idle, @DefaultValue("0s") Duration longest,
        @DefaultValue("false") boolean oneSession, @DefaultValue("false") boolean secureCookie) {
    /** Whether a second factor is asked for. */
    public enum SecondFactor {
        /** Always. */
        REQUIRED,
        /** Never; only where families are invented. */
        OFF
    }

    /** Whether a password alone opens nothing. */
    public boolean twoFactors() {
        return secondFactor == SecondFactor.REQUIRED;
    }
}
