package org.assistance.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.person.FindingMatches;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Two on record who may be one, side by side: two counters knew the same man, one wrote his name in traditional characters. */
@WebTest
@Transactional
class MatchPagesTests {
    private static final String REVIEWER = "TC01";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    private long match;
    private long first;

    @BeforeEach
    void the_night_finds_them(@Autowired FindingMatches finding, @Autowired Clock clock) throws Exception {
        known("TC11", "陈丽华");
        known("TC13", "陳麗華");
        first = jdbc.sql("select min(person_id) from temporary_number").query(Long.class).single();
        assertThat(finding.find(LocalDate.now(clock))).isEqualTo(1);
        match = jdbc.sql("select id from person_match").query(Long.class).single();
    }

    private void known(String counter, String name) throws Exception {
        assertThat(answered(counter, post("/people/temporary").param("person", name)
                .param("bornOn", "1961-05-01")
                .param("sex", "MALE")
                .param("kind", "LOST")
                .param("reason", "本人陈述，同村两人证明")
                .param("noneOfThem", "true")).getContentAsString()).contains("已发放临时编号");
    }

    private MockHttpServletResponse answered(String officer, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(As.officer(mvc, officer)).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        entities.flush();
        entities.clear();
        return response;
    }

    private String page() throws Exception {
        return answered(REVIEWER, get("/people/matches/" + match)).getContentAsString();
    }

    private MockHttpServletRequestBuilder judgement(String verdict, String reason) {
        return post("/people/matches/" + match + "/judgement").param("verdict", verdict).param("reason", reason);
    }

    @Test
    void the_list_stands_beside_the_comparison_and_each_part_of_the_score_says_what_it_rests_on() throws Exception {
        String page = page();
        assertThat(page.indexOf("陈丽华 / 陳麗華")).as("the list, left").isBetween(0, page.indexOf("陈丽华　与　陳麗華"));
        assertThat(page).contains("只有异体字、繁体字不同", "30 / 40", "25 / 25", "（临时编号）", "系统不自动归并", "待判定");
        assertThat(jdbc.sql("select status from person_match").query(String.class).single()).isEqualTo("OPEN");
    }

    @Test
    void made_one_by_an_officer_the_number_chosen_counts_and_what_was_compared_is_kept() throws Exception {
        MockHttpServletResponse refused = answered(REVIEWER, judgement("SAME", "派出所核实是同一人"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请选择以哪一份登记的身份证号码为准", "派出所核实是同一人");
        assertThat(answered(REVIEWER, judgement("SAME", "派出所核实是同一人").param("kept", String.valueOf(first)))
                .getRedirectedUrl()).isEqualTo("/people/matches/" + match);
        assertThat(page()).contains("已归并", "（以此为准）", "派出所核实是同一人", "判定时两份档案的内容");
        assertThat(answered("TC11", get("/people/temporary?over=true")).getContentAsString()).contains("已与原有档案归并");
    }

    @Test
    void found_to_be_two_they_are_told_apart_with_the_reason_until_that_is_taken_back() throws Exception {
        answered(REVIEWER, judgement("DIFFERENT", "两人同时到场"));
        assertThat(page()).contains("不是同一人", "两人同时到场");
        answered(REVIEWER, post("/people/matches/" + match + "/undoing").param("reason", "到场的是其弟弟"));
        assertThat(page()).contains("待判定", "到场的是其弟弟");
    }
}
