package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Choosing a password, and leaving. */
@WebTest
class PasswordPagesTests {
    private static final String SIXTY_FOUR = "Öster 竹外桃花三两枝 1 ".repeat(4).substring(0, 63) + "a";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private PasswordEncoder passwords;

    private String change(RequestPostProcessor who, String current, String chosen) throws Exception {
        return mvc
                .perform(post("/password").param("current", current)
                        .param("chosen", chosen)
                        .param("again", chosen)
                        .with(csrf())
                        .with(who))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void the_old_password_is_asked_for() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "HN11");
        assertThat(change(officer, "wrong", "kuai3-zou4-lu5-a")).contains("原密码", "密码不保留，请重新填写三项")
                .doesNotContain("已填写的内容都还在");
        mvc.perform(get("/").with(As.officer(mvc, "HN11"))).andExpect(status().isOk());
        assertThat(change(officer, "", "kuai3-zou4-lu5-a")).contains("原密码");
        mvc.perform(get("/").with(As.cookie(mvc, "HN11", DemoAccounts.PASSWORD))).andExpect(status().isOk());
    }

    @Test
    void passwords_are_hidden_pasted_and_known_to_password_managers() throws Exception {
        String signIn = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(signIn).containsPattern(
                "<input[^>]*type=\"password\"[^>]*name=\"password\"|<input[^>]*name=\"password\"[^>]*type=\"password\"")
                .contains("autocomplete=\"current-password\"");
        String own = mvc.perform(get("/password").with(As.officer(mvc, "TC11")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(own.split("type=\"password\"")).hasSize(4);
        assertThat(own).contains("autocomplete=\"new-password\"").doesNotContain("onpaste", "提示问题");
    }

    @Test
    void a_password_of_sixty_four_signs_counts_to_its_last_sign_and_as_typed() {
        assertThat(SIXTY_FOUR).hasSize(64);
        assertThat(PasswordForm.weakness(SIXTY_FOUR, "TC11", false)).isNull();
        assertThat(PasswordForm.weakness(SIXTY_FOUR + "b", "TC11", false)).isNotNull();
        String hash = passwords.encode(SIXTY_FOUR);
        assertThat(passwords.matches(SIXTY_FOUR, hash)).isTrue();
        assertThat(passwords.matches(SIXTY_FOUR.substring(0, 63) + "b", hash)).isFalse();
        assertThat(passwords.matches(SIXTY_FOUR.toLowerCase(java.util.Locale.ROOT), hash)).isFalse();
        assertThat(passwords.matches(" " + SIXTY_FOUR, hash)).isFalse();
    }

    @Test
    void whoever_left_is_out_and_the_browser_is_told_to_forget() throws Exception {
        RequestPostProcessor officer = As.officer(mvc, "TC11");
        mvc.perform(get("/").with(officer)).andExpect(status().isOk());
        mvc.perform(post("/logout").secure(true).with(csrf()).with(officer))
                .andExpect(redirectedUrl("/sign-in?left"))
                .andExpect(header().string("Clear-Site-Data", "\"cache\", \"storage\""));
        mvc.perform(get("/").with(officer)).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_number_of_a_session_is_as_long_as_its_column_and_never_the_same() {
        Set<String> numbers = new HashSet<>();
        for (int at = 0; at < 1_000; at++) {
            numbers.add(SessionConfiguration.number());
        }
        // 36 signs of 64: 216 random bits.
        assertThat(numbers).hasSize(1_000).allMatch(number -> number.matches("[A-Za-z0-9_-]{36}"));
    }
}
