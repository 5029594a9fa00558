package org.assistance.web.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions of an officer on all instances: after a password was replaced, an account stopped, or a sign-in elsewhere. */
@Component
public class OtherSessions {
    /** Session attribute: somebody signed in elsewhere with this account; told at the session's next request. */
    static final String REPLACED = "signIn.replaced";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OtherSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
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

    /** How many sessions of an officer there are besides the one at work. */
    int elsewhere(String staffNumber, String here) {
        return (int) sessions.findByPrincipalName(staffNumber).keySet().stream().filter(id -> !id.equals(here)).count();
    }

    /** The same after a sign-in: the others hear why they are over. */
    void replace(String staffNumber, String keep) {
        replace(sessions, staffNumber, keep);
    }

    private static <S extends Session> void replace(FindByIndexNameSessionRepository<S> sessions, String staffNumber,
            String keep) {
        sessions.findByPrincipalName(staffNumber)
                .values()
                .stream()
                .filter(one -> !one.getId().equals(keep))
                .forEach(
                        one -> {
                            one.setAttribute(REPLACED, true);
                            sessions.save(one);
                        });
    }
}
