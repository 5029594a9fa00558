package org.assistance.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a browser sends that no page of ours asked for. */
@WebTest
class WrongRequestsTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void opening_the_address_a_form_was_sent_to_leads_to_the_forms_page() throws Exception {
        mvc.perform(get("/cases/7/verification/conclusions").with(As.officer(mvc, "TC11")))
                .andExpect(redirectedUrl("/cases/7/verification"));
        mvc.perform(get("/staff/3/posts").with(As.officer(mvc, "AQ09"))).andExpect(redirectedUrl("/staff/3"));
        mvc.perform(get("/policy/values").with(As.officer(mvc, "AQ01"))).andExpect(redirectedUrl("/policy"));
    }

    @Test
    void a_form_sent_to_a_page_that_takes_none_is_refused() throws Exception {
        mvc.perform(post("/cases/7").with(csrf()).with(As.officer(mvc, "TC11")))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_page_opened_before_another_sign_in_is_told_apart_from_a_post_that_may_not() throws Exception {
        mvc.perform(post("/payments").with(As.officer(mvc, "TC11")))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute(ErrorTime.STALE, true));
        mvc.perform(post("/payments").with(csrf()).with(As.officer(mvc, "TC11")))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute(ErrorTime.STALE, false));
    }

    @Test
    void a_value_that_no_column_can_hold_is_refused_at_the_door() throws Exception {
        mvc.perform(get("/cases").param("q", "\0").with(As.officer(mvc, "TC11"))).andExpect(status().isBadRequest());
    }

    @Test
    void what_no_page_sends_is_on_record() throws Exception {
        long before = jdbc.sql("select coalesce(max(id), 0) from audit_event").query(Long.class).single();
        mvc.perform(get("/cases").param("q", "\0").with(As.officer(mvc, "TC11"))).andExpect(status().isBadRequest());
        mvc.perform(post("/staff/1/enabled").with(csrf()).with(As.officer(mvc, "AQ09")))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/payments").with(As.officer(mvc, "AQ01"))).andExpect(status().isForbidden());
        assertThat(jdbc.sql("""
                select o.staff_number || ' ' || e.status || ' ' || e.address from audit_event e
                    join officer o on o.id = e.officer_id
                where e.id > ? and e.kind = 'REFUSED' order by e.id""").param(before).query(String.class).list())
                .containsExactly("TC11 400 GET /cases", "AQ09 400 POST /staff/1/enabled", "AQ01 403 POST /payments");
    }

    @Test
    void a_family_is_found_by_the_card_in_hand_and_a_mistyped_number_is_told_beside_the_field() throws Exception {
        mvc.perform(post("/cases/of-person").param("idNumber", "990101199001011234")
                .with(csrf())
                .with(As.officer(mvc, "TC11"))).andExpect(content().string(containsString("校验码不符")));
    }

    @Test
    void what_is_not_found_is_named_and_sends_the_reader_to_its_own_list() throws Exception {
        lost("/payments/999999999", "没有找到该发放批次", "从“发放”页重新查找");
        lost("/reports/monthly?division=340802000000&month=2026-04", "没有这个区划的月报", "从“月报”页重新选择");
        lost("/cases/999999999", "没有找到该案件", "从案件列表重新查找");
        lost("/entitlements/999999999", "没有找到该项待遇", "从“待遇台账”重新查找");
        lost("/intake/00000000-0000-0000-0000-000000000000", "没有找到该申请", "草稿列表");
    }

    private void lost(String address, String what, String where) throws Exception {
        mvc.perform(get(address).with(As.officer(mvc, "TC11")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString(what)))
                .andExpect(content().string(containsString(where)));
    }
}
