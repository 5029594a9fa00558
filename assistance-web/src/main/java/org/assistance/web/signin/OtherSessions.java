package org.assistance.web.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends sessions of an officer on all instances: after a password was replaced or an account stopped. */
@Component
public class OtherSessions {
    private final FindByIndexNameSessionRepository<?> sessions;

    OtherSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Ends all sessions of an officer, but for the one to keep, if any. */
    public void end(String staffNumber, @Nullable String keep) {
        sessions.findByPrincipalName(staffNumber)
                .keySet()
                .stream()
                .filter(id -> !id.equals(keep))
                .forEach(sessions::deleteById);
    }
}
