package org.assistance.web.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database at the price of one read a request. Plain JDBC sessions cost three statements, one of them a
 * write that waits for the disk: the time of access is written at every request, and the session that was just saved is
 * read again only to see that it is there. Here the time of access is written at most once a minute, and what one
 * request has saved it does not read again.
 */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSessions.Calm<S>>, Filter {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;
    private final ThreadLocal<@Nullable Request<S>> request = new ThreadLocal<>();

    CalmSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    /** What one request has saved. */
    private static final class Request<S extends Session> {
        private @Nullable Calm<S> saved;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (request.get() != null) {
            chain.doFilter(asked, answer);
            return;
        }
        request.set(new Request<>());
        try {
            chain.doFilter(asked, answer);
        } finally {
            request.remove();
        }
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(sessions.createSession());
    }

    @Override
    public void save(Calm<S> session) {
        sessions.save(session.session);
        Request<S> current = request.get();
        if (current != null) {
            current.saved = session;
        }
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        Request<S> current = request.get();
        if (current != null && current.saved != null && current.saved.getId().equals(id)) {
            return current.saved;
        }
        S found = sessions.findById(id);
        return found == null ? null : new Calm<>(found);
    }

    @Override
    public void deleteById(String id) {
        Request<S> current = request.get();
        if (current != null) {
            current.saved = null;
        }
        sessions.deleteById(id);
    }

    /** A session that takes note of an access only when the last note is a minute old. */
    static final class Calm<S extends Session> implements Session {
        private final S session;

        private Calm(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(session.getLastAccessedTime(), time).compareTo(MINUTE) >= 0) {
                session.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
