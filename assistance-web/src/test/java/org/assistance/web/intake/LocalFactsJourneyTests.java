package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.assistance.domain.application.Declared;
import org.assistance.domain.database.TestClock;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A county whose rules hang on facts that most places never ask: its counter asks for them, keeps them and shows them. */
@BrowserTest
@TestPropertySource(properties = "test.database=local-facts-journey")
class LocalFactsJourneyTests {
    private static final String MOTHER = number("19790302", 731);
    private static final String SON = number("19990415", 733);

    private static String number(String birth, int sequence) {
        return IdNumber.ofSeventeenDigits("990101" + birth + "%03d".formatted(sequence)).value();
    }

    @BeforeEach
    void a_county_with_rules_of_its_own(@Autowired TestClock clock, @Autowired JdbcClient jdbc) {
        clock.setToday(LocalDate.of(2026, 11, 2));
        if (jdbc.sql("select count(*) from asset_rule where document_number = '演示 桐民〔2025〕10号'")
                .query(Integer.class)
                .single() > 0) {
            return;
        }
        jdbc.sql("""
                insert into policy_value (code, division_code, value, unit, valid_from, document_number)
                select 'TAPER_MONTHS', '340881000000', '6', 'MONTHS', date '2025-01-01', '演示 桐民〔2025〕8号'
                where not exists (select from policy_value where code = 'TAPER_MONTHS' and division_code = '340881000000')
                """).update();
        jdbc.sql("""
                insert into subsidy_rate (subsidy, condition, mode, value, division_code, valid_from, document_number)
                values ('LIVING_SUBSIDY', 'NO_FIXED_INCOME', 'FIXED', '70', '340881000000', date '2025-01-01',
                    '演示 桐民〔2025〕9号')""").update();
        jdbc.sql("""
                insert into asset_rule (programme, asset_kind, metric, operator, threshold, verdict, division_code,
                    valid_from, document_number)
                values ('DIBAO', 'HOME', 'AREA_PER_HEAD', 'AT_MOST', '60', 'FAIL', '340881000000', date '2025-01-01',
                    '演示 桐民〔2025〕10号')""").update();
    }

    private static void type(Browser person, String name, String text) {
        var input = person.page().locator("[name='" + name + "']").first();
        input.fill(text);
        input.blur();
    }

    private static void pick(Browser person, String name, String value) {
        person.page().locator("select[name='" + name + "']").selectOption(value);
    }

    private static void tick(Browser person, String... names) {
        for (String name : names) {
            person.page().locator("input[type=checkbox][name='" + name + "']").check();
        }
    }

    private static void choose(Browser person, String name, String label) {
        person.page().locator("select[name='" + name + "']").selectOption(new SelectOption().setLabel(label));
    }

    private static void signIn(Browser person) {
        person.visit("/sign-in");
        type(person, "staffNumber", "TC11");
        person.page().locator("input[type=password]").first().fill("anqing-2026");
        person.page().locator("form:has(input[type=password]) button[type=submit]").first().click();
        person.see("工作台");
    }

    private static void family(Browser clerk) {
        tick(clerk, "for_DIBAO", "for_LIVING_SUBSIDY");
        pick(clerk, "village", "340881100001");
        pick(clerk, "area", "RURAL");
        type(clerk, "phone", "13905560000");
        type(clerk, "registeredAt", "孔城镇中心街12号");
        type(clerk, "residence", "孔城镇中心街12号");
        type(clerk, "reason", "儿子刚刚就业，家庭仍有困难。");
        type(clerk, "members[0].name", "李桂兰");
        type(clerk, "members[0].idNumber", MOTHER);
        pick(clerk, "members[0].hukou", "LOCAL_RURAL");
        pick(clerk, "members[0].labour", "PARTIAL");
        type(clerk, "members[0].certificate", "43");
        type(clerk, "members[0].certificateExpires", "2030-05-31");
        tick(clerk, "members[0].usual", "members[0].signed");
        clerk.press("添加成员");
        type(clerk, "members[1].name", "陈小雨");
        type(clerk, "members[1].idNumber", SON);
        pick(clerk, "members[1].relation", "CHILD");
        pick(clerk, "members[1].hukou", "LOCAL_RURAL");
        pick(clerk, "members[1].labour", "FULL");
        pick(clerk, "members[1].school", "NONE");
        tick(clerk, "members[1].usual", "members[1].signed");
        clerk.press("添加一项");
        choose(clerk, "statuses[0].member", "陈小雨");
        pick(clerk, "statuses[0].kind", "DIBAO");
        type(clerk, "statuses[0].from", "2025-01-01");
        clerk.press("添加财产");
        choose(clerk, "assets[0].member", "李桂兰");
        pick(clerk, "assets[0].kind", "HOME");
    }

