package org.assistance.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission.Submitted;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The clerk of 孔城镇 has the law's answer worked out and reads why. */
@BrowserTest
class AssessmentJourneyTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");

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

    private ActingOfficer clerk;

    @BeforeEach
    void a_clerk(@Autowired Officers officers, @Autowired HeldPosts posts) {
        clock.setToday(Declared.APPLIED);
        clerk = posts.of(officers.findByStaffNumber("TC11").orElseThrow().id(), Declared.APPLIED).getFirst().acting();
    }

    @Test
    void the_worked_family_has_872_yuan_and_every_figure_says_why(Browser browser) {
        var wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse("468"), FactSource.DECLARED);
        AssistanceCase of = accepted(
                Declared.family(VILLAGE, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                        .with("李桂兰", Declared.idNumber("19790302", 602), Relation.SELF, List.of(wage), List.of())
                        .with("陈小雨", Declared.idNumber("20060415", 602), Relation.CHILD, List.of(), List.of("51"))
                        .inTown()
                        .obligors(List.of()));
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);

        signIn(browser).visit("/cases/" + of.id() + "/assessment")
                .look("assessment-before")
                .press("测算")
                .see("测算完成", "872.00 元/月", "50.00 元/月", "100.00 元/月", "李桂兰", "5,616.00", "670.00元/月",
                        "演示 桐民〔2026〕12号", "DB-01", "社会救助法第18条", "家庭成员2人")
                .seeNothingOf("成员1", "成员2（")
                .look("assessment");
        browser.visit("/cases/" + of.id() + "/assessment/sheet")
                .see("计算明细", "李桂兰家庭于2026年11月2日提出申请", "670.00元/月 × 2人 − 5,616.00元 ÷ 12个月",
                        "演示 桐民〔2026〕12号", "（申报）", "872.00元/月", "依据的规定", "孔城镇人民政府")
                .seeNothingOf("成员1", "成员2（")
                .look("assessment-sheet");
        browser.visit("/cases/" + of.id() + "/assessment")
                .press("确认测算结果，进入初审意见")
                .see("测算结果已确认")
                .look("assessment-summary");
        browser.visit("/cases/" + of.id() + "/assessment").seeNothingOf("重新测算");
    }

    @Test
    void an_emergency_is_confirmed_and_its_amount_chosen_on_the_page(Browser browser) {
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("王大海", Declared.idNumber("19790302", 605), Relation.SELF, List.of(), List.of())
                .inTown()
                .after(new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, LocalDate.of(2026, 11, 1), VILLAGE,
                        false, true, null, Money.parse("3000"), null, List.of(), null, FactSource.DECLARED)));
        signIn(browser).visit("/cases/" + of.id() + "/assessment")
                .press("测算")
                .see("不符合", "急难情形不属实")
                .look("assessment-relief")
                .choose("急难事实核实", "已核实，情况属实")
                .fill("选定救助金额", "-5");
        assessing.assess(of.id(), clerk);
        browser.press("重新测算")
                .see("没有办理：", "已有人重新测算", "已恢复您没有提交成功的内容")
                .look("assessment-overtaken")
                .seeField("急难事实核实", "true")
                .seeField("选定救助金额", "-5");
        browser.expecting(422, () -> browser.press("重新测算"))
                .see("救助金额应当大于零")
                .fill("选定救助金额", "670")
                .press("重新测算")
                .see("670.00 元（一次性）", "办理渠道", "小额快救", "小额快救由乡镇（街道）审批")
                .look("assessment-relief-chosen")
                .fill("选定救助金额", "99999");
        browser.expecting(422, () -> browser.press("重新测算"))
                .see("应在可选金额", "一事一议")
                .seeField("选定救助金额", "99999");
    }

    @Test
    void a_car_beyond_the_limit_is_set_aside_only_by_a_meeting_with_its_minutes(Browser browser, @TempDir Path desk)
            throws Exception {
        var wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse("468"), FactSource.DECLARED);
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("龙国强", Declared.idNumber("19790302", 611), Relation.SELF, List.of(wage), List.of())
                .with("龙小妹", Declared.idNumber("20060415", 612), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .owning(new AssetLine(1, AssetKind.VEHICLE, null, 1, null, FactSource.DECLARED, "小型客车"))
                .obligors(List.of()));
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        Path notes = Files.writeString(desk.resolve("纪要.txt"), "不是扫描件");
        Path minutes = Files.writeString(desk.resolve("纪要.pdf"), "%PDF-1.4 minutes of a meeting");

        String path = "/cases/" + of.id() + "/assessment";
        signIn(browser).visit(path).press("测算").see("不符合", "经办人不能自行核定").look("assessment-limit");
        choose(browser, "ACCEPT");
        type(browser, "reason", "车龄十四年，接送重度残疾女儿就医所必需");
        browser.page().locator("input[name='limits[0].file']").setInputFiles(notes);
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("请填写会议日期", "请填写会议纪要编号", "集体研究至少2人", "不是JPG、PNG图片或PDF文件").look("assessment-limit-errors");
        type(browser, "heldOn", "2026-11-02");
        type(browser, "participants", "吴建业");
        browser.page().locator("input[name='limits[0].file']").setInputFiles(minutes);
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("已上传：纪要.pdf").seeNothingOf("872.00 元/月");
        type(browser, "participants", "吴建业、姚晓岚");
        type(browser, "number", "桐社救纪〔2026〕5号");
        browser.press("重新测算")
                .see("872.00 元/月", "XZ-43", "一事一议", "接送重度残疾女儿就医所必需", "桐社救纪〔2026〕5号", "吴建业、姚晓岚", "查看纪要 纪要.pdf")
                .look("assessment-limit-set-aside");
        browser.press("确认测算结果，进入初审意见").see("一事一议", "查看纪要 纪要.pdf").look("assessment-limit-case");
        Browser phone = signIn(browser.phone());
        phone.visit(path).look("assessment-limit-phone");
    }

    @Test
    void an_income_nobody_can_prove_is_imputed_on_the_page_and_the_sum_says_so(Browser browser) {
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("龙国强", Declared.idNumber("19790302", 621), Relation.SELF, List.of(), List.of())
                .with("龙小妹", Declared.idNumber("20060415", 622), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of()));
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        String path = "/cases/" + of.id() + "/assessment";
        signIn(browser).visit(path).press("测算").see("1,340.00 元/月");
        browser.page().locator("details[open] > summary", named("推定收入")).waitFor();
        field(browser, "imputed[0].amount").fill("八百");
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("请选择推定的收入种类", "请选择推定的方法", "请写明为什么无法证明收入").look("assessment-imputed-errors");
        field(browser, "imputed[0].kind").selectOption("CASUAL_WORK");
        field(browser, "imputed[0].amount").fill("800");
        field(browser, "imputed[0].method").selectOption("MINIMUM_WAGE");
        field(browser, "imputed[0].reason").fill("在外打零工，雇主不出具证明");
        browser.press("重新测算")
                .see("540.00 元/月", "打零工收入（推定）", "XZ-23")
                .look("assessment-imputed");
        assertThat(field(browser, "imputed[0].reason").inputValue()).isEqualTo("在外打零工，雇主不出具证明");
    }

    @Test
    void an_obligor_whose_assets_a_source_found_is_answered_by_the_officer(Browser browser) {
        var uncle = new ObligorFacts(1, List.of(1), Relation.SIBLING, LocalDate.of(1950, 11, 11), true, Money.ZERO,
                Money.ZERO, 1, null, ObligorState.CAPABLE, List.of(), List.of(), SupportBasis.NONE, null,
                FactSource.CHECKED);
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.TEKUN)
                .obligors(List.of(uncle))
                .with("李老年", Declared.idNumber("19500101", 621), Relation.SELF, List.of(), List.of()));
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        signIn(browser).visit("/cases/" + of.id() + "/assessment")
                .press("测算")
                .see("还没有查明的事实", "财产是否符合规定", "在本页“经办人核定”中填写后重新测算")
                .look("assessment-obligor");
        field(browser, "obligors[0].reason").fill("车辆已报废，村委会证明");
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("请选择对义务人1（兄弟姐妹）的核定意见");
        assertThat(field(browser, "obligors[0].reason").inputValue()).isEqualTo("车辆已报废，村委会证明");
        field(browser, "obligors[0].assets").selectOption("WITHIN");
        browser.press("重新测算")
                .see("无履行义务能力", "经办人核定：车辆已报废，村委会证明")
                .seeNothingOf("还没有查明的事实")
                .look("assessment-obligor-answered");
    }

    @Test
    void who_owes_a_grandmother_support_is_answered_by_the_officer(Browser browser) {
        var wage = IncomeLine.monthly(IncomeKind.WAGE, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse("6000"), FactSource.DECLARED);
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.TEKUN)
                .with("周小军", Declared.idNumber("20120302", 641), Relation.SELF, List.of(), List.of())
                .with("周大年", Declared.idNumber("19700302", 641), Relation.PARENT, List.of(wage), List.of())
                .with("孙奶奶", Declared.idNumber("19400302", 642), Relation.GRANDPARENT, List.of(), List.of())
                .obligors(List.of()));
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        signIn(browser).visit("/cases/" + of.id() + "/assessment")
                .press("测算")
                .see("周大年（父母）对孙奶奶（(外)祖父母）有无法定赡养、抚养、扶养义务", "在本页“经办人核定”中填写后重新测算")
                .look("assessment-kin");
        Locator answer = browser.page().locator("select[name$='.kin2']");
        answer.selectOption("NOT_OWED");
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("请写明核定的理由");
        assertThat(answer.inputValue()).isEqualTo("NOT_OWED");
        browser.page().locator("[name^='members['][name$='.reason']").first().fill("大年是其女婿，女儿已去世");
        browser.press("重新测算")
                .see("没有法定赡养、抚养、扶养义务（经办人核定：大年是其女婿，女儿已去世）")
                .seeNothingOf("还没有查明的事实")
                .look("assessment-kin-answered");
        Browser phone = signIn(browser.phone());
        phone.visit("/cases/" + of.id() + "/assessment").look("assessment-kin-phone");
    }

    @Test
    void what_is_typed_beside_no_verdict_is_answered_and_no_posted_word_breaks_the_page(Browser browser) {
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("龙国强", Declared.idNumber("19790302", 631), Relation.SELF, List.of(), List.of())
                .inTown()
                .owning(new AssetLine(1, AssetKind.VEHICLE, null, 1, null, FactSource.DECLARED, "小型客车"))
                .obligors(List.of()));
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        signIn(browser).visit("/cases/" + of.id() + "/assessment").press("测算");
        type(browser, "reason", "车很旧");
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("已填写内容，请选择核定意见");
        type(browser, "reason", "");
        browser.page().evaluate("""
                for (const name of ['limits[0].verdict', 'imputed[0].kind', 'imputed[0].method', 'imputed[0].per']) {
                  const field = document.getElementsByName(name)[0];
                  field.add(new Option('x', 'NO_SUCH_WORD', true, true));
                }""");
        browser.expecting(422, () -> browser.press("重新测算"));
        browser.see("请选择推定的收入种类", "请选择推定的方法", "请选择按月还是按年");
    }

    private static Locator field(Browser browser, String name) {
        return browser.page().locator("[name='" + name + "']");
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void choose(Browser browser, String verdict) {
        browser.page().locator("select[name='limits[0].verdict']").selectOption(verdict);
    }

    private static void type(Browser browser, String field, String value) {
        browser.page().locator("[name='limits[0]." + field + "']").fill(value);
    }

    private AssistanceCase accepted(Declared family) {
        return ((Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), family.content(), clerk)).cases()
                .getFirst();
    }

    private static Browser signIn(Browser browser) {
        return browser.visit("/sign-in").fill("工号", "TC11").fill("密码", DemoAccounts.PASSWORD).press("登录");
    }
}
