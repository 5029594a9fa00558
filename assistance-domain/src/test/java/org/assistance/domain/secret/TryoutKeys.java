package org.assistance.domain.secret;

import org.springframework.mock.env.MockEnvironment;

/** The keys that every test's application uses, for fixtures that write rows themselves. */
public final class TryoutKeys {
    public static final IdNumbers NUMBERS = new IdNumbers(new Secrets("", new MockEnvironment()));

    private TryoutKeys() {}
}
