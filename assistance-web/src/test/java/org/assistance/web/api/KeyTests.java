package org.assistance.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.partner.KeepingKeys;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may ask, how often, and that nothing below {@code /api} ever answers with a page. */
@WebTest
@Import(Partner.class)
class KeyTests {
    private static final String ONE = "/api/assessments";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Partner partner;
    @Autowired
    private KeepingKeys keeping;
    @Autowired
    private TestClock clock;

    @AfterEach
    void the_real_time_again() {
        clock.reset();
    }

    @Test
    void without_a_key_nothing_is_answered_but_the_document() throws Exception {
        MockHttpServletResponse answer = partner.ask(ONE, Partner.example(), "");
        refused(answer, 401, "Authorization: Bearer");
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        mvc.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void a_revoked_an_ended_a_coming_and_an_altered_key_are_refused_and_told_apart_only_to_who_holds_it()
            throws Exception {
        LocalDate today = LocalDate.now(clock);
        refused(partner.ask(ONE, Partner.example(), partner.key(9, today.plusDays(1), today.plusDays(2))), 401,
                "未到启用日期");
        String key = partner.key(9);
        refused(partner.ask(ONE, Partner.example(), key.substring(0, 43) + (key.endsWith("a") ? 'b' : 'a')), 401,
                "密钥不对");
        assertThat(partner.ask(ONE, Partner.example(), key).getStatus()).isEqualTo(200);
        keeping.revoke(keeping.find(key).orElseThrow().id(), "试用结束", partner.administrator());
        refused(partner.ask(ONE, Partner.example(), key), 401, "已收回");
        String short1 = partner.key(9, today, today);
        clock.setToday(today.plusDays(1));
        refused(partner.ask(ONE, Partner.example(), short1), 401, "已到期");
    }

    @Test
    void a_session_opens_nothing_here_and_a_key_nothing_elsewhere() throws Exception {
        var asked = post(ONE).contentType(MediaType.APPLICATION_JSON).content(Partner.example());
        var answer = mvc.perform(asked.with(As.officer(mvc, "AQ09"))).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        refused(answer, 401, "Authorization");
        mvc.perform(get("/cases").header("Authorization", "Bearer " + partner.key(9)))
                .andExpect(redirectedUrl("/sign-in?to=%2Fcases"));
    }

    @Test
    void nothing_below_api_answers_with_a_page() throws Exception {
        String key = "Bearer " + partner.key(900);
        for (String address : new String[]{"/api", "/api/", "/api/anything", ONE + "/", ONE + "/1", "/api/openapi"}) {
            refused(mvc.perform(get(address).header("Authorization", key)).andReturn().getResponse(), 404, "没有这个地址");
            refused(mvc.perform(get(address)).andReturn().getResponse(), 404, "没有这个地址");
        }
        MockHttpServletResponse answer = mvc.perform(put(ONE).header("Authorization", key)).andReturn().getResponse();
        refused(answer, 405, "只接受 POST");
        assertThat(answer.getHeader("Allow")).isEqualTo("POST");
        refused(mvc.perform(post("/api/openapi.json")).andReturn().getResponse(), 405, "只接受 GET");
        refused(mvc.perform(get("/api/a;b").header("Authorization", key)).andReturn().getResponse(), 400, "不允许的字符");
    }

    @Test
    void the_limit_is_told_with_when_to_ask_again_and_a_batch_that_could_never_pass_is_told_so() throws Exception {
        clock.setToday(LocalDate.now(clock));
        String key = partner.key(3);
        String two = "{\"assessments\":[" + Partner.example() + "," + Partner.example() + "]}";
        assertThat(partner.ask(Body.BATCHES, two, key).getStatus()).isEqualTo(200);
        MockHttpServletResponse late = partner.ask(Body.BATCHES, two, key);
        refused(late, 429, "每分钟最多3户");
        assertThat(late.getHeader("Retry-After")).isEqualTo("60");
        assertThat(partner.ask(ONE, "{}", key).getStatus()).as("a wrong body counts too").isEqualTo(400);
        refused(partner.ask(ONE, Partner.example(), key), 429, "余量不足");
        refused(partner.ask(Body.BATCHES, "{\"assessments\":[{},{},{},{}]}", key), 422, "更小的批");
    }

    @Test
    void after_twenty_wrong_keys_an_address_waits_for_the_next_minute() throws Exception {
        RequestPostProcessor from = request -> {
            request.setRemoteAddr("203.0.113.9");
            return request;
        };
        clock.setToday(LocalDate.now(clock));
        String key = "Bearer " + partner.key(9);
        for (int wrong = 0; wrong < 20; wrong++) {
            mvc.perform(get("/api/openapi.json").with(from).header("Authorization", "Bearer zj_" + wrong))
                    .andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/api/openapi.json").with(from).header("Authorization", key))
                .andExpect(status().isTooManyRequests());
        mvc.perform(get("/api/openapi.json").header("Authorization", key)).andExpect(status().isOk());
        clock.setToday(LocalDate.now(clock).plusDays(1));
        mvc.perform(get("/api/openapi.json").with(from).header("Authorization", key)).andExpect(status().isOk());
    }

    private static void refused(MockHttpServletResponse answer, int status, String says) throws Exception {
        answer.setCharacterEncoding("UTF-8");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains(says, "\"status\":" + status);
    }
}
