package org.assistance.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class PartnerPagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private KeepingKeys keeping;

    @Test
    void a_key_is_shown_once_and_can_be_taken_back_with_a_reason() throws Exception {
        var issued = issue("桐城市中医院收费系统", "600", "2099-01-01").andExpect(status().isOk());
        issued.andExpect(content().string(containsString("有效期最长3年")));
        var made = issue("桐城市中医院收费系统", "600", LocalDate.now().plusYears(1).toString())
                .andExpect(redirectedUrl("/partners"))
                .andReturn();
        String secret = String.valueOf(made.getFlashMap().get("secret"));
        long id = keeping.find(secret).orElseThrow().id();
        mvc.perform(get("/partners").with(As.officer(mvc, "AQ08")))
                .andExpect(content().string(allOf(containsString("桐城市中医院收费系统"), containsString(secret.substring(0, 11)),
                        containsString("储文博（AQ08）"), not(containsString(secret)))));
        mvc.perform(post("/partners/" + id + "/revocation").with(As.officer(mvc, "AQ08")).with(csrf()))
                .andExpect(redirectedUrl("/partners"));
        assertThat(keeping.find(secret).orElseThrow().revokedAt()).isEmpty();
        mvc.perform(post("/partners/" + id + "/revocation").param("reason", "系统停用")
                .with(As.officer(mvc, "AQ08"))
                .with(csrf())).andExpect(redirectedUrl("/partners"));
        mvc.perform(get("/partners").with(As.officer(mvc, "AQ02")))
                .andExpect(content().string(allOf(containsString("已收回"), containsString("系统停用"),
                        not(containsString("/partners/new")), not(containsString("/revocation")))));
    }

    @Test
    void a_bad_form_says_why_beside_the_field_and_keeps_what_was_typed() throws Exception {
        issue("某医院", "很多", "2026-13-01").andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("1至60000的整数"), containsString("日期应写成"),
                        containsString("value=\"某医院\""))));
        issue("", "60001", LocalDate.now().toString()).andExpect(content().string(containsString("请填写对方系统的名称")));
    }

    @Test
    void only_the_administrator_issues_and_revokes() throws Exception {
        for (String other : new String[]{"AQ01", "TC01", "TC11"}) {
            mvc.perform(get("/partners").with(As.officer(mvc, other))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/partners/new").with(As.officer(mvc, "AQ02"))).andExpect(status().isForbidden());
        mvc.perform(post("/partners/1/revocation").param("reason", "仅供测试").with(As.officer(mvc, "AQ02")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/partners/999999/revocation").param("reason", "仅供测试")
                .with(As.officer(mvc, "AQ08"))
                .with(csrf())).andExpect(status().isNotFound());
    }

    private ResultActions issue(String partner, String perMinute, String validTo) throws Exception {
        return mvc.perform(post("/partners/new").with(As.officer(mvc, "AQ08"))
                .with(csrf())
                .param("partner", partner)
                .param("division", "340881000000")
                .param("perMinute", perMinute)
                .param("validFrom", LocalDate.now().toString())
                .param("validTo", validTo));
    }
}
