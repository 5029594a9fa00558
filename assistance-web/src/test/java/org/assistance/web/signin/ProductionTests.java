package org.assistance.web.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.assistance.domain.database.Installation;
import org.assistance.domain.database.WrongInstallation;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Post;
import org.assistance.domain.staff.Posts;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@WebTest
@ActiveProfiles("production")
@TestPropertySource(properties = "assistance.record.anchors=target/record-anchors.txt")
@Transactional
class ProductionTests {
    private static final String DIGEST = "C1729628A54F4FF82E0F94086109929D37B6272C";

    @DynamicPropertySource
    static void as_an_installation_sets_it(DynamicPropertyRegistry properties) throws IOException {
        Path keys = Files.createTempFile("keys", "");
        Files.writeString(keys, "1 AES_GCM " + Base64.getEncoder().encodeToString(new byte[32]) + "\n200 HMAC_SHA256 "
                + Base64.getEncoder()
                        .encodeToString("an index has a key of its own...".getBytes(StandardCharsets.US_ASCII))
                + "\n");
        properties.add("assistance.secrets.key-file", keys::toString);
        // SHA-1 of "leaked-elsewhere-1".
        Path leaked = Files.writeString(Files.createTempFile("leaked", ""), DIGEST + ":12\n");
        properties.add("assistance.sign-in.breached-passwords", leaked::toString);
        properties.add("assistance.sign-in.host", () -> "shjz.example.gov.cn");
    }

    @Autowired
    private Officers officers;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private MockMvc mvc;

    @Test
    void there_is_no_account_until_the_command_makes_one() throws Exception {
        assertThat(officers.countByEnabledTrue()).isZero();
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("演示账号"))));
    }

    @Test
    void without_the_second_factor_a_host_or_tls_it_does_not_start() {
        var minute = Duration.ofMinutes(15);
        assertThatThrownBy(
                () -> new ProductionSignIn(
                        new SignInRules(0, false, Duration.ofHours(4), SignInRules.SecondFactor.OFF, "h", minute,
                                minute,
                                true, true)))
                .hasMessageContaining("不能关闭第二因素");
        assertThatThrownBy(() -> new ProductionSignIn(
                new SignInRules(0, false, Duration.ofHours(4), SignInRules.SecondFactor.REQUIRED, "h", minute,
                        minute, true, false)))
                .hasMessageContaining("HTTPS");
        assertThatThrownBy(() -> new ProductionSignIn(
                new SignInRules(0, false, Duration.ofHours(4), SignInRules.SecondFactor.REQUIRED, "", minute,
                        minute, true, true)))
                .hasMessageContaining("assistance.sign-in.host");
    }

    @Test
    void the_cookie_is_bound_to_this_host_and_to_tls() throws Exception {
        String cookie = String.valueOf(mvc.perform(get("/sign-in")).andReturn().getResponse().getHeader("Set-Cookie"));
        assertThat(cookie).startsWith("__Host-assistance-session=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void over_tls_browsers_are_told_to_come_back_over_tls_only() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"));
    }

    @Test
    void the_command_makes_one_administrator_and_no_second() throws Exception {
        String password = first.create("ROOT1", Role.SECURITY_ADMINISTRATOR);
        mvc.perform(get("/staff").with(As.cookie(mvc, "ROOT1", password)))
                .andExpect(redirectedUrl("/password?to=%2Fstaff"));
        // Used and not changed: the console makes another.
        String again = first.create("ROOT1", Role.SECURITY_ADMINISTRATOR);
        mvc.perform(get("/staff").with(As.cookie(mvc, "ROOT1", again)))
                .andExpect(redirectedUrl("/password?to=%2Fstaff"));
        mvc.perform(post("/password").with(csrf())
                .with(As.cookie(mvc, "ROOT1", first.create("ROOT1", Role.SECURITY_ADMINISTRATOR)))
                .param("current", "whatever")
                .param("chosen", "leaked-elsewhere-1")
                .param("again", "leaked-elsewhere-1"))
                .andExpect(content().string(containsString("这个密码在别处泄露过")));
        assertThatThrownBy(() -> first.create("ROOT2", Role.SECURITY_ADMINISTRATOR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("已经有在任的安全管理员");
        first.create("ROOT3", Role.AUDIT_ADMINISTRATOR);
        assertThatThrownBy(() -> first.create("ROOT4", Role.AUDIT_ADMINISTRATOR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("已经有在任的审计管理员");
    }

    @Test
    void the_command_gives_no_password_to_an_account_that_it_did_not_make(@Autowired Posts posts,
            @Autowired Clock clock) {
        first.create("ROOT1", Role.SECURITY_ADMINISTRATOR);
        long root = officers.findByStaffNumber("ROOT1").orElseThrow().id();
        // Accounts of which nobody knows who gave the password, as an old version left them.
        Officer leader = officers.save(new Officer("TC90", "局长", "hash", clock.instant()));
        posts.saveAndFlush(new Post(leader.id(), Role.SECURITY_ADMINISTRATOR, DivisionCode.COUNTRY,
                LocalDate.now(clock), null, root, clock.instant()));
        assertThatThrownBy(() -> first.create("TC90", Role.SECURITY_ADMINISTRATOR))
                .hasMessageContaining("已经有在任的安全管理员");
        assertThatThrownBy(() -> first.create("TC90", Role.AUDIT_ADMINISTRATOR)).hasMessageContaining("已有人使用");
        // The account of the command itself, asked for in the other role.
        assertThatThrownBy(() -> first.create("ROOT1", Role.AUDIT_ADMINISTRATOR)).hasMessageContaining("已有人使用");
        assertThat(first.create("ROOT1", Role.SECURITY_ADMINISTRATOR)).isNotBlank();
    }

    @Test
    void a_database_of_real_households_never_gets_a_demo_account(@Autowired Installation installation) {
        assertThatThrownBy(installation::claimForDemo).isInstanceOf(WrongInstallation.class)
                .hasMessageContaining("not made for the demo city");
    }

    @Test
    void nor_does_one_in_which_anybody_has_an_account(@Autowired Installation installation,
            @Autowired JdbcClient jdbc) {
        jdbc.sql("select test.as_owner('alter table installation disable trigger user')").query().singleRow();
        jdbc.sql("select test.as_owner('delete from installation')").query().singleRow();
        first.create("ROOT1", Role.SECURITY_ADMINISTRATOR);
        assertThatThrownBy(installation::claimForDemo).isInstanceOf(WrongInstallation.class);
    }
}
