package org.assistance.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The check officer takes over the departments' files; the clerk checks the widow's family and concludes. */
@BrowserTest
@TestPropertySource(properties = "test.database=verification-journey")
class VerificationJourneyTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");
    private static final String MOTHER = Declared.idNumber("19790302", 2).value();
    private static final String DAUGHTER = Declared.idNumber("20060415", 2).value();
    private static final LocalDate TODAY = Declared.APPLIED.plusDays(2);

    @TempDir
    private Path desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private Drafting drafting;

    private ActingOfficer clerkOfTheTown;

    @BeforeEach
    void a_clerk(@Autowired Officers officers, @Autowired HeldPosts held) {
        clock.setToday(TODAY);
        long id = officers.findByStaffNumber("TC11").orElseThrow().id();
        clerkOfTheTown = held.of(id, Declared.APPLIED).getFirst().acting();
    }

    private static Browser signIn(Browser browser, String staffNumber) {
        return browser.visit("/sign-in").fill("工号", staffNumber).fill("密码", "anqing-2026").press("登录");
    }

    private Path file(String name, Charset charset, String... lines) {
        try {
            return Files.write(desk.resolve(name), (String.join("\r\n", lines) + "\r\n").getBytes(charset));
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void take(Browser checker, String source, Path file) {
        checker.choose("数据来源", source)
                .fill("数据截止日", "2026-10-31")
                .fill("部门告知的行数", "1")
                .attach("CSV 或 Excel 文件", file)
                .press("导入");
    }

    /** A second person confirms all that waits. */
    private static void confirm(Browser second, int files) {
        second.visit("/registries");
        for (int at = 0; at < files; at++) {
            second.page().locator("summary", new Page.LocatorOptions().setHasText("确认启用")).first().click();
            second.page().locator(".confirm-panel:visible button[type=submit]").first().click();
            second.see("已启用");
        }
    }

    @Test
    void what_came_of_the_check_before_acceptance_is_read_where_the_application_is_accepted(Browser clerk,
            @Autowired Submitting submitting) {
        Declared family = Declared.family(VILLAGE, Programme.DIBAO)
                .with("汪守田", Declared.idNumber("19610302", 77), Relation.SELF, List.of(), List.of())
                .inTown()
                .obligors(List.of());
        var submitted = (Submission.Submitted) submitting.submit(drafting.create(clerkOfTheTown).id(),
                family.content(), clerkOfTheTown);
        String intake = "/cases/" + submitted.cases().getFirst().id() + "/intake";
        signIn(clerk, "TC11").visit(intake).see("先行核对").seeNothingOf("已于");
        clerk.follow("先行核对").press("受理前先行核对").see("核对完成");
        clerk.visit(intake).see("已于 " + TODAY, "先行核对，有 ", "查看结果、重新核对").look("intake-prechecked");
    }

    @Test
    void from_the_departments_files_to_the_conclusion(Browser checker, @Autowired Accepting accepting) {
        clock.setToday(Declared.APPLIED);
        var submitted = (Submission.Submitted) accepting.submitAndAccept(drafting.create(clerkOfTheTown).id(),
                Declared.widowAndDaughter(VILLAGE).content(), clerkOfTheTown);
        long widow = submitted.cases().getFirst().id();
        clock.setToday(TODAY);
        String pension = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月";
        signIn(checker, "TC03").visit("/registries").see("没有自己导入的部门数据", "导入桐城市的部门数据").look("registries-empty");
        Path wrong = file("养老待遇-误.csv", Charset.forName("GB18030"), pension,
                "李桂兰," + MOTHER.substring(0, 17) + "0,职工基本养老金,1000,2026-08", "王某,,养老金,一千,2026-13");
        checker.expecting(422, () -> take(checker, "养老保险（人社部门）", wrong));
        checker.see("没有导入", "第 2 行", "第 3 行").seeField("数据截止日", "2026-10-31").look("registries-refused");
        checker.expecting(422, () -> checker.press("导入")).see("请选择文件").look("registries-nothing-chosen");
        Path right = file("养老待遇.csv", Charset.forName("GB18030"), pension,
                "李桂兰," + MOTHER + ",职工基本养老金,1000,2026-08");
        take(checker, "养老保险（人社部门）", right);
        checker.see("已读入桐城市养老保险", "还没有启用", "等另一人确认").look("registries-staged");
        take(checker, "养老保险（人社部门）", right);
        checker.see("没有重复导入", "等待另一人确认");
        Browser second = signIn(checker.another(), "AQ03");
        second.visit("/registries").see("待确认（1）", "本地这个来源还没有现行数据").look("registries-to-confirm");
        confirm(second, 1);
        Path semicolons = file("分号.csv", StandardCharsets.UTF_8, pension.replace(',', ';'),
                "李桂兰;" + MOTHER + ";职工基本养老金;1000;2026-08");
        checker.expecting(422, () -> take(checker, "养老保险（人社部门）", semicolons));
        checker.see("用分号分隔各列").look("registries-separator");
        take(checker, "机动车（公安部门）", file("登记簿.csv", StandardCharsets.UTF_8, "人名,证件号码,车型,号牌,初次登记,状态",
                "某某,990101195001011232,摩托车,皖H00002,2016-06-30,正常"));
        checker.see("文件的列：人名、证件号码、车型").look("registries-mapping");
        checker.expecting(422, () -> checker.press("按此读入")).see("“姓名”必须有，请选择文件里的列");
        checker.choose("姓名", "人名").choose("身份证号码", "人名");
        checker.expecting(422, () -> checker.press("按此读入")).see("“人名”已对应另一列");
        checker.choose("身份证号码", "证件号码")
                .choose("车辆类型", "车型")
                .choose("号牌号码", "号牌")
                .choose("登记日期", "初次登记")
                .choose("车辆状态", "状态")
                .press("按此读入");
        checker.see("已读入桐城市机动车", "列对应已保存", "姓名←人名").look("registries-mapped");
        Locator mapped = checker.page().locator("tr", new Page.LocatorOptions().setHasText("登记簿.csv")).first();
        mapped.getByText("撤回").first().click();
        mapped.getByLabel("撤回的原因").fill("只是试读一遍");
        mapped.getByText("确认撤回").click();
        checker.see("没有启用过");
        take(checker, "养老保险（人社部门）",
                file("养老待遇-错.csv", StandardCharsets.UTF_8, pension, "某某,990101195001011232,职工基本养老金,1,2026-08"));
        second.visit("/registries")
                .see("比现行的 1 人：新增 1 人，减少 1 人，有变化 0 人", "注意：减少的人超过 20%")
                .look("registries-many-gone");
        confirm(second, 1);
        second.see("替换了截至 2026-10-31 的 1 行");
        checker.visit("/registries");
        Locator wrongRow = checker.page().locator("tr", new Page.LocatorOptions().setHasText("养老待遇-错.csv")).last();
        wrongRow.getByText("撤回").first().click();
        wrongRow.getByLabel("撤回的原因").fill("导成了别的县的数据");
        checker.look("registries-withdrawing");
        wrongRow.getByText("确认撤回").click();
        checker.see("已撤回。恢复使用桐城市数据截至 2026-10-31", "已撤回：导成了别的县的数据");
        take(checker, "机动车（公安部门）", file("车辆.csv", StandardCharsets.UTF_8, "姓名,身份证号码,车辆类型,号牌号码,登记日期,车辆状态",
                "李桂兰," + MOTHER + ",小型客车,皖H00001,2021-05-06,正常"));
        take(checker, "不动产（自然资源部门）", file("不动产.csv", StandardCharsets.UTF_8, "姓名,身份证号码,用途,坐落,登记日期",
                "李桂兰," + MOTHER + ",住宅,孔城镇示例路1号,2008-10-20"));
        take(checker, "死亡登记（公安、殡葬机构）",
                file("死亡.csv", StandardCharsets.UTF_8, "姓名,身份证号码,死亡日期", "某人,990101195001011232,2026-05-31"));
        take(checker, "残疾人证（残联）", file("残疾人证.csv", StandardCharsets.UTF_8, "姓名,身份证号码,残疾人证号,发证日期,有效期至,证件状态",
                "陈小雨," + DAUGHTER + "," + DAUGHTER + "51,2020-06-01,2030-05-31,有效"));
        checker.see("已读入桐城市残疾人证");
        confirm(second, 4);
        checker.visit("/registries").see("下次应到").look("registries");

        Browser city = signIn(checker.another(), "AQ01");
        city.visit("/registries").see("导入安庆市的部门数据", "养老待遇.csv");
        take(city, "不动产（自然资源部门）", file("全市不动产.csv", StandardCharsets.UTF_8, "姓名,身份证号码,用途,坐落,登记日期",
                "李桂兰," + MOTHER + ",住宅,孔城镇示例路1号,2008-10-20"));
        city.see("已读入安庆市不动产");
        confirm(second, 1);
        city.visit("/registries").look("registries-city");
        Browser elsewhere = signIn(checker.another(), "HN03");
        elsewhere.visit("/registries").seeNothingOf("养老待遇.csv").see("全市不动产.csv").look("registries-other-county");

        Browser clerk = signIn(checker.another(), "TC11");
        clerk.visit("/cases/" + widow + "/verification").see("将全部家庭成员与下列部门数据").look("verification-before");
        clerk.press("发起核对").see("核对完成，有 4 项需要作出结论", "桐城市数据截至 2026-10-31").look("verification-differences");
        Browser phone = signIn(checker.phone(), "TC11");
        phone.visit("/cases/" + widow + "/verification").look("verification-phone");
        clerk.tick("不一致").expecting(422, () -> clerk.press("完成核对"));
        clerk.see("处需要改正", "继续办理须写明理由", "作出结论；不采用核对数据的，同时写明理由").look("verification-errors");
        clerk.page().locator("input[name^=resolution-][value=KEEP_DECLARED]").last().check();
        clerk.expecting(422, () -> clerk.press("完成核对"));
        clerk.see("请写明理由（至少4个字）：不采用核对数据必须说明原因").seeNothingOf("李桂兰的机动车（公安部门）作出结论");
        assertThat(clerk.page().locator("[id^=f-resolution-][id$=-error]:not(:empty)").count())
                .as("what is chosen is not asked for")
                .isEqualTo(1);
        clerk.page().locator("input[name^=resolution-][value=USE_FOUND]").first().check();
        clerk.page().locator("input[name^=resolution-][value=KEEP_DECLARED]").last().check();
        clerk.page().locator("input[name^=reason-]").last().fill("车已转让，有转让协议");
        clerk.press("保存，稍后再办").see("还有 2 项没有结论");
        clerk.fill("财政供养（财政部门）：继续办理的理由", "财政部门数据下月到").tick("不一致").press("完成核对");
        clerk.see("核对结论为“不一致”").visit("/cases/" + widow).see("车已转让，有转让协议").look("verification-summary");
        clerk.visit("/cases/" + widow + "/verification").see("查询记录（12 条）");
        clerk.page().locator("summary", new Page.LocatorOptions().setHasText("查询记录")).click();
        clerk.see("已查询，不一致").look("verification-done");
        clerk.follow("核对报告").see("逐人逐项核对结果", "核对机构（盖章）", "核对人（签名）").look("verification-report");
        Locator car = clerk.page().locator("tr", new Page.LocatorOptions().setHasText("机动车")).first();
        assertThat(car.innerText()).contains("小型客车").doesNotContain("容许误差");
        clerk.page()
                .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        clerk.screenshot("verification-report-print");
        phone.visit("/cases/" + widow + "/verification").look("verification-done-phone");
        signIn(checker.phone(), "TC03").visit("/registries").look("registries-phone");

        Browser log = signIn(checker.another(), "TC03");
        log.visit("/registries/queries").see("核对日志", "TC11", "李桂兰", "已查询，不一致").look("queries");
        log.choose("数据来源", "机动车（公安部门）").press("查询").see("机动车").look("queries-filtered");
        log.expecting(422, () -> log.visit("/registries/queries?source=NONE"))
                .see("没有这个数据来源")
                .look("queries-wrong-source");
        Browser logPhone = signIn(checker.phone(), "AQ02");
        logPhone.visit("/registries/queries").look("queries-phone");

        Browser stranger = signIn(checker.another(), "HN11");
        stranger.expecting(404, () -> stranger.visit("/cases/" + widow + "/verification"));
        Browser reader = signIn(checker.another(), "AQ02");
        reader.visit("/registries").seeNothingOf("导入部门数据");
        assertThat(reader.page().locator("a[href$='/registries/PENSION/template']").count()).isOne();
    }
}
