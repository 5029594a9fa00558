package org.assistance.web.policy;

import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The city's clerk raises a standard; everybody else reads. */
@BrowserTest
class PolicyJourneyTests {
    @BeforeEach
    void today(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 21));
    }

    @Test
    void the_citys_clerk_raises_a_standard_and_is_told_what_stands_in_the_way(Browser clerk) {
        signIn(clerk, "AQ01").visit("/policy?county=340881000000")
                .see("低保标准·城镇", "670.00元/月", "演示 桐民〔2026〕12号", "待核")
                .look("policy-list");
        clerk.page().getByLabel("调整低保标准·城镇").click();
        clerk.see("正在调整", "670.00元/月")
                .look("policy-form")
                .fill("标准", "-100")
                .fill("文号", "演示 桐民〔2027〕1号")
                .fill("起始日期", "2027-01-01")
                .press("下一步：核对")
                .see("应大于0、不大于20000元/月，填的是-100。")
                .fill("标准", "710")
                .fill("起始日期", "2026-04-01")
                .press("下一步：核对")
                .see("与已有的值重叠")
                .seeField("文号", "演示 桐民〔2027〕1号")
                .look("policy-form-refused")
                .fill("起始日期", "2027-01-01")
                .press("下一步：核对")
                .see("670.00元/月", "710.00元/月", "上调6.0%")
                .seeNothingOf("再次填写新标准")
                .look("policy-confirm")
                .press("返回修改")
                .seeField("标准", "710")
                .press("下一步：核对")
                .press("确认设定")
                .see("已设定", "710.00元/月");
        clerk.page().getByLabel("低保标准·城镇的历史").click();
        clerk.see("710.00元/月", "670.00元/月", "630.00元/月", "方明远").look("policy-history");
    }

    @Test
    void a_slip_is_typed_twice_and_taken_back_before_it_runs(Browser clerk) {
        signIn(clerk, "AQ01").visit("/policy?county=340881000000");
        clerk.page().getByLabel("调整低保标准·农村").click();
        clerk.fill("标准", "60000")
                .fill("文号", "演示 桐民〔2027〕2号")
                .fill("起始日期", "2027-01-01")
                .press("下一步：核对")
                .see("上调900.0%", "一次超过30%")
                .press("确认设定")
                .see("确实如此的，请再填写一次新标准")
                .fill("再次填写新标准", "6000")
                .press("确认设定")
                .see("再次填写的“6000”与新标准60000不一致")
                .look("policy-confirm-again")
                .fill("再次填写新标准", "60000")
                .press("确认设定")
                .see("已设定");
        clerk.page().getByLabel("低保标准·农村的历史").click();
        clerk.page().locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("撤销")).click();
        clerk.press("确认撤销")
                .see("请写明撤销的原因。")
                .fill("撤销原因", "多录了一个零")
                .look("policy-withdraw")
                .press("确认撤销")
                .see("已撤销", "撤销：多录了一个零")
                .look("policy-withdrawn");
        clerk.visit("/policy?county=340881000000&day=2027-01-01").see("6,000.00元/年");
    }

    @Test
    void every_table_has_its_list_and_its_form(Browser clerk) {
        signIn(clerk, "AQ01");
        for (String kind : new String[]{"assets", "tariff", "rates", "exempt"}) {
            clerk.visit("/policy?county=340881000000&kind=" + kind).look("policy-" + kind);
            clerk.visit("/policy/new/" + kind).look("policy-new-" + kind);
        }
        clerk.phone().visit("/policy?county=340881000000").look("policy-phone");
    }

    @Test
    void a_township_reads_its_own_county_and_sets_nothing(Browser clerk) {
        signIn(clerk, "TC11").visit("/policy").see("桐城市", "670.00元/月").seeNothingOf("调整", "设定单项标准");
        clerk.expecting(403, () -> clerk.visit("/policy/new/values"));
        clerk.expecting(404, () -> clerk.visit("/policy?county=340822000000"));
    }

    private static Browser signIn(Browser browser, String staffNumber) {
        return browser.visit("/sign-in").fill("工号", staffNumber).fill("密码", DemoAccounts.PASSWORD).press("登录");
    }
}
