package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing passwords: how many tries there are, who has to wait how long, and what stands on record (A3). */
@WebTest
class GuessingTests {
    private static final SignInDelays.Kind NUMBER = SignInDelays.Kind.NUMBER;

    @Autowired
    private SignInDelays delays;

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Officers officers;

    @Autowired
    private TransactionTemplate transactions;

    // Before, too: others signed in wrongly from the same address.
    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    /** Two counters over one database, each as another instance has it, at a moment of our choosing. */
    private SignInDelays at(Instant moment) {
        return new SignInDelays(jdbc, Clock.fixed(moment, java.time.ZoneOffset.UTC));
    }

    private Duration attempt(Instant moment, String number, String address) {
        return transactions.execute(_ -> at(moment).attempt(NUMBER, number, address));
    }

    @Test
    void the_fifth_failure_is_followed_by_half_a_minute_and_each_further_one_by_twice_as_long_up_to_a_quarter() {
        Instant now = Instant.parse("2026-11-02T01:00:00Z");
        for (int at = 0; at < 5; at++) {
            assertThat(attempt(now, "X-1", "10.0.0." + at)).isZero();
        }
        List<Long> pauses = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            Duration pause = attempt(now, "X-1", "10.0.0.9");
            pauses.add(pause.toSeconds());
            assertThat(attempt(now.plus(pause).minusSeconds(1), "X-1", "10.0.0.9")).isPositive();
            now = now.plus(pause);
            assertThat(attempt(now, "X-1", "10.0.0.9")).isZero();
        }
        assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void a_hundred_guesses_at_once_are_five() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> answers = IntStream.range(0, 100)
                    .mapToObj(_ -> crowd.submit(() -> delays.attempt(NUMBER, "X-2", "10.0.0.1")))
                    .toList();
            int passed = 0;
            for (Future<Duration> answer : answers) {
                passed += answer.get().isZero() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(5);
        }
    }

    @Test
    void one_address_that_tries_many_numbers_waits_after_the_fiftieth_and_another_address_does_not() {
        Instant now = Instant.parse("2026-11-02T01:00:00Z");
        for (int at = 0; at < 50; at++) {
            assertThat(attempt(now, "Y-" + at, "10.0.0.1")).isZero();
        }
        assertThat(attempt(now, "Y-51", "10.0.0.1")).hasSeconds(30);
        assertThat(attempt(now, "Y-51", "10.0.0.2")).isZero();
        assertThat(attempt(now.plusSeconds(16 * 60), "Y-52", "10.0.0.1")).isZero();
        assertThat(attempt(now.plusSeconds(16 * 60), "Y-53", "10.0.0.1")).isZero();
    }

    @Test
    void what_was_right_is_no_failure_of_its_address() {
        for (int at = 0; at < 200; at++) {
            assertThat(delays.attempt(NUMBER, "Z-" + at, "10.0.0.3")).isZero();
            delays.succeeded(NUMBER, "Z-" + at, "10.0.0.3");
        }
        assertThat(jdbc.sql("select failures from sign_in_failure where subject = '10.0.0.3'")
                .query(Integer.class)
                .single()).isZero();
    }

    @Test
    void a_number_nobody_has_gets_the_same_answers_as_one_that_somebody_has() throws Exception {
        assertThat(answers("ZZ99")).isEqualTo(answers("DG11")).last().asString().contains("输错次数较多", "秒后再试");
    }

    private List<String> answers(String number) throws Exception {
        List<String> answers = new ArrayList<>();
        for (int at = 0; at < 7; at++) {
            var session = mvc
                    .perform(post("/sign-in").param("staffNumber", number).param("password", "no").with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getCookie("assistance-session");
            String page = mvc.perform(get("/sign-in").cookie(session)).andReturn().getResponse().getContentAsString();
            answers.add(page.replaceAll("(?s).*role=\"alert\".*?<span>([^<]*)</span>.*", "$1").replaceAll("\\d+", "#"));
        }
        return answers;
    }

    @Test
    void sign_ins_and_refused_ones_stand_on_the_record_apart_from_what_was_done_to_accounts() throws Exception {
        mvc.perform(post("/sign-in").param("staffNumber", "HN11").param("password", "no").with(csrf()));
        mvc.perform(
                post("/sign-in").param("staffNumber", "HN11").param("password", DemoAccounts.PASSWORD).with(csrf()));
        mvc.perform(get("/staff/record?what=SIGN_INS&text=HN11").with(As.officer(mvc, "AQ02")))
                .andExpect(content().string(containsString("密码不对，来自 127.0.0.1")))
                .andExpect(content().string(containsString("何春生（HN11）")));
        String accounts = mvc.perform(get("/staff/record?text=HN11").with(As.officer(mvc, "AQ02")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(accounts).doesNotContain("登录失败</td>");
    }

    @Test
    void a_hash_of_before_is_made_anew_when_its_owner_signs_in() throws Exception {
        newcomers.settled("TC87", "of-now-and-here-47");
        jdbc.sql("update officer set password_hash = ? where staff_number = 'TC87'")
                .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode("of-long-ago-47"))
                .update();
        mvc.perform(post("/sign-in").param("staffNumber", "TC87").param("password", "wrong").with(csrf()));
        assertThat(officers.findByStaffNumber("TC87")).get()
                .extracting(Officer::passwordHash)
                .asString()
                .startsWith("{bcrypt}");
        As.cookie(mvc, "TC87", "of-long-ago-47");
        assertThat(officers.findByStaffNumber("TC87")).get()
                .extracting(Officer::passwordHash)
                .asString()
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(As.cookie(mvc, "TC87", "of-long-ago-47")).isNotNull();
    }
}
