package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.web.demo.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A password that somebody else gave signs in once, for four hours, and not in the giver's browser; every use is told. */
@WebTest
class GivenPasswordPagesTests {
    private static final String GIVEN = "given-password-1";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;
    @Autowired
    private Newcomers newcomers;

    @AfterEach
    void real_time() {
        clock.reset();
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void it_signs_in_once() throws Exception {
        account("TC94");
        assertThat(signIn("TC94", GIVEN, null)).isEqualTo("/");
        Cookie refused = cookie(mvc.perform(form("TC94", GIVEN))
                .andExpect(redirectedUrl("/sign-in?refused"))
                .andReturn()
                .getResponse());
        mvc.perform(get("/sign-in").cookie(refused))
                .andExpect(content().string(containsString("发放的密码只能登录一次，已经用过。不是您本人用的，请马上告诉安全管理员和审计管理员")));
    }

    @Test
    void a_wrong_password_does_not_use_it_up() throws Exception {
        account("TC95");
        assertThat(signIn("TC95", "wrong", null)).isEqualTo("/sign-in?refused");
        assertThat(signIn("TC95", GIVEN, null)).isEqualTo("/");
    }

    @Test
    void it_signs_in_for_four_hours() throws Exception {
        clock.setToday(LocalDate.now(clock).plusDays(1));
        account("TC96");
        account("TC97");
        clock.set(clock.instant().plus(Duration.ofHours(4)));
        assertThat(signIn("TC96", GIVEN, null)).isEqualTo("/");
        clock.set(clock.instant().plusSeconds(1));
        Cookie refused = cookie(mvc.perform(form("TC97", GIVEN)).andReturn().getResponse());
        mvc.perform(get("/sign-in").cookie(refused))
                .andExpect(content().string(containsString("发放的密码4小时内有效，现已过期，请联系安全管理员重新发放")));
    }

    @Test
    void the_browser_in_which_it_was_agreed_to_does_not_take_it() throws Exception {
        account("TC98");
        Cookie audit = cookie(mvc.perform(form("AQ07", DemoAccounts.PASSWORD)).andReturn().getResponse());
        assertThat(signIn("TC98", GIVEN, audit)).isEqualTo("/sign-in?refused");
        assertThat(signIn("TC98", GIVEN, null)).isEqualTo("/");
        // The audit signed in at the address where the password was used: it is told, and so is the officer.
        var desk = As.officer(mvc, "AQ07");
        mvc.perform(get("/").with(desk)).andExpect(content().string(containsString("初始密码使用可疑")));
        mvc.perform(get("/staff/record?what=GIVEN&text=TC98").with(desk))
                .andExpect(content().string(containsString("用发放的密码首次登录，地址可疑")))
                .andExpect(content().string(containsString("（AQ07）")))
                .andExpect(content().string(containsString("登录的地址相同，请向本人核实")));
    }

    @Test
    void the_officer_reads_when_and_where_it_was_first_used() throws Exception {
        account("TC99");
        var officer = As.cookie(mvc, "TC99", GIVEN);
        mvc.perform(get("/password").with(officer))
                .andExpect(content().string(
                        matchesPattern("(?s).*本次登录用的密码于 [0-9-]{10} [0-9:]{5} 由.*（AQ07）发放。不是由.*当面交给您本人的，请不要继续.*")));
        mvc.perform(post("/password").with(officer)
                .with(csrf())
                .param("current", GIVEN)
                .param("chosen", "my-own-pass-1")
                .param("again", "my-own-pass-1")).andExpect(redirectedUrl("/"));
        mvc.perform(get("/password").with(As.cookie(mvc, "TC99", "my-own-pass-1")))
                .andExpect(content().string(not(containsString("本次登录用的密码"))));
        mvc.perform(get("/").with(As.cookie(mvc, "TC99", "my-own-pass-1")))
                .andExpect(content().string(containsString("用发放的密码首次登录，来自 127.0.0.1")));
    }

    private String signIn(String staffNumber, String password, @Nullable Cookie session) throws Exception {
        MockHttpServletRequestBuilder form = form(staffNumber, password);
        return String.valueOf(mvc.perform(session == null ? form : form.cookie(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder form(String staffNumber, String password) {
        return post("/sign-in").param("staffNumber", staffNumber).param("password", password).with(csrf());
    }

    private void account(String staffNumber) {
        newcomers.given(staffNumber, GIVEN);
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        return answer.getCookie("assistance-session");
    }
}
