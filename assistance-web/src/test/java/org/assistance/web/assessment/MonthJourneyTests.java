package org.assistance.web.assessment;

import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission.Submitted;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clerk of 孔城镇 looks at a family's months: the standard is raised in April, and work lifts another above it. */
@BrowserTest
class MonthJourneyTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");

    private static final String URBAN = "code = 'DIBAO_STD' and area = 'URBAN' and division_code = '340881000000'";

    @Autowired
    private Drafting drafting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private Concluding concluding;
    @Autowired
    private Assessing assessing;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer clerk;

    @BeforeEach
    void a_clerk_and_a_standard_to_come(@Autowired Officers officers, @Autowired HeldPosts posts) {
        clock.setToday(Declared.APPLIED);
        clerk = posts.of(officers.findByStaffNumber("TC11").orElseThrow().id(), Declared.APPLIED).getFirst().acting();
        only("2027-03-31");
        row("DIBAO_STD", "URBAN", "710", "YUAN_PER_MONTH", "2027-04-01");
        row("TAPER_MONTHS", null, "3", "MONTHS", "2024-01-01");
        row("TAPER_MODE", null, "KEEP", "CHOICE", "2024-01-01");
    }

    @AfterEach
    void as_it_was() {
        only(null);
        jdbc.sql("delete from policy_value where code like 'TAPER%'").update();
    }

    private void only(String until) {
        jdbc.sql("delete from policy_value where valid_from > date '2026-12-01' and " + URBAN).update();
        jdbc.sql("update policy_value set valid_to = cast(? as date) where valid_from = date '2026-04-01' and " + URBAN)
                .param(until)
                .update();
    }

    private void row(String code, String area, String value, String unit, String from) {
        jdbc.sql("""
                insert into policy_value (code, variant, area, division_code, value, unit, valid_from, document_number,
                    operator)
                values (?, '', ?, '340881000000', ?, ?, cast(? as date), '演示 桐民〔2027〕3号', ?)""")
                .params(code, area, value, unit, from, code.equals("DIBAO_STD") ? "BELOW" : null)
                .update();
    }

    @Test
    void the_worked_familys_year_has_a_stretch_for_each_standard_and_says_why(Browser browser) {
        AssistanceCase of = assessed(
                Declared.family(VILLAGE, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                        .with("李桂兰", Declared.idNumber("19790302", 712), Relation.SELF, List.of(wage("468")), List.of())
                        .with("陈小雨", Declared.idNumber("20060415", 712), Relation.CHILD, List.of(), List.of("51"))
                        .inTown()
                        .obligors(List.of()));
        signIn(browser).visit("/cases/" + of.id() + "/assessment")
                .follow("按月测算：各月待遇和标准、年龄、证件等变化")
                .see("2026-11 （1个月）", "2026-12 至 2027-03 （4个月）", "2027-04 至 2027-10 （7个月）", "872.00 元", "1,022.00",
                        "低保自2026-12起计发",
                        "由670.00元/月调整为710.00元/月（演示 桐民〔2027〕3号，自2027-04-01起执行）", "952.00 元", "陈小雨", "合计 11,952.00 元")
                .seeNothingOf("成员1", "成员2（", "渐退")
                .look("months");
        browser.fill("截止月份", "2026-10");
        browser.expecting(422, () -> browser.press("测算")).see("截止月份不能早于起始月份");
        Browser phone = signIn(browser.phone()).visit("/cases/" + of.id() + "/assessment/months");
        phone.see("2027-04 至 2027-10").look("months-phone");
        browser.visit("/cases/" + of.id() + "/assessment/months").page().emulateMedia(print());
        browser.screenshot("months-print");
    }

    @Test
    void work_lifts_a_family_above_the_standard_and_its_grant_tapers_off(Browser browser) {
        AssistanceCase of = assessed(Declared.family(VILLAGE, Programme.DIBAO)
                .with("王大海", Declared.idNumber("19790302", 713), Relation.SELF, List.of(wage("800")), List.of())
                .inTown()
                .obligors(List.of()));
        signIn(browser).visit("/cases/" + of.id() + "/assessment/months").see("不计发");
        browser.page().getByText("家庭成员就业，测算渐退").click();
        browser.choose("就业的家庭成员", "王大海")
                .fill("就业日期", "2026-09-01")
                .press("测算")
                .see("待查明", "这次就业是否已经渐退过", "原低保金额")
                .choose("这次就业是否渐退过", "没有渐退过")
                .fill("原低保金", "333")
                .press("测算")
                .see("渐退", "渐退最后一个月为2027-02", "2026-12 至 2027-02 （3个月）", "低保（渐退） 333.00 元", "2027-03", "渐退期满",
                        "合计 999.00 元")
                .look("months-taper");
    }

    private static com.microsoft.playwright.Page.EmulateMediaOptions print() {
        return new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.PRINT);
    }

    private static IncomeLine wage(String yuan) {
        return IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse(yuan), FactSource.DECLARED);
    }

    private AssistanceCase assessed(Declared family) {
        AssistanceCase of = ((Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), family.content(),
                clerk))
                .cases()
                .getFirst();
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        assessing.assess(of.id(), clerk);
        return of;
    }

    private static Browser signIn(Browser browser) {
        return browser.visit("/sign-in").fill("工号", "TC11").fill("密码", DemoAccounts.PASSWORD).press("登录");
    }
}
