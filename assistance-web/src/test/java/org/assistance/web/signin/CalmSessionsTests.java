package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class CalmSessionsTests {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private final AtomicInteger reads = new AtomicInteger();
    private final MapSessionRepository stored = new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public MapSession findById(String id) {
            reads.incrementAndGet();
            return super.findById(id);
        }
    };
    private final CalmSessions<MapSession> sessions = new CalmSessions<>(stored);

    @Test
    void an_access_is_noted_when_the_last_note_is_a_minute_old_and_not_a_second_earlier() {
        var session = sessions.createSession();
        session.setLastAccessedTime(NINE.plusSeconds(100_000_000));
        Instant noted = session.getLastAccessedTime();
        session.setLastAccessedTime(noted.plusSeconds(59));
        assertThat(session.getLastAccessedTime()).isEqualTo(noted);
        session.setLastAccessedTime(noted.plusSeconds(60));
        assertThat(session.getLastAccessedTime()).isEqualTo(noted.plusSeconds(60));
    }

    @Test
    void what_a_request_has_saved_it_does_not_read_again_but_the_next_request_does() throws Exception {
        var session = sessions.createSession();
        session.setAttribute("post", 7L);
        request(() -> {
            sessions.save(session);
            assertThat(sessions.findById(session.getId())).isSameAs(session);
        });
        assertThat(reads).hasValue(0);
        request(() -> assertThat(sessions.findById(session.getId()).<Long>getAttribute("post")).isEqualTo(7));
        assertThat(reads).hasValue(1);
    }

    @Test
    void a_session_that_the_same_request_ends_is_gone() throws Exception {
        var session = sessions.createSession();
        request(() -> {
            sessions.save(session);
            sessions.deleteById(session.getId());
            assertThat(sessions.findById(session.getId())).isNull();
        });
    }

    private void request(Runnable work) throws Exception {
        sessions.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (_, _) -> work.run());
    }
}
