package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk types and sees where a case is checked; nothing of it stays in the city. */
@DemoCityTest
@Transactional
class VerificationPagesTests {
    private static final String REMARK = "养老金的起始月份须向社保所核实";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private DemoCity city;

    /** A difference that nobody looks into yet. */
    private record Open(long caseId, long reportId, long itemId) {
        private String page() {
            return "/cases/" + caseId + "/verification";
        }
    }

    // Outside of what is rolled back: the city is loaded once for all who share it.
    @BeforeTransaction
    void the_city_is_there() {
        DemoCityToday.load(city);
    }

    private Open open() {
        return jdbc.sql("""
                select r.case_id, r.id, i.id as item from verification_report r
                    join assistance_case c on c.id = r.case_id join verification_item i on i.report_id = r.id
                where c.stage = 'VERIFICATION' and c.division_code like '340881100%' and not r.superseded
                    and r.conclusion is null and i.needs_resolution and i.answer in ('DIFFERS', 'NOT_FOUND')
                    and not exists (select from verification_followup f where f.item_id = i.id)
                order by i.id limit 1""")
                .query((row, _) -> new Open(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private String page(String address, String officer) throws Exception {
        return text(get(address), officer, 200);
    }

    private String text(MockHttpServletRequestBuilder asked, String officer, int expected) throws Exception {
        MockHttpServletResponse answer = mvc.perform(asked.with(As.officer(mvc, officer)).with(csrf()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void conclusion_and_remark_on_the_whole_are_there_again_after_a_difference_was_sent_on() throws Exception {
        Open one = open();
        for (String act : new String[]{"save", "visit-" + one.itemId()}) {
            MvcResult sent = mvc.perform(post(one.page() + "/conclusions").with(As.officer(mvc, "TC11"))
                    .with(csrf())
                    .param("reportId", String.valueOf(one.reportId()))
                    .param("conclusion", "DOES_NOT_FIT")
                    .param("remark", REMARK + act)
                    .param("act", act)).andExpect(status().is3xxRedirection()).andReturn();
            entities.flush();
            entities.clear();
            String again = text(get(one.page()).flashAttrs(sent.getFlashMap()), "TC11", 200);
            assertThat(again).contains("value=\"" + REMARK + act + "\"")
                    .containsPattern("value=\"DOES_NOT_FIT\"[^>]* checked")
                    .contains("待作结论");
        }
    }

    @Test
    void every_current_file_stands_among_the_current_data_be_its_source_asked_by_checks_or_not() throws Exception {
        String sources = "select distinct f.file_name from department_file f where f.current and f.source %s in "
                + "(select code from department_source where valid_from is not null)";
        String registries = page("/registries", "AQ01");
        String current = registries.substring(registries.indexOf(">现行数据<"), registries.indexOf("来源的约定"));
        assertThat(current).contains(jdbc.sql(sources.formatted("")).query(String.class).list());
        assertThat(jdbc.sql(sources.formatted("not")).query(String.class).list()).isNotEmpty()
                .allSatisfy(apart -> assertThat(current).contains(apart));
        assertThat(current).contains("只供监测预警");
    }

    @Test
    void a_report_that_nobody_concluded_is_no_paper_to_sign() throws Exception {
        Open one = open();
        assertThat(page(one.page() + "/report", "TC11")).contains("核对尚未完成，仅供核实").doesNotContain("核对人（签名）", "核对机构（盖章）");
        jdbc.sql(
                "update verification_item set resolution = 'KEEP_DECLARED', resolution_reason = '已说明清楚情况', resolved_at = now(), resolved_by = (select id from officer where staff_number = 'TC11') where id = ?")
                .param(one.itemId())
                .update();
        entities.clear();
        assertThat(page(one.page() + "/report", "TC11")).doesNotContain("已说明清楚情况");
        jdbc.sql("""
                update verification_report set conclusion = 'NEEDS_CLARIFYING', remark = '向社保所核实', concluded_at = now(),
                    concluded_by = (select id from officer where staff_number = 'TC11') where id = ?""")
                .param(one.reportId())
                .update();
        entities.clear();
        assertThat(page(one.page() + "/report", "TC11")).contains("核对人（签名）", "核对机构（盖章）", "已说明清楚情况")
                .doesNotContain("核对尚未完成");
    }

    @Test
    void only_who_sends_requests_elsewhere_is_offered_to_and_who_comes_all_the_same_is_told_who_does()
            throws Exception {
        Open one = open();
        assertThat(page(one.page(), "TC11")).doesNotContain("外地协助");
        assertThat(page(one.page(), "TC03")).contains("外地协助");
        assertThat(page(one.page() + "/regional", "TC11")).contains("由县级核对机构在“信息核对”环节登记发出");
        assertThat(page(one.page() + "/regional", "TC03")).doesNotContain("由县级核对机构在“信息核对”环节登记发出");
    }

    @Test
    void an_objection_comes_back_with_all_that_is_wrong_at_once() throws Exception {
        Open one = open();
        assertThat(text(post(one.page() + "/objections").param("item", String.valueOf(one.itemId()))
                .param("raisedBy", "本人")
                .param("raisedOn", LocalDate.now().plusYears(5).toString())
                .param("reason", "养老金已经停发，有社保局证明")
                .param("proof", ""), "TC11", 422)).contains("提出异议的日期应在受理之日和今天之间", "请写明出示了什么证明");
    }

    @Test
    void a_plan_begins_with_nothing_ticked() throws Exception {
        assertThat(page("/check-plans/new", "TC03")).contains("name=\"programmes\"", "name=\"sources\"")
                .doesNotContainPattern("checked")
                .doesNotContainPattern("<option[^>]* selected");
    }

    @Test
    void a_refused_upload_asks_for_the_file_again() throws Exception {
        assertThat(text(post("/registries").param("source", "PENSION"), "TC03", 422)).contains("其他内容都还在，请重新选择文件")
                .doesNotContain("已填写的内容都还在");
    }
}