    @Test
    void what_the_rules_of_the_county_hang_on_is_asked_kept_and_shown(Browser clerk) {
        signIn(clerk);
        clerk.visit("/intake").press("新申请");
        pick(clerk, "village", "340881100001");
        pick(clerk, "area", "RURAL");
        clerk.press("保存草稿").see("已保存");
        family(clerk);
        tick(clerk, "statusesComplete", "incomesComplete", "assetsComplete", "expensesComplete", "obligorsComplete",
                "truthPromised", "originalsFiled");
        type(clerk, "accountNumber", Declared.cardOf(new IdNumber(MOTHER)).value());
        clerk.press("检查材料")
                .see("请选择陈小雨有无工作", "请选择李桂兰有无固定收入", "请填写李桂兰的自住住房的建筑面积")
                .look("intake-local-facts");
        clerk.see("有无固定收入、有无工作");
        Browser phone = clerk.phone();
        signIn(phone);
        phone.visit(clerk.page().url().replaceAll("^https?://[^/]+", ""))
                .see("这次就业渐退过")
                .look("intake-local-facts-phone");
        pick(clerk, "kinStated", "NO");
        pick(clerk, "members[0].fixedIncome", "NO");
        type(clerk, "members[0].movedOut", "2026-12-05");
        pick(clerk, "members[1].work", "YES");
        type(clerk, "members[1].workBegan", "2026-05");
        pick(clerk, "members[1].taperedBefore", "NO");
        type(clerk, "assets[0].area", "86.5");
        clerk.press("提交并受理").see("申请已提交");
        String opened = clerk.page().url().replaceAll("^https?://[^/]+", "");
        clerk.visit(opened + "/intake")
                .see("有工作，现工作自2026-05开始，这次就业没有渐退过", "没有固定收入，户籍2026-12-05迁出", "86.5平方米")
                .look("intake-local-facts-shown");
        clerk.visit(opened + "/visit").see("与申报收入不相称的情况").look("visit-signals");
        type(clerk, "firstVisitor", "陈干事");
        type(clerk, "secondVisitor", "李主任");
        type(clerk, "present", "李桂兰");
        type(clerk, "seen", "砖混住房");
        type(clerk, "neighbours", "反映属实");
        type(clerk, "signedBy", "李桂兰");
        type(clerk, "signals[4].explanation", "亲戚送的");
        clerk.press("登记").see("已填写说明，请写明看到了什么");
        type(clerk, "signals[4].seen", "新购轿车一辆");
        type(clerk, "signals[4].explanation", "");
        clerk.press("登记").see("入户调查已登记", "新购轿车一辆　尚未说明").look("visit-signals-recorded");
    }

    @Test
    void a_household_tried_has_room_for_all_of_them(Browser clerk) {
        signIn(clerk);
        clerk.visit("/whatif").see("低保档次（全户）");
        clerk.page()
                .locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("只有部分项目"))
                .first()
                .click();
        type(clerk, "members[0].birthDate", "1979-03-02");
        pick(clerk, "members[0].sex", "FEMALE");
        pick(clerk, "members[0].local.work", "YES");
        type(clerk, "members[0].local.workBegan", "2026-05");
        clerk.press("添加义务人");
        choose(clerk, "obligors[0].member", "成员1");
        pick(clerk, "obligors[0].relation", "CHILD");
        pick(clerk, "obligors[0].basis", "AGREEMENT");
        type(clerk, "obligors[0].paid", "300");
        type(clerk, "obligors[0].from", "2026-05");
        type(clerk, "obligors[0].to", "2026-08");
        clerk.page()
                .locator("button[type=submit]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("试算"))
                .last()
                .click();
        clerk.see("试算结果", "1,200.00").look("whatif-local-facts");
        assertThat(clerk.page().locator("[name='members[0].local.workBegan']").inputValue()).isEqualTo("2026-05");
        Browser phone = clerk.phone();
        signIn(phone);
        phone.visit("/whatif").look("whatif-local-facts-phone");
    }
}
