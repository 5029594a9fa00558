package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.browser.Browser;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The reviews of the demo city: one that waits for the family to be heard, one that became a 渐退, one just begun. */
@DemoCityTest
class ReviewPagesTests {
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    @Test
    void a_family_that_loses_something_is_heard_before_the_opinion(Browser desk) {
        hearing(desk, "");
        hearing(desk.phone(), "-phone");
    }

    private void hearing(Browser window, String suffix) {
        signIn(window, "TC11").see("待复核", "渐退将满").look("review-desk" + suffix);
        window.visit("/entitlements/reviews").see("待复核").look("review-list" + suffix);
        long id = caseOf("姚德发");
        window.visit("/cases/" + id).see("待遇复核", "家庭情况变化", "拟减发").look("review-case" + suffix);
        window.visit("/cases/" + id + "/opinion")
                .see("应当先听取家庭的意见", "请先登记听取意见")
                .fill("家庭的意见，或者联系的经过", "同意减发")
                .press("登记听取意见")
                .see("请选择是否听取了意见", "请填写听取意见（或最后一次联系）的日期")
                .seeField("家庭的意见，或者联系的经过", "同意减发")
                .look("review-hearing" + suffix);
        long right = jdbc.sql("select entitlement_id from right_review where case_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        window.visit("/entitlements/" + right).see("正在复核").seeNothingOf("办理复核").look("review-right" + suffix);
        window.visit("/entitlements/" + right + "/review").see("该项待遇正在复核", "更正复核原因");
        window.fill("起因", "").press("更正").see("请写明复核的起因").look("review-correct" + suffix);
        String why = "村里核实，今年起流转土地" + suffix;
        window.fill("起因", why).press("更正").see("复核原因已更正", "（原为：家庭情况变化：");
        window.visit("/cases/" + id).see(why).look("review-corrected" + suffix);
        String draft = jdbc.sql("select id from application_draft where review_id is not null and submitted_at is null")
                .query(String.class)
                .single();
        window.visit("/intake/" + draft).see("待遇复核").look("review-form" + suffix);
        long other = jdbc.sql("""
                select min(id) from entitlement where programme = 'DIBAO' and last_month is null
                    and division_code like '340881100%' and id not in (select entitlement_id from right_review)
                    and id not in (select entitlement_id from entitlement_ending where status = 'PROPOSED')""")
                .query(Long.class)
                .single();
        window.visit("/entitlements/" + other + "/review")
                .press("发起复核")
                .see("请选择复核原因")
                .look("review-open" + suffix);
    }

    @Test
    void the_form_of_a_review_shows_no_number_in_full_and_keeps_those_that_are_left_alone(@Autowired MockMvc mvc,
            @Autowired Drafting drafting) throws Exception {
        UUID draft = jdbc.sql("select id from application_draft where review_id is not null and submitted_at is null")
                .query(UUID.class)
                .single();
        RequestPostProcessor clerk = As.officer(mvc, "TC11");
        String page = mvc.perform(get("/intake/" + draft).with(clerk)).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("990101********").doesNotContainPattern("990101[0-9]{11}[0-9X]");
        var scope = new DivisionScope(new DivisionCode("340881100000"));
        Map<String, String> before = drafting.required(draft, scope).content().values();
        Matcher mask = Pattern.compile("name=\"(members\\[0]\\.idNumber)\" value=\"([^\"]+)\"").matcher(page);
        assertThat(mask.find()).isTrue();
        mvc.perform(post("/intake/" + draft + "/fields").param(mask.group(1), mask.group(2))
                .param("opened", String.valueOf(drafting.required(draft, scope).version()))
                .with(csrf())
                .with(clerk)).andExpect(status().isOk());
        assertThat(before.get("members[0].idNumber")).hasSize(18);
        assertThat(drafting.required(draft, scope).content().values()).isEqualTo(before);
    }

    @Test
    void a_mother_who_found_work_is_paid_for_six_months_more_by_steps(Browser desk) {
        taper(desk, "");
        taper(desk.phone(), "-phone");
    }

    private void taper(Browser window, String suffix) {
        long id = caseOf("查小燕");
        signIn(window, "HN11").visit("/cases/" + id).see("渐退", "听取意见").look("taper-case" + suffix);
        window.visit("/cases/" + id + "/decision/letter")
                .see("低保渐退告知书", "渐退期内仍为低保家庭", "第三十三条", "因就业后收入增加复核")
                .seeNothingOf("签了一年合同")
                .look("taper-letter" + suffix);
        window.visit("/cases/" + id + "/replay").see("重算").look("taper-replay" + suffix);
        for (long right : jdbc.sql("select id from entitlement where case_id = :id order by id")
                .param("id", id)
                .query(Long.class)
                .list()) {
            window.visit("/entitlements/" + right).see("复核决定渐退").look("taper-right-" + right + suffix);
        }
        window.visit("/reports/monthly").see("渐退期的 1 户 2 人").look("taper-report" + suffix);
    }

    private long caseOf(String applicant) {
        return jdbc.sql("select max(id) from assistance_case where applicant_name = :name and route = 'REVIEW'")
                .param("name", applicant)
                .query(Long.class)
                .single();
    }

    private static Browser signIn(Browser window, String account) {
        return window.visit("/sign-in").fill("工号", account).fill("密码", DemoAccounts.PASSWORD).press("登录").see("工作台");
    }
}
