package org.assistance.web.signin;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the session remembers of a signed-in officer: who, never what he or she may do; that is read at every request.
 *
 * @param passwordChangeDue the password was given by somebody else, or is too old, and must be changed first
 * @param version the account's authority version at sign-in; the session ends when the account has another one
 * @param since when the password was given; null in sessions of before this was kept
 * @param lastTime what is told of the time before; null until the sign-in is complete
 */
record OfficerAccount(long officerId, String staffNumber, boolean passwordChangeDue, int version,
        @Nullable Instant since, @Nullable LastTime lastTime) implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** The same session after its officer chose a password. */
    OfficerAccount withNewPassword(int newVersion) {
        return new OfficerAccount(officerId, staffNumber, false, newVersion, since, lastTime);
    }

    /** The same session with what is told of the time before. */
    OfficerAccount withLastTime(LastTime told) {
        return new OfficerAccount(officerId, staffNumber, passwordChangeDue, version, since, told);
    }

    /** The staff number, by which sessions are found again. */
    @Override
    public String getName() {
        return staffNumber;
    }
}
