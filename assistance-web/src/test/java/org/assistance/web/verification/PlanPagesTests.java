package org.assistance.web.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.monitoring.LowIncomeRegister;
import org.assistance.domain.payment.Families;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Whoever makes plans of checks sees how many are not compared for want of a basis (XZ-53). */
@WebTest
@Transactional
class PlanPagesTests {
    private static final String SENTENCE = "名在享人员的核对授权已经终止";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private LowIncomeRegister register;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @Test
    void who_makes_plans_is_told_and_who_only_reads_them_is_not() throws Exception {
        assertThat(page("TC03")).doesNotContain(SENTENCE);
        new Families(jdbc).family("未签").dibao(YearMonth.of(2026, 4), 1, 500);
        register.write(LocalDate.of(2026, 6, 1));
        assertThat(page("TC03")).contains("本辖区有 1 " + SENTENCE, "/check-plans/uncompared");
        assertThat(page("TC02")).doesNotContain(SENTENCE);
    }

    @Test
    void the_list_says_who_it_is_and_which_data_and_each_place_reads_its_own() throws Exception {
        new Families(jdbc).family("未签").dibao(YearMonth.of(2026, 4), 1, 500);
        register.write(LocalDate.of(2026, 6, 1));
        assertThat(page("TC03", "/check-plans/uncompared")).contains("未签", "死亡登记", "共 1 人");
        assertThat(page("TC03", "/check-plans/uncompared?page=1")).contains("没有未比对的人员");
        assertThat(page("AQ02", "/check-plans/uncompared")).contains("未签");
    }

    @Test
    void who_makes_and_who_approves_a_plan_for_the_nightly_comparison_reads_what_it_is_for() throws Exception {
        assertThat(page("TC03", "/check-plans/new")).contains(PlanRhythm.NIGHTLY.label(), "其他周期的计划不作比对的依据");
        assertThat(planPage(PlanRhythm.NIGHTLY)).contains("每晚的全量比对（监测预警）据此比对", "批准后，有效期内每晚的全量比对")
                .doesNotContain("还没有核查过");
        assertThat(planPage(PlanRhythm.MONTHLY)).contains("还没有核查过").doesNotContain("全量比对");
    }

    @Test
    void all_that_is_wrong_with_a_plan_is_told_at_once() {
        var errors = new FieldErrors();
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertThat(new PlanForm("。", "", "", "2026-05-31", "2027-06-01", List.of(), List.of()).read(today, List.of(),
                errors)).isNull();
        assertThat(errors.fields()).containsExactlyInAnyOrder("title", "reason", "rhythm", "programmes", "sources",
                "validFrom", "validTo");
        var lastDay = new FieldErrors();
        new PlanForm("", "", "", "2026-06-01", "2027-06-01", List.of(), List.of()).read(today, List.of(), lastDay);
        assertThat(lastDay.of("validTo")).contains(NewPlan.latest(today).toString());
        assertThat(lastDay.of("validFrom")).isNull();
    }

    @Test
    void who_approves_is_told_what_the_plan_will_do() throws Exception {
        assertThat(approved(PlanRhythm.NIGHTLY)).contains("每晚的全量比对据此比对").doesNotContain("按周期核查");
        assertThat(approved(PlanRhythm.MONTHLY)).contains("起按周期核查");
    }

    private String approved(PlanRhythm rhythm) throws Exception {
        return String.valueOf(
                mvc.perform(
                        post("/check-plans/" + plan(rhythm) + "/approval").with(As.officer(mvc, "TC02")).with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get("notice"));
    }

    private String planPage(PlanRhythm rhythm) throws Exception {
        return page("TC02", "/check-plans/" + plan(rhythm));
    }

    private long plan(PlanRhythm rhythm) {
        return jdbc.sql("""
                insert into check_plan (division_code, title, reason, frequency, programmes, sources, valid_from, valid_to, made_by, made_at)
                select '340881000000', '动态比对', '桐民〔2026〕9号', :frequency, '{DIBAO}', '{DEATH}', date '2026-06-01', date '2026-12-31', id,
                    now() from officer where staff_number = 'TC03' returning id""")
                .param("frequency", rhythm.name())
                .query(Long.class)
                .single();
    }

    private String page(String officer) throws Exception {
        return page(officer, "/check-plans");
    }

    private String page(String officer, String address) throws Exception {
        entities.flush();
        return mvc.perform(get(address).with(As.officer(mvc, officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
