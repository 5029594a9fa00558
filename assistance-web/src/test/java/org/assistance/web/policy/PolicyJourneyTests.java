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
                .fill("标准", "710")
                .fill("文号", "演示 桐民〔2027〕1号")
                .fill("起始日期", "2026-04-01")
                .press("设定")
                .see("与已有的值重叠")
                .seeField("文号", "演示 桐民〔2027〕1号")
                .look("policy-form-refused")
                .fill("起始日期", "2027-01-01")
                .press("设定")
                .see("已设定", "710.00元/月");
        clerk.page().getByLabel("低保标准·城镇的历史").click();
        clerk.see("710.00元/月", "670.00元/月", "630.00元/月", "方明远").look("policy-history");
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
