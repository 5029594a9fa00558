package org.assistance.web.signin;

import java.util.HexFormat;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.AccountReset;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.PostProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A first password in two halves of eight signs: one for who asks for it, one for who agrees, so that nobody but its owner has seen the
 * whole. The first half follows from the proposal by a key outside the database: nothing that signs in waits anywhere.
 */
@Component
public class PasswordHalves {
    private static final int SIGNS = 8;
    private static final int DIGITS = 4;

    private final Secrets secrets;

    PasswordHalves(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Both halves as the owner types them, and the second as who agrees is shown it. */
    public record Whole(String password, String second) {}

    /** The password of a new account, made when a second person agrees to it. */
    public Whole ofProposal(long id) {
        return whole(first("post", id));
    }

    /** The password that takes the place of another, made when a second person agrees to it. */
    public Whole ofReset(long id) {
        return whole(first("reset", id));
    }

    /** The first half of a new account's password, for who asked for the account; null for anybody else, and where there is no password. */
    public @Nullable String firstFor(PostProposal waiting, ActingOfficer by) {
        return waiting.officerId() == null && waiting.askedBy() == by.officerId() ? first("post", waiting.id()) : null;
    }

    /** The first half of another password, for who asked for it; null for anybody else, and where no password is reset. */
    public @Nullable String firstFor(AccountReset waiting, ActingOfficer by) {
        return waiting.kind() == AccountReset.Kind.PASSWORD && waiting.askedBy() == by.officerId()
                ? first("reset", waiting.id())
                : null;
    }

    private static Whole whole(String first) {
        String second = GivenPassword.half();
        return new Whole(first + "-" + second, second);
    }

    private String first(String kind, long id) {
        String digest = HexFormat.of().formatHex(secrets.index("first half of a given password", kind + " " + id));
        return GivenPassword.signs(SIGNS,
                at -> Integer.parseInt(digest, at * DIGITS, (at + 1) * DIGITS, 16));
    }
}
