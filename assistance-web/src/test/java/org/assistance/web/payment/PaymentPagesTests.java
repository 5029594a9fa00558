package org.assistance.web.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.payment.BankAnswer;
import org.assistance.domain.payment.Families;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.signin.As;
import org.assistance.web.signin.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A county's month through its pages: frozen, approved by the other officer, sent, answered, reported. */
@WebTest
@Transactional
class PaymentPagesTests {
    private static final YearMonth MONTH = YearMonth.of(2026, 4);
    private static final String COUNTY = Families.COUNTY.value();

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @Test
    void from_the_list_to_the_report() throws Exception {
        var families = new Families(jdbc);
        families.family("李桂兰").dibao(MONTH, 2, 872);
        families.family("王德发").withoutAccount().personal(Programme.TEKUN, MONTH, 1000);

        freeze(MONTH, "TC01");
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        mvc.perform(get("/payments").with(As.officer(mvc, "TC01"))).andExpect(status().isOk());
        mvc.perform(post("/payments/{id}/approve", run).with(csrf()).with(As.officer(mvc, "TC01")))
                .andExpect(status().isForbidden());
        mvc.perform(post("/payments/{id}/approve", run).with(csrf()).with(As.officer(mvc, "TC02")))
                .andExpect(redirectedUrl("/payments/" + run));
        mvc.perform(post("/payments/{id}/approve", run).with(csrf()).with(As.officer(mvc, "TC02")))
                .andExpect(redirectedUrl("/payments/" + run));
        mvc.perform(post("/payments/{id}/send", run).with(csrf()).with(As.officer(mvc, "TC01")))
                .andExpect(redirectedUrl("/payments/" + run));
        byte[] file = mvc.perform(get("/payments/{id}/file", run).with(As.officer(mvc, "TC01")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        answer(run, new byte[0])
                .andExpect(flash().attribute("problem", "没有导入：文件“回盘.csv”是空的（0字节），请向银行重新取得回盘文件"));
        assertThat(page("/payments/" + run, "TC01")).contains("文件格式和样例", "result-template.csv");
        byte[] wrong = BankAnswer.to(file, Map.of(), text -> text.replace("872.00,成功", "871.00,成功"));
        answer(run, wrong).andExpect(flash().attributeExists("fileProblems"));
        answer(run, BankAnswer.to(file, Map.of())).andExpect(flash().attribute("notice", "银行回盘已入账"));

        assertThat(page("/payments/" + run, "TC02")).contains("已回盘", "李桂兰", "872.00", "吴建业");
        assertThat(page("/payments/" + run + "?list=HELD", "TC02")).contains("王德发", "没有领款账户");
        String report = page("/reports/monthly?division=" + COUNTY + "&month=2026-04", "TC02");
        assertThat(report).contains("872.00", "孔城镇", "✓ 相符").doesNotContain("✗ 不符");
        assertThat(page("/reports/monthly/cases?month=2026-04&programme=DIBAO&kind=NEW", "TC02")).contains("李桂兰");
        mvc.perform(get("/reports/monthly.xlsx?month=2026-04").with(As.officer(mvc, "TC02")))
                .andExpect(status().isOk());
    }

    @Test
    void a_second_click_on_freeze_leads_to_the_same_run() throws Exception {
        new Families(jdbc).family("李桂兰").dibao(MONTH, 2, 872);
        freeze(MONTH, "TC01");
        long runs = jdbc.sql("select count(*) from payment_transfer").query(Long.class).single();
        mvc.perform(post("/payments").param("division", COUNTY)
                .param("month", MONTH.toString())
                .with(csrf())
                .with(As.officer(mvc, "TC01"))).andExpect(flash().attributeExists("warning"));
        assertThat(jdbc.sql("select count(*) from payment_transfer").query(Long.class).single()).isEqualTo(runs);
    }

    @Test
    void a_township_reads_its_own_lines_and_fetches_no_file() throws Exception {
        var families = new Families(jdbc);
        families.family("李桂兰").dibao(MONTH, 2, 872);
        families.family("赵玉梅", new DivisionCode("340881101000")).dibao(MONTH, 1, 500);
        freeze(MONTH, "TC01");
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        assertThat(page("/payments/" + run, "TC11")).contains("李桂兰").doesNotContain("赵玉梅", "500.00");
        String lines = mvc.perform(post("/payments/lines/search").param("name", "赵")
                .with(csrf())
                .with(As.officer(mvc, "TC11"))).andReturn().getResponse().getRedirectedUrl();
        assertThat(mvc.perform(get(URI.create(String.valueOf(lines))).with(As.officer(mvc, "TC11")))
                .andReturn()
                .getResponse()
                .getContentAsString()).contains("value=\"赵\"").doesNotContain("赵玉梅");
        mvc.perform(get("/payments/{id}/file", run).with(As.officer(mvc, "TC11"))).andExpect(status().isForbidden());
        mvc.perform(post("/payments/{id}/send", run).with(csrf()).with(As.officer(mvc, "TC11")))
                .andExpect(status().isForbidden());
    }

    @Test
    void why_a_list_was_sent_back_is_read_only_by_who_sees_the_whole_list() throws Exception {
        var families = new Families(jdbc);
        families.family("李桂兰").dibao(MONTH, 2, 872);
        families.family("赵玉梅", new DivisionCode("340881101000")).dibao(MONTH, 1, 500);
        freeze(MONTH, "TC01");
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        mvc.perform(post("/payments/{id}/reject", run).param("reason", "赵玉梅的账户须重新核对")
                .with(csrf())
                .with(As.officer(mvc, "TC02"))).andExpect(redirectedUrl("/payments/" + run));
        assertThat(page("/payments/" + run, "TC11")).contains("李桂兰", "退回").doesNotContain("赵玉梅");
        assertThat(page("/payments/" + run, "TC01")).contains("赵玉梅的账户须重新核对");
    }

    @Test
    void why_the_citys_list_was_sent_back_is_not_read_in_its_counties() throws Exception {
        new Families(jdbc).family("李桂兰").dibao(MONTH, 2, 872);
        mvc.perform(post("/payments").param("division", Families.CITY.value())
                .param("month", MONTH.toString())
                .with(csrf())
                .with(As.officer(mvc, "AQ01"))).andExpect(flash().attributeExists("notice"));
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        assertThat(page("/payments", "TC01")).contains("872.00");
        assertThat(page("/payments", "HN01")).contains("安庆市", "0.00").doesNotContain("872.00");
        mvc.perform(post("/payments/{id}/reject", run).param("reason", "孔城镇李桂兰已去世")
                .with(csrf())
                .with(As.officer(mvc, "AQ01"))).andExpect(redirectedUrl("/payments/" + run));
        for (String neighbour : List.of("HN01", "HN02", "HN11")) {
            assertThat(page("/payments/" + run, neighbour)).contains("已退回").doesNotContain("李桂兰", "孔城镇");
        }
        assertThat(page("/payments/" + run, "AQ01")).contains("孔城镇李桂兰已去世");
    }

    @Test
    void whoever_changes_an_account_reads_what_becomes_of_the_list_under_way() throws Exception {
        long right = new Families(jdbc).family("李桂兰").dibao(MONTH, 2, 872).id();
        freeze(MONTH, "TC01");
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        assertThat(page("/entitlements/" + right + "/account", "TC11")).contains("待审批，列的是原账户；变更确认后，该批次须退回重新冻结");
        mvc.perform(post("/payments/{id}/approve", run).with(csrf()).with(As.officer(mvc, "TC02")))
                .andExpect(redirectedUrl("/payments/" + run));
        assertThat(page("/entitlements/" + right + "/account", "TC11")).contains("仍按原账户发放；变更从下一批次起生效");
        assertThat(page("/entitlements/" + right, "TC11")).contains("在途，按列入时的账户");
        mvc.perform(post("/payments").param("division", COUNTY)
                .param("month", MONTH.plusMonths(1).toString())
                .with(csrf())
                .with(As.officer(mvc, "TC01")))
                .andExpect(flash().attribute("problem",
                        startsWith("没有冻结：2026年4月的批次340881-202604-")));
    }

    @Test
    void an_account_changed_after_the_freeze_is_told_on_the_lists_page_before_and_after_somebody_agrees_to_it()
            throws Exception {
        var families = new Families(jdbc);
        long right = families.family("李桂兰").dibao(MONTH, 2, 872).id();
        families.family("赵玉梅", new DivisionCode("340881101000")).dibao(MONTH, 1, 500);
        freeze(MONTH, "TC01");
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        String approval = "/payments/" + run + "/approve";
        assertThat(page("/payments/" + run, "TC02")).contains(approval).doesNotContain("已变更领款账户");
        changeAccount(right);
        for (String officer : List.of("TC01", "TC02", "AQ01")) {
            assertThat(page("/payments/" + run, officer))
                    .contains("名单冻结后，李桂兰1人已变更领款账户，请退回本批次，重新冻结", "/payments/" + run + "/reject")
                    .doesNotContain(approval, "等待审批");
        }
        assertThat(page("/payments/" + run, "TC11")).doesNotContain("已变更领款账户");
        mvc.perform(post(approval).with(csrf()).with(As.officer(mvc, "TC02")))
                .andExpect(redirectedUrl("/payments/" + run))
                .andExpect(flash().attribute("problem", "没有办理：名单冻结后，李桂兰1人已变更领款账户，请退回本批次，重新冻结"));
    }

    private void changeAccount(long right) throws Exception {
        entities.flush();
        mvc.perform(post("/entitlements/" + right + "/account").param("holder", "李桂兰")
                .param("kind", "BANK_CARD")
                .param("number", "6228480010009999995")
                .param("bank", "农村商业银行")
                .param("reason", "原卡已注销")
                .with(csrf())
                .with(As.officer(mvc, "TC11"))).andExpect(flash().attributeExists("notice"));
        entities.flush();
        long change = jdbc.sql("select max(id) from account_change").query(Long.class).single();
        mvc.perform(post("/entitlements/" + right + "/accounts/" + change + "/confirm").param("note", "已电话核实")
                .with(csrf())
                .with(As.officer(mvc, "TC02")))
                .andExpect(flash().attribute("warning", containsString("该批次须退回重新冻结")));
    }

    @Test
    void a_neighbours_run_and_report_do_not_exist() throws Exception {
        new Families(jdbc).family("李桂兰").dibao(MONTH, 2, 872);
        freeze(MONTH, "TC01");
        long run = jdbc.sql("select max(id) from payment_run").query(Long.class).single();
        mvc.perform(get("/payments/{id}", run).with(As.officer(mvc, "HN01"))).andExpect(status().isNotFound());
        mvc.perform(post("/payments/{id}/approve", run).with(csrf()).with(As.officer(mvc, "HN02")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/reports/monthly?division=" + COUNTY).with(As.officer(mvc, "HN01")))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_month_that_cannot_be_read_is_answered_with_a_sentence() throws Exception {
        mvc.perform(post("/payments").param("division", COUNTY)
                .param("month", "四月")
                .with(csrf())
                .with(As.officer(mvc, "TC01")))
                .andExpect(redirectedUrl("/payments"))
                .andExpect(flash().attributeExists("problem"));
    }

    @Test
    void a_report_for_a_month_that_does_not_exist_says_so() throws Exception {
        for (String month : List.of("2026-13", "abc")) {
            assertThat(page("/reports/monthly?month=" + month, "TC02")).contains("没有“" + month + "”这个月份");
            mvc.perform(get("/reports/monthly.xlsx?month=" + month).with(As.officer(mvc, "TC02")))
                    .andExpect(redirectedUrl("/reports/monthly?month=" + month));
        }
        assertThat(page("/reports/monthly?month=2099-01", "TC02")).contains("“2099-01”还没有到，没有数字");
        mvc.perform(get("/reports/monthly.xlsx?month=2099-01").with(As.officer(mvc, "TC02")))
                .andExpect(redirectedUrl("/reports/monthly?month=2099-01"));
        assertThat(page("/reports/monthly?month=2025-12", "TC02")).doesNotContain("还没有到", "这个月份")
                .contains("本月还没有发放批次");
    }

    private void freeze(YearMonth month, String officer) throws Exception {
        mvc.perform(post("/payments").param("division", COUNTY)
                .param("month", month.toString())
                .with(csrf())
                .with(As.officer(mvc, officer))).andExpect(flash().attributeExists("notice"));
    }

    private org.springframework.test.web.servlet.ResultActions answer(long run, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/payments/{id}/result", run)
                .file(new MockMultipartFile("file", "回盘.csv", "text/csv", bytes))
                .with(csrf())
                .with(As.officer(mvc, "TC01")));
    }

    private String page(String address, String officer) throws Exception {
        // All requests share the test's transaction: what the one before left is written under its own name, not the next one's.
        entities.flush();
        return mvc.perform(get(address).with(As.officer(mvc, officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
