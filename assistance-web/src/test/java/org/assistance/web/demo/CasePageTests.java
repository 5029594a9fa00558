package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The first page of a case in the demo city: what is to be done, and for whom. */
@DemoCityTest
class CasePageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    private String page(String level, String staffNumber) throws Exception {
        long id = jdbc.sql("""
                select min(id) from assistance_case where stage = 'DECISION' and decision_level = :level
                    and division_code like '340881100%'""").param("level", level).query(Long.class).single();
        return mvc.perform(get("/cases/" + id).with(As.officer(mvc, staffNumber)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void nobody_of_the_county_is_asked_to_review_what_the_township_decides() throws Exception {
        assertThat(page("TOWNSHIP", "TC12")).contains("审核确认", "办理“审核确认”").doesNotContain("县级审核");
        assertThat(page("TOWNSHIP", "TC01")).doesNotContain("县级审核", "办理“审核确认”");
    }

    @Test
    void a_family_that_is_only_to_be_visited_gets_no_notice_to_bring_papers() throws Exception {
        long visited = followed("VISIT", "SUPPLEMENT");
        long supplementing = followed("SUPPLEMENT", "NONE");
        assertThat(answer("/cases/" + visited + "/verification").getContentAsString(StandardCharsets.UTF_8))
                .contains("正在核实的差异", "登记入户调查")
                .doesNotContain("补充材料通知书");
        assertThat(answer("/cases/" + supplementing + "/verification").getContentAsString(StandardCharsets.UTF_8))
                .contains("正在核实的差异", "打印补充材料通知书");
        MockHttpServletResponse refused = answer("/cases/" + visited + "/verification/supplement");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("没有等家庭补充的材料", "href=\"/cases/" + visited + "/verification\"");
    }

    private long followed(String by, String notBy) {
        return jdbc
                .sql("""
                select min(case_id) from verification_followup f where kind = :by and done_at is null and not exists (
                    select from verification_followup o where o.case_id = f.case_id and o.kind = :other and o.done_at is null)""")
                .param("by", by)
                .param("other", notBy)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address).with(As.officer(mvc, "TC11"))).andReturn().getResponse();
    }

    @Test
    void the_county_reviews_what_its_leader_decides() throws Exception {
        assertThat(page("COUNTY", "TC02")).contains("县级审核", "办理“审核确认”");
    }
}
