package org.assistance.web.signin;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * What the session remembers of a signed-in officer: who, never what he or she may do; that is read at every request.
 *
 * @param passwordChangeDue the password was given by somebody else and must be changed first
 */
record OfficerAccount(long officerId, String staffNumber,
        boolean passwordChangeDue) implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** The staff number, by which sessions are found again. */
    @Override
    public String getName() {
        return staffNumber;
    }
}
