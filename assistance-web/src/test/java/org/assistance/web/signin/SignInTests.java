package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.assistance.domain.database.Installation;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.database.WrongInstallation;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.KeepingStaff;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class SignInTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private KeepingStaff keeping;

    @Autowired
    private Officers officers;

    @Autowired
    private HeldPosts held;

    @AfterEach
    void real_time() {
        clock.reset();
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_comes_back_to_the_page() throws Exception {
        mvc.perform(get("/staff?text=TC11")).andExpect(redirectedUrl("/sign-in?to=%2Fstaff%3Ftext%3DTC11"));
        signIn("AQ01", DemoAccounts.PASSWORD, "/staff?text=TC11").andExpect(redirectedUrl("/staff?text=TC11"));
    }

    @Test
    void a_page_of_another_host_is_never_returned_to() throws Exception {
        signIn("AQ01", DemoAccounts.PASSWORD, "//elsewhere.example/").andExpect(redirectedUrl("/"));
        signIn("AQ01", DemoAccounts.PASSWORD, "https://elsewhere.example/").andExpect(redirectedUrl("/"));
    }

    @Test
    void the_page_shows_the_demo_accounts_and_keeps_a_mistyped_number() throws Exception {
        Cookie session = cookie(signIn("tc11", "wrong", "/").andReturn().getResponse());
        mvc.perform(get("/sign-in").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"tc11\"")))
                .andExpect(content().string(containsString("工号或密码不对")))
                .andExpect(content().string(containsString("张秀云")));
    }

    @Test
    void the_staff_number_may_be_typed_in_small_letters() throws Exception {
        signIn(" tc11 ", DemoAccounts.PASSWORD, "/").andExpect(redirectedUrl("/"));
    }

    @Test
    void pages_carry_the_strict_headers_and_the_cookie_is_out_of_reach() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self'; form-action 'self'; "
                                + "frame-ancestors 'none'; base-uri 'none'; "
                                + "object-src 'none'; report-uri /csp-reports"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void signing_in_changes_the_session() throws Exception {
        Cookie before = cookie(mvc.perform(get("/sign-in")).andReturn().getResponse());
        Cookie after = cookie(mvc.perform(post("/sign-in").cookie(before)
                .param("staffNumber", "TC11")
                .param("password", DemoAccounts.PASSWORD)
                .with(csrf())).andReturn().getResponse());
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
    }

    @Test
    void the_session_lives_in_the_database_and_so_outlives_the_server() throws Exception {
        signIn("TC12", DemoAccounts.PASSWORD, "/");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'TC12'")
                .query(Integer.class)
                .single()).isPositive();
    }

    @Test
    void a_form_sent_after_the_session_ended_leads_to_the_sign_in_and_back() throws Exception {
        var officer = As.officer(mvc, "AQ01");
        jdbc.sql("delete from spring_session where principal_name = 'AQ01'").update();
        mvc.perform(post("/staff").with(officer).header("Referer", "http://localhost/staff/new"))
                .andExpect(redirectedUrl("/sign-in?expired&to=%2Fstaff%2Fnew"));
    }

    @Test
    void a_script_whose_session_ended_is_told_so_and_not_sent_elsewhere() throws Exception {
        mvc.perform(get("/places/suggestions").header("Sec-Fetch-Dest", "empty")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        mvc.perform(post("/posts/current").param("post", "1").with(As.officer(mvc, "TC14")))
                .andExpect(status().isForbidden());
    }

    @Test
    void five_wrong_passwords_make_even_the_right_one_wait_a_while() throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 2));
        for (int at = 0; at < 5; at++) {
            signIn("HN12", "wrong", "/");
        }
        signIn("HN12", DemoAccounts.PASSWORD, "/").andExpect(redirectedUrl("/sign-in?refused"));
        clock.setToday(LocalDate.of(2026, 11, 3));
        signIn("HN12", DemoAccounts.PASSWORD, "/").andExpect(redirectedUrl("/"));
    }

    @Test
    void a_post_that_ended_yesterday_does_not_sign_in() throws Exception {
        Officer clerk = clerk("TC91");
        keeping.end(acting("TC91").postId(), LocalDate.now(clock).minusDays(0), administrator());
        signIn("TC91", "given-password-1", "/").andExpect(redirectedUrl("/"));
        clock.setToday(LocalDate.now(clock).plusDays(1));
        signIn("TC91", "given-password-1", "/").andExpect(redirectedUrl("/sign-in?refused"));
        assertThat(held.of(clerk.id(), LocalDate.now(clock))).isEmpty();
    }

    @Test
    void a_disabled_account_stops_at_the_next_request() throws Exception {
        Officer clerk = clerk("TC92");
        var officer = As.cookie(mvc, "TC92", "given-password-1");
        mvc.perform(get("/password").with(officer)).andExpect(status().isOk());
        keeping.stop(clerk.id(), administrator());
        mvc.perform(get("/password").with(officer)).andExpect(redirectedUrl("/sign-in?ended&to=%2Fpassword"));
    }

    @Test
    void a_given_password_must_be_changed_first() throws Exception {
        clerk("TC93");
        var officer = As.cookie(mvc, "TC93", "given-password-1");
        mvc.perform(get("/cases").with(officer)).andExpect(redirectedUrl("/password?to=%2Fcases"));
        mvc.perform(post("/password").with(officer)
                .with(csrf())
                .param("current", "given-password-1")
                .param("chosen", "short")
                .param("again", "short"))
                .andExpect(content().string(containsString("新密码为12至64位")));
        var changed = mvc.perform(post("/password").with(officer)
                .with(csrf())
                .param("current", "given-password-1")
                .param("chosen", "my-own-pass-1")
                .param("again", "my-own-pass-1"))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        assertThat(officers.findByStaffNumber("TC93").orElseThrow().passwordChangeDue()).isFalse();
        assertThat(changed.getResponse().getCookie("assistance-session")).isNotNull();
    }

    @Test
    void a_database_of_the_demo_city_is_never_taken_for_real_households(@Autowired Installation installation) {
        installation.claimForDemo();
        assertThatThrownBy(installation::claimForRealHouseholds).isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("demo city");
    }

    @Test
    void an_officer_with_two_posts_chooses_one_and_only_of_his_own() throws Exception {
        var officer = As.officer(mvc, "TC14");
        mvc.perform(get("/places/suggestions").with(officer)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/posts").with(officer)).andExpect(content().string(containsString("吕亭镇")));
        mvc.perform(post("/posts/current").with(officer)
                .with(csrf())
                .param("post", String.valueOf(acting("TC11").postId()))).andExpect(status().isNotFound());
        mvc.perform(post("/posts/current").with(officer)
                .with(csrf())
                .param("post", String.valueOf(acting("TC14").postId()))
                .param("to", "/cases"))
                .andExpect(redirectedUrl("/cases"));
        mvc.perform(get("/sign-in").with(officer)).andExpect(redirectedUrl("/"));
    }

    private ResultActions signIn(String staffNumber, String password, String to) throws Exception {
        return mvc.perform(post("/sign-in").param("staffNumber", staffNumber)
                .param("password", password)
                .param("to", to)
                .with(csrf()));
    }

    private Officer clerk(String staffNumber) {
        return newcomers.given(staffNumber, "given-password-1");
    }

    private ActingOfficer administrator() {
        return acting("AQ09");
    }

    private ActingOfficer acting(String staffNumber) {
        return newcomers.acting(staffNumber);
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        return answer.getCookie("assistance-session");
    }
}
