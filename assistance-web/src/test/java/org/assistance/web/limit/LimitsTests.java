package org.assistance.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nobody does in a minute more than was laid down, on whatever instance. */
@WebTest
class LimitsTests {
    private static final Limits FEW = new Limits(3, 2, 1, 2, 2);

    @Autowired
    private UseCounts counts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void nine_in_the_morning() {
        clock.setToday(LocalDate.of(2026, 11, 2));
        jdbc.sql("delete from use_count").update();
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    private static void signIn(long officer) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new ActingOfficer(officer, "TC11", "王芳", 34,
                        Role.TOWNSHIP_CLERK, new DivisionCode("340881100000")), ""));
    }

    private MockHttpServletResponse send(String method, String path, String type) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setContentType(type);
        var response = new MockHttpServletResponse();
        new LimitFilter(FEW, counts).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private List<Integer> many(String method, String path, String type) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            answers.add(send(method, path, type).getStatus());
        }
        return answers;
    }

    @Test
    void sixteen_at_once_get_exactly_the_limit() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int at = 0; at < 400; at++) {
            tries.add(() -> counts.take("CHANGE", "7", 100));
        }
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                taken += one.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(100);
        assertThat(counts.take("CHANGE", "8", 100)).isTrue();
        assertThat(counts.take("UPLOAD", "7", 100)).isTrue();
    }

    @Test
    void who_goes_on_too_fast_is_told_how_long_to_wait() throws Exception {
        signIn(9);
        clock.set(Instant.parse("2026-11-02T01:00:15Z"));
        assertThat(many("POST", "/cases/1/opinion", "application/x-www-form-urlencoded")).containsExactly(200, 200, 200,
                429);
        assertThat(send("POST", "/cases/1/opinion", null).getHeader("Retry-After")).isEqualTo("45");
        clock.set(Instant.parse("2026-11-02T01:01:00Z"));
        assertThat(send("POST", "/cases/1/opinion", null).getStatus()).isEqualTo(200);
    }

    @Test
    void files_have_limits_of_their_own_and_looking_has_none() throws Exception {
        signIn(9);
        assertThat(many("POST", "/intake/1/documents", "multipart/form-data; boundary=x")).containsExactly(200, 200,
                429,
                429);
        assertThat(many("GET", "/payments/1/file", null)).containsExactly(200, 429, 429, 429);
        assertThat(many("GET", "/cases", null)).containsExactly(200, 200, 200, 200);
    }

    @Test
    void who_is_not_signed_in_is_counted_by_the_address() throws Exception {
        assertThat(many("GET", "/notices/abc", null)).containsExactly(200, 200, 429, 429);
        assertThat(many("POST", "/csp-reports", "application/csp-report")).containsExactly(200, 200, 429, 429);
        assertThat(many("GET", "/sign-in", null)).containsExactly(200, 200, 200, 200);
    }

    @Test
    void counts_of_the_day_before_are_forgotten() {
        counts.take("CHANGE", "7", 100);
        clock.setToday(LocalDate.of(2026, 11, 4));
        counts.sweep();
        assertThat(jdbc.sql("select count(*) from use_count").query(Integer.class).single()).isZero();
    }
}
