package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.SecondFactors;
import org.assistance.domain.staff.Totp;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two factors: one opens nothing, a code counts once and for its owner, sensitive acts want it fresh (A1, A2, A4, A5). */
@WebTest
@TwoFactors
class SecondFactorTests {
    private static final Instant NINE = Instant.parse("2027-03-02T01:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private Officers officers;

    private Instant now = NINE;

    @BeforeEach
    void nine_in_the_morning() {
        now = now.plus(Duration.ofDays(jdbc.sql("select count(*) from officer_event").query(Integer.class).single()));
        clock.set(now);
    }

    @AfterEach
    void nothing_enrolled() {
        for (String table : List.of("sign_in_failure", "officer_totp", "officer_recovery_code", "spring_session")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void a_password_alone_opens_no_endpoint(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping all)
            throws Exception {
        List<String> opened = new ArrayList<>();
        for (String number : List.of("TC11", "AQ01", "AQ09")) {
            Cookie session = password(number);
            for (var mapping : all.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    for (String pattern : mapping.getPatternValues()) {
                        String path = pattern.replaceAll("\\{[^}]+}", "1");
                        var row = Access.rowOf(new MockHttpServletRequest(method.name(), path));
                        if (row.filter(r -> r.door() == Access.Door.OPEN || r.door() == Access.Door.FACTOR
                                || r.door() == Access.Door.KEY).isPresent()) {
                            continue;
                        }
                        MockHttpServletResponse answer = mvc
                                .perform(request(HttpMethod.valueOf(method.name()), path).cookie(session).with(csrf()))
                                .andReturn()
                                .getResponse();
                        if (!String.valueOf(answer.getRedirectedUrl()).startsWith("/second-factor/enrolment")
                                && answer.getStatus() != 403) {
                            opened.add(number + " " + method + " " + path + " " + answer.getStatus());
                        }
                    }
                }
            }
        }
        assertThat(opened).isEmpty();
    }

    @Test
    void the_phone_is_enrolled_once_and_asked_for_at_every_sign_in() throws Exception {
        Cookie session = password("TC11");
        mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/second-factor/enrolment?to=%2Fcases"));
        mvc.perform(get("/second-factor/enrolment").cookie(session))
                .andExpect(content().string(containsString("开始登记")));
        mvc.perform(post("/second-factor/enrolment/start").cookie(session).with(csrf()));
        mvc.perform(get("/second-factor/enrolment/picture.svg").cookie(session))
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(content().string(containsString("<svg")));
        byte[] secret = secret("TC11");
        byte[] kept = jdbc.sql("select secret from officer_totp").query((row, _) -> row.getBytes(1)).single();
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(secret));
        confirm(session, "000000").andExpect(content().string(containsString("6位数字不对")));
        MockHttpServletResponse confirmed = confirm(session, code(secret)).andExpect(status().isOk())
                .andExpect(content().string(containsString("恢复码")))
                .andReturn()
                .getResponse();
        Cookie both = cookie(confirmed);
        assertThat(both.getValue()).isNotEqualTo(session.getValue());
        mvc.perform(get("/cases").cookie(both)).andExpect(status().isOk());
        mvc.perform(get("/second-factor/enrolment/picture.svg").cookie(both)).andExpect(status().isNotFound());

        later(Duration.ofMinutes(1));
        Cookie again = password("TC11");
        mvc.perform(get("/cases").cookie(again)).andExpect(redirectedUrl("/second-factor?to=%2Fcases"));
        MockHttpServletResponse answer = give(again, code(secret)).andExpect(redirectedUrl("/cases"))
                .andReturn()
                .getResponse();
        assertThat(cookie(answer).getValue()).isNotEqualTo(again.getValue());
        mvc.perform(get("/cases").cookie(cookie(answer))).andExpect(status().isOk());
    }

    @Test
    void a_code_is_taken_once_a_step_late_or_early_and_never_a_second_time() throws Exception {
        byte[] secret = enrolled("TC11");
        long officer = officers.findByStaffNumber("TC11").orElseThrow().id();
        later(Duration.ofMinutes(10));
        long step = Totp.step(clock.instant());
        assertThat(secondFactors.take(officer, Totp.code(secret, step - 2))).isFalse();
        assertThat(secondFactors.take(officer, Totp.code(secret, step + 2))).isFalse();
        assertThat(secondFactors.take(officer, Totp.code(secret, step - 1))).isTrue();
        assertThat(secondFactors.take(officer, Totp.code(secret, step - 1))).isFalse();
        assertThat(secondFactors.take(officer, Totp.code(secret, step + 1))).isTrue();
        for (int at = 0; at < 1_000; at++) {
            assertThat(secondFactors.take(officer, Totp.code(secret, step + 1 - at % 3))).isFalse();
        }
    }

    @Test
    void the_code_of_somebody_else_completes_nothing() throws Exception {
        byte[] others = enrolled("TC11");
        enrolled("TC13");
        later(Duration.ofMinutes(10));
        Cookie session = password("TC13");
        give(session, code(others)).andExpect(content().string(containsString("动态口令不对")));
        mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/second-factor?to=%2Fcases"));
    }

    @Test
    void five_wrong_codes_make_the_right_one_wait() throws Exception {
        byte[] secret = enrolled("TC11");
        later(Duration.ofMinutes(10));
        Cookie session = password("TC11");
        for (int at = 0; at < 9; at++) {
            give(session, "12345x").andExpect(content().string(containsString("动态口令应为6位数字")));
        }
        String wrong = "%06d".formatted((Integer.parseInt(code(secret)) + 1) % 1_000_000);
        for (int at = 0; at < 5; at++) {
            give(session, wrong);
        }
        give(session, code(secret)).andExpect(content().string(containsString("后再试")));
        later(Duration.ofSeconds(31));
        give(session, code(secret)).andExpect(redirectedUrl("/cases"));
    }

    @Test
    void a_recovery_code_opens_once() throws Exception {
        Cookie session = password("TC11");
        mvc.perform(post("/second-factor/enrolment/start").cookie(session).with(csrf()));
        String page = confirm(session, code(secret("TC11"))).andReturn().getResponse().getContentAsString();
        String recovery = page.replaceAll("(?s).*?<li class=\"code\">([^<]+)</li>.*", "$1");
        assertThat(recovery.replace("-", "")).hasSize(24);
        assertThat(jdbc.sql("select count(*) from officer_recovery_code").query(Integer.class).single()).isEqualTo(8);
        give(password("TC11"), recovery.toUpperCase()).andExpect(redirectedUrl("/cases"));
        give(password("TC11"), recovery).andExpect(content().string(containsString("动态口令不对")));
    }

    @Test
    void who_decides_needs_a_passkey_and_a_code_is_not_enough() throws Exception {
        Cookie session = signedIn("TC02", enrolled("TC02"));
        mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/second-factor/passkeys?to=%2Fcases"));
        mvc.perform(get("/second-factor/passkeys").cookie(session))
                .andExpect(content().string(containsString("登记通行密钥")));
    }

    @Test
    void a_sensitive_act_is_done_at_four_minutes_fifty_nine_and_asks_again_at_five_minutes_one_keeping_what_was_typed()
            throws Exception {
        byte[] secret = enrolled("TC11");
        later(Duration.ofMinutes(10));
        Cookie session = signedIn("TC11", secret);
        clock.set(now.plus(Duration.ofSeconds(299)));
        act(session).andExpect(status().isNotFound());
        clock.set(now.plus(Duration.ofSeconds(301)));
        act(session).andExpect(forwardedUrl(Again.PAGE));
        mvc.perform(post(Again.PAGE).cookie(session)
                .with(csrf())
                .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/entitlements/999999/accounts/1/confirm")
                .param("reason", "甲<乙"))
                .andExpect(content().string(allOf(containsString("再验证一次"), containsString("name=\"kept.reason\""),
                        containsString("甲&lt;乙"), not(containsString("name=\"kept._csrf\"")))));
        now = clock.instant();
        MockHttpServletResponse answer = mvc
                .perform(post("/second-factor/again/code").cookie(session)
                        .with(csrf())
                        .param("act", "/entitlements/999999/accounts/1/confirm")
                        .param("code", code(secret))
                        .param("kept.reason", "甲<乙"))
                .andExpect(content().string(allOf(containsString("action=\"/entitlements/999999/accounts/1/confirm\""),
                        containsString("name=\"reason\" value=\"甲&lt;乙\""), containsString("继续办理"))))
                .andReturn()
                .getResponse();
        act(cookie(answer)).andExpect(status().isNotFound());
    }

    @Test
    void what_to_do_again_lies_on_this_host_only() throws Exception {
        byte[] secret = enrolled("TC11");
        later(Duration.ofMinutes(10));
        Cookie session = signedIn("TC11", secret);
        later(Duration.ofMinutes(1));
        mvc.perform(post("/second-factor/again/code").cookie(session)
                .with(csrf())
                .param("act", "https://elsewhere.example/x")
                .param("code", code(secret)))
                .andExpect(content().string(not(containsString("elsewhere"))));
    }

    @Test
    void a_second_sign_in_ends_the_first_and_tells_it_why() throws Exception {
        byte[] secret = enrolled("TC11");
        later(Duration.ofMinutes(10));
        Cookie first = signedIn("TC11", secret);
        mvc.perform(get("/cases").cookie(first)).andExpect(status().isOk());
        later(Duration.ofMinutes(1));
        Cookie half = password("TC11");
        mvc.perform(get("/cases").cookie(first)).andExpect(status().isOk());
        Cookie second = cookie(give(half, code(secret)).andReturn().getResponse());
        mvc.perform(get("/cases").cookie(first)).andExpect(redirectedUrl("/sign-in?elsewhere&to=%2Fcases"));
        mvc.perform(get("/cases").cookie(second)).andExpect(status().isOk());
        mvc.perform(get("/sign-in?elsewhere=")).andExpect(content().string(containsString("刚在另一处登录")));
    }

    @Test
    void a_session_ends_after_eight_hours_and_without_requests_after_a_quarter() throws Exception {
        byte[] secret = enrolled("TC11");
        later(Duration.ofMinutes(10));
        Cookie session = signedIn("TC11", secret);
        assertThat(jdbc.sql("select max(max_inactive_interval) from spring_session").query(Integer.class).single())
                .isEqualTo(900);
        clock.set(now.plus(Duration.ofHours(8)));
        mvc.perform(get("/cases").cookie(session)).andExpect(status().isOk());
        clock.set(now.plus(Duration.ofHours(8)).plusSeconds(1));
        mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/sign-in?long&to=%2Fcases"));
    }

    @Test
    void whoever_is_stopped_or_set_anew_is_out_at_the_next_request() throws Exception {
        for (String change : List.of("enabled = false", "authority_version = authority_version + 1")) {
            byte[] secret = enrolled("TC11");
            later(Duration.ofMinutes(10));
            Cookie session = signedIn("TC11", secret);
            mvc.perform(get("/cases").cookie(session)).andExpect(status().isOk());
            jdbc.sql("update officer set " + change + " where staff_number = 'TC11'").update();
            mvc.perform(get("/cases").cookie(session)).andExpect(redirectedUrl("/sign-in?ended&to=%2Fcases"));
            jdbc.sql("""
                    select test.as_owner('alter table officer disable trigger officer_admitted_by_two;
                        update officer set enabled = true where staff_number = ''TC11'';
                        alter table officer enable trigger officer_admitted_by_two')""").query().singleRow();
            nothing_enrolled();
            later(Duration.ofMinutes(1));
        }
    }

    private ResultActions act(Cookie session) throws Exception {
        return mvc.perform(post("/exports/999999/file").cookie(session).with(csrf()));
    }

    private void later(Duration by) {
        now = now.plus(by);
        clock.set(now);
    }

    private byte[] enrolled(String number) {
        long officer = officers.findByStaffNumber(number).orElseThrow().id();
        secondFactors.begin(officer);
        byte[] secret = secondFactors.pending(officer).orElseThrow();
        assertThat(secondFactors.confirm(officer, code(secret), List.of(GivenPassword.make()))).isTrue();
        return secret;
    }

    private byte[] secret(String number) {
        return secondFactors.pending(officers.findByStaffNumber(number).orElseThrow().id()).orElseThrow();
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private Cookie signedIn(String number, byte[] secret) throws Exception {
        later(Duration.ofMinutes(1));
        return cookie(
                give(password(number), code(secret)).andExpect(redirectedUrl("/cases")).andReturn().getResponse());
    }

    private Cookie password(String number) throws Exception {
        return cookie(mvc.perform(post("/sign-in").param("staffNumber", number)
                .param("password", DemoAccounts.PASSWORD)
                .with(csrf())).andReturn().getResponse());
    }

    private ResultActions give(Cookie session, String code) throws Exception {
        return mvc
                .perform(post("/second-factor").cookie(session).with(csrf()).param("code", code).param("to", "/cases"));
    }

    private ResultActions confirm(Cookie session, String code) throws Exception {
        return mvc.perform(post("/second-factor/enrolment").cookie(session).with(csrf()).param("code", code));
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        return answer.getCookie("assistance-session");
    }
}
