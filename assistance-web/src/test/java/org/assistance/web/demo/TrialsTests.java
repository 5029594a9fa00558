package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.web.browser.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before a meeting on the standards: what would it cost, who would come and who would go. */
@DemoCityTest
@Tag("browser")
class TrialsTests {
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    @Test
    void the_citys_clerk_raises_a_standard_on_paper_only(Browser clerk) {
        Map<String, Long> before = rows();
        signIn(clerk, "AQ01").visit("/whatif/runs/new")
                .look("whatif-new")
                .choose("项目", "低保标准")
                .choose("城乡", "城镇")
                .choose("怎样改", "提高")
                .press("开始测算")
                .see("请填写大于零的数字")
                .look("whatif-new-refused")
                .fill("数值", "40")
                .press("开始测算")
                .see("低保标准·城镇提高40元/月");
        DemoCityToday.awaitTrials(jdbc);
        clerk.page().reload();
        clerk.see("安庆市每年增减", "分地区每年增减", "✓ 相符", "670.00元/月", "710.00元/月")
                .seeNothingOf("✗ 不符")
                .look("whatif-run");
        signIn(clerk.phone(), "AQ01").visit(clerk.page().url().replaceFirst(".*(?=/whatif)", ""))
                .look("whatif-run-phone");
        clerk.page().locator("#below a", new Page.LocatorOptions().setHasText("桐城市")).click();
        clerk.see("孔城镇", "✓ 相符").look("whatif-run-county");
        clerk.page().locator("#below a[href*='effect=GAINS']").first().click();
        clerk.see("增加的家庭", "每月增减（元）").look("whatif-households");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_county_tries_for_itself_and_sees_no_other(Browser reviewer) {
        signIn(reviewer, "TC01").visit("/whatif/runs").see("政策测算").seeNothingOf("城镇低保标准提高40元");
        long ofCity = jdbc.sql("select min(id) from whatif_run where division_code = '340800000000'")
                .query(Long.class)
                .single();
        reviewer.expecting(404, () -> reviewer.visit("/whatif/runs/" + ofCity));
        reviewer.visit("/whatif/runs/new");
        assertThat(reviewer.page().locator("#f-division option").allTextContents()).containsExactly("桐城市");
        reviewer.choose("项目", "护理补贴须需要长期照护").choose("怎样改", "提高百分之").fill("数值", "5").press("开始测算").see("不是数字，请选“改为”");
    }

    @Test
    void a_wage_typed_to_the_edge_answers_on_both_sides_and_nothing_is_kept(Browser clerk) {
        Map<String, Long> before = rows();
        long id = jdbc.sql("""
                select c.id from assistance_case c join case_assessment a on a.case_id = c.id and not a.superseded
                where c.applicant_name = '李桂兰' and c.route = 'HOUSEHOLD' and c.division_code like '340881100%'""")
                .query(Long.class)
                .single();
        signIn(clerk, "TC11").visit("/cases/" + id + "/whatif").press("试算").see("试算，不保存", "符合 872.00元/月", "872.00元/月");
        clerk.page().locator("[name='incomes[0].amount']").fill("16079");
        clerk.press("试算").see("1.00元/月");
        clerk.page().locator("[name='incomes[0].amount']").fill("16,080.00");
        clerk.press("试算").see("家庭收入16,080.00元不低于低保标准").look("whatif-case");
        clerk.page().locator("[name='incomes[0].from']").fill("");
        clerk.press("试算").see("请填写起月").look("whatif-case-refused");
        clerk.visit("/whatif").press("试算").see("请填写日期").look("whatif-household");
        assertThat(rows()).isEqualTo(before);
    }

    /** How many rows each table has, but those of the runs, of sessions and of what is counted against the limits. */
    private Map<String, Long> rows() {
        Map<String, Long> all = new TreeMap<>();
        for (String table : jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            // What was looked at is on the record all the same.
            if (!table.startsWith("whatif") && !table.startsWith("audit_") && !table.startsWith("sign_in_")
                    && !table.startsWith("spring_session") && !table.equals("use_count")
                    && !table.equals("officer_event")) {
                all.put(table, jdbc.sql("select count(*) from \"" + table + '"').query(Long.class).single());
            }
        }
        return all;
    }

    private static Browser signIn(Browser window, String account) {
        return window.visit("/sign-in").fill("工号", account).fill("密码", DemoAccounts.PASSWORD).press("登录");
    }
}
