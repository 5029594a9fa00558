package org.assistance.web.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
                .press("提交确认")
                .see("已提交“低保标准·城镇 710.00元/月”", "由您录入，须由另一名工作人员确认");
        clerk.visit("/policy?county=340881000000&day=2027-01-01").see("670.00元/月");
        clerk.page().getByLabel("低保标准·城镇的历史").click();
        clerk.see("待确认：设定710.00元/月").look("policy-history-waiting");
        clerk.visit("/policy?county=340881000000").see("待确认：自2027-01-01起710.00元/月").look("policy-waiting");
        Browser second = signIn(clerk.another(), "AQ03").visit("/policy/proposals")
                .see("演示 桐民〔2027〕1号", "670.00元/月", "710.00元/月", "上调6.0%", "待您确认");
        document(second, "演示 桐民〔2027〕1号").getByText("确认勾选的各项").click();
        second.see("已确认1项")
                .visit("/policy?county=340881000000")
                .see("2026-04-01 至 2026-12-31", "自2027-01-01起710.00元/月");
        second.visit("/policy?county=340881000000&day=2027-01-01").see("710.00元/月");
        second.page().getByLabel("低保标准·城镇的历史").click();
        second.see("710.00元/月", "670.00元/月", "630.00元/月", "方明远", "詹文静").look("policy-history");
    }

    @Test
    void a_document_is_entered_row_by_row_sent_back_mended_and_confirmed_whole(Browser clerk) {
        String document = "演示 宜民〔2027〕9号";
        signIn(clerk, "AQ01").visit("/policy/new/values");
        clerk.choose("适用地区", "望江县")
                .choose("项目", "低保标准")
                .choose("城乡", "城镇")
                .fill("标准", "780")
                .fill("起始日期", "2027-01-01")
                .fill("文号", document)
                .press("下一步：核对")
                .see("上调11.4%")
                .press("提交，接着录入同一文件的下一项")
                .see("已提交“低保标准·城镇 780.00元/月”")
                .seeField("文号", document)
                .seeField("起始日期", "2027-01-01")
                .seeField("标准", "")
                .look("policy-next")
                .choose("适用地区", "岳西县")
                .fill("标准", "77")
                .press("下一步：核对")
                .see("下调89.0%")
                .fill("再次填写新标准", "77")
                .press("提交确认")
                .see("由您录入，须由另一名工作人员确认")
                .look("policy-proposals-own");
        Browser second = signIn(clerk.another(), "AQ03").see("政策标准待确认").visit("/policy/proposals");
        second.see("下调89.0%", "待您确认").look("policy-proposals");
        document(second, document).getByLabel("望江县低保标准·城镇").uncheck();
        assertThat(document(second, document).getByLabel("岳西县低保标准·城镇")).not().isChecked();
        document(second, document).getByLabel("岳西县低保标准·城镇").check();
        document(second, document).getByText("退回勾选的各项").click();
        second.see("请写明退回的原因").look("policy-proposals-refused");
        assertThat(document(second, document).getByLabel("望江县低保标准·城镇")).not().isChecked();
        document(second, document).getByLabel("退回原因").fill("文件上是770元");
        document(second, document).getByText("退回勾选的各项").click();
        second.see("已退回1项").visit("/policy/proposals?decided=true").see("文件上是770元").look("policy-decided");
        clerk.visit("/policy/proposals?decided=true").follow("低保标准·城镇");
        clerk.see("已退回", "文件上是770元")
                .look("policy-proposal-rejected")
                .follow("修改后重新提交")
                .seeField("标准", "77")
                .seeField("文号", document)
                .fill("标准", "770")
                .press("下一步：核对")
                .see("上调10.0%")
                .press("提交确认");
        second.visit("/policy/proposals");
        document(second, document).getByText("确认勾选的各项").click();
        second.see("已确认2项");
        clerk.visit("/policy/comparison?county=340828000000&before=2026-12-31&after=2027-01-01")
                .see("岳西县：2026-12-31 与 2027-01-01 相比，1 项不同。", "700.00元/月", "770.00元/月", "上调10.0%")
                .look("policy-comparison");
        clerk.visit("/policy/comparison?county=340828000000&before=昨天").see("日期“昨天”不能识别");
        clerk.visit("/policy/comparison?county=340828000000&before=2027-01-01&after=2026-12-31")
                .see("前一日期晚于后一日期，已调换", "岳西县：2026-12-31 与 2027-01-01 相比，1 项不同。");
        signIn(clerk.phone(), "AQ03").visit("/policy/comparison?county=340828000000&before=2026-12-31&after=2027-01-01")
                .look("policy-comparison-phone")
                .visit("/policy/proposals")
                .look("policy-proposals-phone");
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
                .press("提交确认")
                .see("确实如此的，请再填写一次新标准")
                .fill("再次填写新标准", "6000")
                .press("提交确认")
                .see("再次填写的“6000”与新标准60000不一致")
                .look("policy-confirm-again")
                .fill("再次填写新标准", "60000")
                .press("提交确认")
                .see("已提交");
        Browser second = signIn(clerk.another(), "AQ03").visit("/policy/proposals").see("一次超过30%");
        document(second, "演示 桐民〔2027〕2号").getByLabel("桐城市低保标准·农村").check();
        document(second, "演示 桐民〔2027〕2号").getByText("确认勾选的各项").click();
        second.see("已确认1项");
        clerk.visit("/policy?county=340881000000&day=2027-01-01").see("60,000.00元/年");
        clerk.page().getByLabel("低保标准·农村的历史").click();
        clerk.page().locator("summary", new Page.LocatorOptions().setHasText("撤销")).click();
        clerk.press("提交撤销")
                .see("请写明撤销的原因（至少4个字）。")
                .fill("撤销原因", "多录了一个零")
                .look("policy-withdraw")
                .press("提交撤销")
                .see("撤销已提交", "待确认：撤销60,000.00元/年");
        clerk.visit("/policy?county=340881000000&day=2027-01-01").see("60,000.00元/年");
        second.visit("/policy/proposals").see("撤销原因：多录了一个零");
        document(second, "演示 桐民〔2027〕2号").getByText("确认勾选的各项").click();
        second.see("已确认1项").visit("/policy?county=340881000000&day=2027-01-01").see("6,000.00元/年");
        second.page().getByLabel("低保标准·农村的历史").click();
        second.see("撤销：多录了一个零").look("policy-withdrawn");
    }

    @Test
    void a_real_places_policy_is_looked_at_and_not_set(Browser clerk) {
        signIn(clerk, "AQ01").visit("/policy?county=420582000000")
                .see("示范政策：湖北当阳", "670.00元/月", "6,000.00元/年")
                .seeNothingOf("设定单项标准")
                .look("policy-example");
        clerk.visit("/policy/comparison?county=420582000000&before=2025-12-31&after=2026-01-01")
                .see("50.00元/月", "110.00元/月", "上调120.0%")
                .look("policy-example-compared");
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

    /** The part of the page with one document. */
    private static Locator document(Browser browser, String number) {
        return browser.page().locator("form.card-box", new Page.LocatorOptions().setHasText(number));
    }
}
