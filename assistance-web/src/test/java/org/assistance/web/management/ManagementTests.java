package org.assistance.web.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.Delegations;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.signin.As;
import org.assistance.web.signin.Newcomers;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class ManagementTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Officers officers;

    @Autowired
    private Divisions divisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Delegations delegations;

    @Test
    void an_officer_is_added_and_signs_in_with_a_password_of_which_two_were_shown_half_each() throws Exception {
        var added = mvc.perform(post("/staff").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("staffNumber", "tc21")
                .param("name", "程小满")
                .param("role", "TOWNSHIP_CLERK")
                .param("division", "340881100000 安徽省安庆市桐城市孔城镇"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(added.getResponse().getRedirectedUrl()).isEqualTo("/staff");
        assertThat(added.getFlashMap().get("password")).isNull();
        String asked = page("/staff", "AQ09");
        assertThat(asked).contains("待确认：程小满（TC21）", "撤回");
        assertThat(page("/staff", "AQ07")).contains("待确认：程小满（TC21）").doesNotContain("前半部分");
        assertThat(jdbc.sql("select count(*) from officer where staff_number = 'TC21'").query(Integer.class).single())
                .isZero();
        agreed("TC21", "AQ09").andExpect(status().isForbidden());
        agreed("TC21", "HN02").andExpect(status().isNotFound());
        mvc.perform(get("/resets").with(As.officer(mvc, "TC12")))
                .andExpect(content().string(containsString("新建账号，乡镇（街道）经办人 安徽省安庆市桐城市孔城镇")));
        String half = String.valueOf(agreed("TC21", "TC12").andExpect(redirectedUrl("/resets"))
                .andReturn()
                .getFlashMap()
                .get("half"));
        assertThat(page("/staff", "AQ09")).doesNotContain("前半部分");
        for (String part : List.of(half, firstHalf(asked))) {
            assertThat(part).matches("[a-z2-9]{4}-[a-z2-9]{4}");
            mvc.perform(post("/sign-in").param("staffNumber", "TC21").param("password", part).with(csrf()))
                    .andExpect(redirectedUrl("/sign-in?refused"));
        }
        mvc.perform(get("/staff").with(As.cookie(mvc, "TC21", firstHalf(asked) + "-" + half)))
                .andExpect(redirectedUrl("/password?to=%2Fstaff"));
    }

    @Test
    void a_bad_form_says_why_beside_the_field_and_keeps_what_was_typed() throws Exception {
        mvc.perform(post("/staff").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("staffNumber", "TC11")
                .param("name", "程小满")
                .param("role", "TOWNSHIP_CLERK")
                .param("division", "孔城镇"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("工号 TC11 已有人使用")))
                .andExpect(content().string(containsString("value=\"程小满\"")));
    }

    @Test
    void who_moves_the_money_makes_no_officer_and_gives_no_password() throws Exception {
        mvc.perform(get("/staff").with(As.officer(mvc, "AQ01"))).andExpect(status().isOk());
        for (String address : List.of("/staff", "/staff/" + id("TC02") + "/password",
                "/staff/" + id("TC02") + "/posts", "/staff/" + id("TC02") + "/enabled")) {
            mvc.perform(post(address).with(As.officer(mvc, "AQ01")).with(csrf())).andExpect(status().isForbidden());
        }
    }

    @Test
    void what_was_done_to_an_account_is_on_record_for_the_auditor_and_stays() throws Exception {
        mvc.perform(post("/staff/" + id("DG11") + "/password").with(As.officer(mvc, "AQ09")).with(csrf()));
        mvc.perform(post("/staff/" + id("DG11") + "/enabled").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("enabled", "false"));
        mvc.perform(get("/staff/record?text=dg11").with(As.officer(mvc, "AQ02")))
                .andExpect(content().string(allOf(containsString("重置密码"), containsString("停用账号"),
                        containsString("程立新（AQ09）"))));
        mvc.perform(get("/staff/record?text=HN12").with(As.officer(mvc, "AQ02")))
                .andExpect(content().string(containsString("没有符合条件的记录")));
        assertThatThrownBy(() -> jdbc.sql("delete from officer_event").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_reset_password_ends_the_sessions_of_its_officer() throws Exception {
        newcomers.settled("TC86", "of-long-ago-86");
        var officer = As.cookie(mvc, "TC86", "of-long-ago-86");
        mvc.perform(get("/password").with(officer)).andExpect(status().isOk());
        mvc.perform(post("/staff/" + id("TC86") + "/password").with(As.officer(mvc, "AQ09")).with(csrf()))
                .andExpect(redirectedUrl("/staff/" + id("TC86")));
        mvc.perform(get("/password").with(officer)).andExpect(redirectedUrl("/sign-in?expired&to=%2Fpassword"));
    }

    @Test
    void a_password_for_who_decides_works_only_once_a_second_person_agreed() throws Exception {
        String leader = "/staff/" + id("DG02");
        mvc.perform(post(leader + "/password").with(As.officer(mvc, "AQ09")).with(csrf()))
                .andExpect(content().string(containsString("请写明重置密码的原因")));
        var asked = mvc.perform(post(leader + "/password").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("reason", "忘记密码，已当面核对")).andExpect(redirectedUrl(leader)).andReturn();
        assertThat(asked.getFlashMap().get("password")).isNull();
        mvc.perform(get("/password").with(As.officer(mvc, "DG02"))).andExpect(status().isOk());
        String waiting = page(leader, "AQ09");
        assertThat(waiting).contains("重置密码待确认", "撤回");
        long reset = jdbc.sql("select id from account_reset where kind = 'PASSWORD' and officer_id = ?")
                .param(id("DG02"))
                .query(Long.class)
                .single();
        for (String stranger : List.of("AQ09", "AQ01", "TC01")) {
            mvc.perform(post("/resets/" + reset + "/confirm").with(As.officer(mvc, stranger)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post("/resets/" + reset + "/confirm").with(As.officer(mvc, "TC02")).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/resets").with(As.officer(mvc, "AQ07")))
                .andExpect(content().string(allOf(containsString("储国平（DG02）"), containsString("程立新（AQ09）"))));
        var confirmed = mvc
                .perform(post("/resets/" + reset + "/confirm").with(As.officer(mvc, "AQ07")).with(csrf()))
                .andExpect(redirectedUrl("/resets"))
                .andReturn();
        String password = firstHalf(waiting) + "-" + confirmed.getFlashMap().get("half");
        mvc.perform(get("/cases").with(As.cookie(mvc, "DG02", password)))
                .andExpect(redirectedUrl("/password?to=%2Fcases"));
    }

    @Test
    void a_stopped_account_is_admitted_again_once_a_second_person_agreed() throws Exception {
        String page = "/staff/" + id("DG11");
        String address = page + "/enabled";
        mvc.perform(post(address).with(As.officer(mvc, "AQ09")).with(csrf()).param("enabled", "false"))
                .andExpect(redirectedUrl(page));
        mvc.perform(post(address).with(As.officer(mvc, "AQ09")).with(csrf()).param("enabled", "true"))
                .andExpect(content().string(containsString("请写明启用账号的原因")));
        mvc.perform(post(address).with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("enabled", "true")
                .param("reason", "休假期满回岗")).andExpect(redirectedUrl(page));
        mvc.perform(get(page).with(As.officer(mvc, "AQ09")))
                .andExpect(content().string(allOf(containsString("启用账号待确认"), containsString("已停用"))));
        long asked = jdbc.sql("select max(id) from account_reset where kind = 'ACCOUNT' and officer_id = ?")
                .param(id("DG11"))
                .query(Long.class)
                .single();
        mvc.perform(post("/resets/" + asked + "/confirm").with(As.officer(mvc, "AQ09")).with(csrf()))
                .andExpect(status().isForbidden());
        var confirmed = mvc.perform(post("/resets/" + asked + "/confirm").with(As.officer(mvc, "AQ07")).with(csrf()))
                .andExpect(redirectedUrl("/resets"))
                .andReturn();
        assertThat(confirmed.getFlashMap().get("half")).isNull();
        mvc.perform(get(page).with(As.officer(mvc, "AQ09"))).andExpect(content().string(containsString("可以登录")));
    }

    private String page(String address, String staffNumber) throws Exception {
        return mvc.perform(get(address).with(As.officer(mvc, staffNumber)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String firstHalf(String page) {
        return page.replaceFirst("(?s).*前半部分：<strong class=\"code\">([a-z0-9-]+)</strong>.*", "$1");
    }

    private ResultActions agreed(String staffNumber, String by) throws Exception {
        long proposal = jdbc.sql("select id from post_proposal where staff_number = ?")
                .param(staffNumber)
                .query(Long.class)
                .single();
        return mvc.perform(post("/resets/posts/" + proposal + "/confirm").with(As.officer(mvc, by)).with(csrf()));
    }

    @Test
    void a_delegation_is_recorded_and_a_second_for_the_same_days_is_refused() throws Exception {
        delegate("6").andExpect(redirectedUrl("/delegations"));
        assertThat(delegations.inForce(Programme.DIBAO, new DivisionCode("340822100000"),
                LocalDate.of(2026, 6, 1))).isPresent();
        delegate("6").andExpect(content().string(containsString("已有授权")));
    }

    @Test
    void a_multiple_that_is_no_number_is_refused() throws Exception {
        delegate("六倍").andExpect(content().string(containsString("倍数请填写大于零的数")));
    }

    @Test
    void a_suggestion_stays_inside_the_division() throws Exception {
        mvc.perform(get("/places/suggestions?division=高河").with(As.officer(mvc, "HN02")))
                .andExpect(content().string(containsString("340822100000 安徽省安庆市怀宁县高河镇")));
        mvc.perform(get("/places/suggestions?division=高河镇").with(As.officer(mvc, "TC01")))
                .andExpect(content().string(not(containsString("高河镇"))));
    }

    @Test
    void a_file_in_gb18030_is_imported_and_a_bad_one_changes_nothing() throws Exception {
        String good = DivisionFile.HEADER + "\n340881112000,新设镇,安徽省安庆市桐城市新设镇,2026-01-01,,\n";
        upload(good, Charset.forName("GB18030")).andExpect(redirectedUrl("/divisions"));
        assertThat(divisions.find(new DivisionCode("340881112000")).orElseThrow().name()).isEqualTo("新设镇");
        String bad = DivisionFile.HEADER + "\n340881113000,又设镇,安徽省安庆市桐城市又设镇,2026-01-01,,\n34088,坏,坏,2026-01-01,,\n";
        upload(bad, Charset.forName("UTF-8"))
                .andExpect(content().string(containsString("第 3 行：区划代码应为12位数字")));
        assertThat(divisions.find(new DivisionCode("340881113000"))).isEmpty();
    }

    @Test
    void a_file_with_the_chinese_headings_of_the_template_is_imported() throws Exception {
        upload(DivisionFile.CHINESE_HEADER + "\n340881100198,试设居委会,安徽省安庆市桐城市孔城镇试设居委会,2026-01-01,,,121\n",
                StandardCharsets.UTF_8).andExpect(redirectedUrl("/divisions"));
        mvc.perform(get("/divisions?code=340881100000").with(As.officer(mvc, "AQ08")))
                .andExpect(content().string(containsString("121 镇中心区")));
        mvc.perform(get("/divisions/template").with(As.officer(mvc, "AQ08")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(DivisionFile.CHINESE_HEADER)));
    }

    @Test
    void a_part_of_a_name_that_one_township_has_is_enough_and_both_posts_in_one_hand_are_refused() throws Exception {
        mvc.perform(post("/staff").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("staffNumber", "tc22")
                .param("name", "程大满")
                .param("role", "TOWNSHIP_CLERK")
                .param("division", "孔城")).andExpect(redirectedUrl("/staff"));
        agreed("TC22", "AQ07").andExpect(redirectedUrl("/resets"));
        mvc.perform(post("/staff/" + id("TC22") + "/posts").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("role", "TOWNSHIP_LEADER")
                .param("division", "孔城")
                .param("validFrom", LocalDate.now(OfficeTime.ZONE).toString()))
                .andExpect(content().string(containsString("经办（审核）和确认由两个人担任")));
        mvc.perform(post("/staff/" + id("TC22") + "/posts").with(As.officer(mvc, "AQ09"))
                .with(csrf())
                .param("role", "VILLAGE_ASSISTANT")
                .param("division", "社区")
                .param("validFrom", "2026-01-01"))
                .andExpect(content().string(containsString("没有这个区划，或不在您的辖区内")));
    }

    @Test
    void more_than_a_hundred_mistakes_are_all_counted() throws Exception {
        upload(DivisionFile.HEADER + "\n34,坏,坏,2024-01-01,,".repeat(130), StandardCharsets.UTF_8)
                .andExpect(content().string(containsString("文件有 130 处错误")))
                .andExpect(content().string(containsString("下面列出前 100 处")))
                .andExpect(content().string(containsString("第 101 行：")))
                .andExpect(content().string(not(containsString("第 102 行："))));
    }

    private ResultActions delegate(String times) throws Exception {
        return mvc.perform(post("/delegations").with(As.officer(mvc, "AQ01"))
                .with(csrf())
                .param("programme", "DIBAO")
                .param("township", "高河镇")
                .param("ceiling", "MULTIPLE")
                .param("limit", times)
                .param("validFrom", "2026-01-01")
                .param("documentNumber", "庆民〔2026〕1号"));
    }

    private ResultActions upload(String text, Charset charset) throws Exception {
        return mvc.perform(multipart("/divisions")
                .file(new MockMultipartFile("file", "divisions.csv", "text/csv", text.getBytes(charset)))
                .with(As.officer(mvc, "AQ08"))
                .with(csrf()));
    }

    private long id(String staffNumber) {
        return officers.findByStaffNumber(staffNumber).orElseThrow().id();
    }
}
