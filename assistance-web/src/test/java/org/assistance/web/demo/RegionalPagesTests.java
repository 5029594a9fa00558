package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a county's check officer types about requests from and to other regions (XZ-54). */
@DemoCityTest
class RegionalPagesTests {
    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletResponse answer = mvc.perform(asked.with(As.officer(mvc, "TC03")).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String page() {
        long id = jdbc
                .sql("""
                select max(id) from assistance_case where stage = 'VERIFICATION' and left(division_code, 6) = '340881'""")
                .query(Long.class)
                .single();
        return "/cases/" + id + "/verification/regional";
    }

    @Test
    void a_request_without_what_it_asks_for_comes_back_with_all_that_was_typed() throws Exception {
        MockHttpServletResponse answer = answer(post(page()).param("member", "1")
                .param("otherBody", "示例市丁区核对中心")
                .param("documentNumber", "桐核函〔2026〕99号")
                .param("wanted", "在当地务工三年"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("请选择请对方查询哪些数据", "示例市丁区核对中心", "桐核函〔2026〕99号", "在当地务工三年");
    }

    @Test
    void a_second_click_leads_to_the_request_that_the_first_one_made() throws Exception {
        MockHttpServletRequestBuilder sending = post(page()).param("member", "1")
                .param("otherBody", "示例市戊区核对中心")
                .param("documentNumber", "桐核函〔2026〕98号")
                .param("wanted", "在当地务工三年")
                .param("sources", "PENSION");
        MockHttpServletResponse first = answer(sending);
        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(first.getRedirectedUrl()).matches("/regional-checks/[0-9]+");
        assertThat(answer(get(String.valueOf(first.getRedirectedUrl()))).getContentAsString())
                .containsSubsequence("请对方查询的数据", "养老保险（人社部门）", "在当地务工三年");
        assertThat(answer(sending).getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        MockHttpServletResponse other = answer(post(page()).param("member", "1")
                .param("otherBody", "示例市戊区核对中心")
                .param("documentNumber", "桐核函〔2026〕98号")
                .param("wanted", "另外的事情")
                .param("sources", "PENSION"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("这件函中的被核对人已经登记，见 KQ", "另外的事情");
    }

    @Test
    void a_letter_that_was_taken_in_comes_back_with_its_number() throws Exception {
        MockHttpServletResponse answer = answer(post("/regional-checks/received").param("otherBody", "示例市甲区核对中心")
                .param("documentNumber", "示例核函〔2026〕11号")
                .param("receivedOn", "2026-11-02")
                .param("name", "姚德发")
                .param("idNumber", "99010119510217011X")
                .param("authorisedOn", "2026-10-18")
                .param("wanted", "低保审核")
                .param("sources", "PENSION"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("已经登记，见 KQ", "姚德发", "99010119510217011X");
    }

    @Test
    void an_answer_before_the_letter_came_is_refused_beside_its_day() throws Exception {
        long open = jdbc
                .sql("""
                select id from regional_request where direction = 'IN' and answered_at is null and left(division_code, 6) = '340881'""")
                .query(Long.class)
                .single();
        MockHttpServletResponse answer = answer(post("/regional-checks/" + open + "/answer")
                .param("answerNumber", "桐核复〔2026〕5号")
                .param("answeredOn", "2020-01-01"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("答复日期应在收到之日", "桐核复〔2026〕5号");
        assertThat(answer(post("/regional-checks/" + open + "/answer").param("answerNumber", "。")
                .param("answeredOn", "2020-01-01")).getContentAsString())
                .contains("答复日期应在收到之日", "请填写复函的文号", "有 <span>2</span> 处");
    }

    @Test
    void all_that_is_wrong_with_a_letter_from_elsewhere_is_told_at_once() throws Exception {
        assertThat(answer(post("/regional-checks/received").param("otherBody", "示例市甲区核对中心")
                .param("documentNumber", "。")
                .param("receivedOn", "2199-11-02")
                .param("name", "A")
                .param("idNumber", "1")
                .param("authorisedOn", "2199-10-18")
                .param("wanted", "低保审核")).getContentAsString())
                .contains("请填写函的文号", "收函日期不晚于今天", "姓名至少2个字", "授权日期不晚于收函日期", "请按来函选择查询哪些数据");
    }
}
