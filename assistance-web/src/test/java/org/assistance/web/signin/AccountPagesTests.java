package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One's own account: what happened to it while one was away. */
@WebTest
class AccountPagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private Newcomers newcomers;

    private String page(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void who_was_refused_since_the_last_time_is_told_on_the_desk_and_once_only() throws Exception {
        As.officer(mvc, "HN11");
        As.cookie(mvc, "HN11", "not-the-password-1");
        As.cookie(mvc, "HN11", "not-the-password-2");
        RequestPostProcessor officer = As.officer(mvc, "HN11");
        assertThat(page("/", officer)).contains("上次登录 20", "，来自 127.0.0.1。此后有 2 次登录失败。", "不是您本人的，请马上告诉安全管理员");
        assertThat(page("/account", officer)).contains("登录失败", "密码不对，来自 127.0.0.1");
        assertThat(page("/", As.officer(mvc, "HN11"))).doesNotContain("次登录失败", "不是您本人的");
    }

    @Test
    void what_somebody_else_did_to_the_account_is_told_with_who_did_it() throws Exception {
        long id = newcomers.settled("TC88", "of-long-ago-88").id();
        As.cookie(mvc, "TC88", "of-long-ago-88");
        var given = mvc.perform(post("/staff/" + id + "/password").with(As.officer(mvc, "AQ09")).with(csrf()))
                .andReturn()
                .getFlashMap();
        String password = String.valueOf(given.get("password"));
        var session = mvc.perform(post("/password").with(As.cookie(mvc, "TC88", password))
                .with(csrf())
                .param("current", password)
                .param("chosen", "kuai3-zou4-lu5-a")
                .param("again", "kuai3-zou4-lu5-a"))
                .andReturn()
                .getResponse()
                .getCookies();
        RequestPostProcessor officer = request -> {
            request.setCookies(session);
            return request;
        };
        assertThat(page("/account", officer)).contains("此后他人对您的账号做过：重置密码。", "程立新（AQ09）", "本人修改密码");
        assertThat(page("/account", As.officer(mvc, "HN12"))).doesNotContain("重置密码");
    }

    @Test
    void a_session_left_open_elsewhere_is_counted_and_ended() throws Exception {
        RequestPostProcessor here = As.officer(mvc, "HN11");
        mvc.perform(post("/account/sessions/end").with(here).with(csrf()));
        RequestPostProcessor elsewhere = As.officer(mvc, "HN11");
        assertThat(page("/account", here)).contains("另有 <strong>1</strong> 处登录没有退出");
        mvc.perform(post("/account/sessions/end").with(here).with(csrf())).andExpect(redirectedUrl("/account"));
        mvc.perform(get("/account").with(elsewhere)).andExpect(status().is3xxRedirection());
        assertThat(page("/account", here)).contains("没有在其他地方登录");
    }
}
