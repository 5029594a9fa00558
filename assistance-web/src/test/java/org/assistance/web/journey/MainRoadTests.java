package org.assistance.web.journey;

import static org.assistance.web.journey.Desk.confirm;
import static org.assistance.web.journey.Desk.number;
import static org.assistance.web.journey.Desk.signedIn;
import static org.assistance.web.journey.Desk.type;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.BankAnswer;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Ceiling;
import org.assistance.domain.staff.Delegations;
import org.assistance.domain.staff.KeepingDelegations;
import org.assistance.domain.staff.NewDelegation;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Families on the main road, each typed, checked, assessed, posted and decided by people at their desks. */
@BrowserTest
class MainRoadTests {
    private static final DivisionCode TOWN = new DivisionCode("340881100000");
    private static final String DAUGHTER = number("20060415", 4);
    private static final String WIDOW = number("19790302", 4);

    @Autowired
    private TestClock clock;

    @BeforeEach
    void a_monday_in_november_and_the_departments_files(@Autowired Delegations delegations,
            @Autowired KeepingDelegations keeping, @Autowired Officers officers, @TempDir Path files, Browser desk)
            throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 2));
        if (delegations.inForce(Programme.TEMPORARY_RELIEF, TOWN, LocalDate.of(2026, 11, 2)).isEmpty()) {
            long clerk = officers.findByStaffNumber("AQ01").orElseThrow().id();
            keeping.record(new NewDelegation(Programme.TEMPORARY_RELIEF, TOWN,
                    new Ceiling.Amount(Money.ofYuan(1500)), LocalDate.of(2026, 1, 1),
                    null, "演示 桐民〔2026〕3号"),
                    new ActingOfficer(clerk, "AQ01", "方明远", 1, Role.CITY_CLERK, new DivisionCode("340800000000")));
        }
        departmentsFiles(desk, files);
    }

    /** The check officer imports one file for each source, by hand; the second time they are there already. */
    static void departmentsFiles(Browser desk, Path files) throws Exception {
        signedIn(desk, "TC03").visit("/registries");
        if (desk.page().getByText("pension.csv").count() > 0) {
            return;
        }
        String nobody = number("19500101", 8) + ",某某";
        String[][] sources = {
                {"PENSION", "pension.csv", "身份证号码,姓名,待遇项目,月待遇金额,待遇起始年月,待遇终止年月", WIDOW + ",李桂兰,职工基本养老金,80.00,2020-01,"},
                {"VEHICLE", "vehicle.csv", "身份证号码,姓名,车辆类型,号牌号码,登记日期,车辆状态", nobody + ",小型客车,皖H00000,2020-01-31,正常"},
                {"REAL_ESTATE", "real-estate.csv", "身份证号码,姓名,用途,坐落,登记日期", nobody + ",住宅,示例路1号,2015-06-30"},
                {"DEATH", "death.csv", "身份证号码,姓名,死亡日期,登记类型", nobody + ",2026-05-31,户口注销"},
                {"DISABILITY_CERTIFICATE", "certificate.csv", "身份证号码,姓名,残疾人证号,发证日期,有效期至,证件状态,多重残疾明细",
                        DAUGHTER + ",陈小雨," + DAUGHTER + "51,2020-06-01,2030-05-31,有效,"},
                {"PUBLIC_PAYROLL", "payroll.csv", "身份证号码,姓名,供养单位,月工资,起始年月,终止年月", nobody + ",示例镇中心小学,3200.00,2020-01,"}};
        for (String[] source : sources) {
            Path file = Files.writeString(files.resolve(source[1]), source[2] + "\n" + source[3] + "\n",
                    StandardCharsets.UTF_8);
            Desk.pick(desk, "source", source[0]);
            type(desk, "asOf", "2026-10-31");
            type(desk, "rows", "1");
            desk.attach("CSV 或 Excel 文件", file).press("导入").see("还没有启用");
        }
        Browser second = signedIn(desk.another(), "AQ03");
        second.visit("/registries");
        for (int at = 0; at < sources.length; at++) {
            second.page().locator("summary").getByText("确认启用").first().click();
            second.page().locator(".confirm-panel:visible button[type=submit]").first().click();
            second.see("已启用");
        }
        desk.look("registries");
    }

    @Test
    void the_worked_family_gets_872_and_150_and_appears_in_the_months_report(Browser desk, @TempDir Path files)
            throws Exception {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO", "LIVING_SUBSIDY", "CARE_SUBSIDY")
                .member("李桂兰", WIDOW, "", "FULL")
                .member("陈小雨", DAUGHTER, "CHILD", "NONE")
                .with("school", "NONE")
                .with("independence", "DISABILITY")
                .with("certificate", "51")
                .with("certificateExpires", "2030-05-31")
                .with("care", "YES")
                .with("careSince", "2024-01-01")
                .income("李桂兰", "CASUAL_WORK", "388")
                .payee("陈小雨")
                .accepted("main-counter");
        new Office(clerk, clock).checked(id, "main-check")
                .assessed(id, "main-assessment", "872.00", "50.00", "100.00")
                .opined(id, "main-opinion")
                .posted(id, "main-notice");
        clerk.follow("查看").see("李桂兰", "2 人", "872.00").seeNothingOf("残疾", "9901", "中心街").look("main-public");
        new Office(clerk, clock).noticeOver(id);
        clerk.visit("/cases/" + id).see("办理经过", "公示期满").look("main-case");
        Browser leader = Office.decided(signedIn(desk, "TC02"), id, "main-decision");
        leader.see("2026-12", "2026-11")
                .visit("/cases/" + id + "/decision/letter")
                .see("每月 872.00 元")
                .look("main-letter");
        payAndReport(desk, id, files);
    }

    /** December's run of the county: frozen by one, approved by another, sent, answered by the bank, and reported. */
    private void payAndReport(Browser desk, String id, Path files) throws Exception {
        clock.setToday(LocalDate.of(2026, 12, 5));
        signedIn(desk, "TC01").visit("/payments")
                .follow("建立发放批次")
                .press("预览名单")
                .see("将列入", "新增", "暂缓（不列入）")
                .look("main-run-preview")
                .press("冻结名单")
                .see("李桂兰");
        String run = URI.create(desk.page().url()).getPath();
        signedIn(desk, "TC02").visit(run)
                .see("李桂兰", "由您提出初审意见、入户调查或者审核确认")
                .seeNothingOf("审批同意")
                .look("main-run-decider");
        signedIn(desk, "AQ01").visit(run).see("李桂兰").look("main-run");
        confirm(desk, "审批同意", "同意发放").see("等待");
        confirm(signedIn(desk, "TC01").visit(run), "生成代发文件", "生成并封存").see("下载代发文件");
        var file = desk.page().waitForDownload(() -> desk.follow("下载代发文件"));
        Path answer = Files.write(files.resolve("回盘.csv"),
                BankAnswer.to(Files.readAllBytes(file.path()), Map.of()));
        desk.attach("回盘文件（CSV）", answer).press("导入并入账").see("已入账");
        desk.visit("/reports/monthly?month=2026-12").see("872.00").look("main-report");
        signedIn(desk, "TC11").visit("/cases/" + id).see("予以确认", "待遇与发放").look("main-closed");
        desk.page().locator("a[href*='/entitlements/']").first().click();
        desk.see("累计已发", "办理经过").look("main-right");
    }

    @Test
    void an_elder_without_family_is_taken_into_tekun_at_twice_the_standard_and_care(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "TEKUN")
                .member("方大爷", number("19500815", 3), "", "NONE")
                .with("supportForm", "DISPERSED")
                .with("ruralTies", "LAND")
                .unable("bathes")
                .unable("walks")
                .accepted("elder-counter");
        new Office(clerk, clock).checked(id, "elder-check")
                .assessed(id, "elder-assessment", "特困")
                .opined(id, "elder-opinion")
                .posted(id, "elder-notice")
                .noticeOver(id);
        Office.decided(signedIn(desk, "TC02"), id, "elder-decision").see("确认特困");
    }

    @Test
    void a_family_above_the_line_is_refused_with_the_two_numbers(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO")
                .member("孙立", number("19850302", 5), "", "FULL")
                .income("孙立", "WAGE", "5000")
                .outflow("孙立", "SOCIAL_INSURANCE", "400")
                .accepted("refusal-counter");
        new Office(clerk, clock).checked(id, "refusal-check")
                .assessed(id, "refusal-assessment", "不符合", "没有计入的转移性收入可扣减", "400.00")
                .opined(id, "refusal-opinion");
        clerk.visit("/cases/" + id + "/notice").see("无需公示").press("报送审核确认");
        Browser leader = Office.decided(signedIn(desk, "TC02"), id, "refusal-decision");
        leader.visit("/cases/" + id + "/decision/letter")
                .see("不予确认最低生活保障", "低于", "行政复议")
                .look("refusal-letter");
    }

    @Test
    void an_objection_sends_the_family_back_to_the_check_and_the_notice_is_gone(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO")
                .member("周敏", number("19820909", 6), "", "FULL")
                .income("周敏", "CASUAL_WORK", "200")
                .accepted("objection-counter");
        new Office(clerk, clock).checked(id, "objection-check")
                .assessed(id, "objection-assessment", "符合")
                .opined(id, "objection-opinion")
                .posted(id, "objection-notice");
        String board = clerk.page().locator("a[href*='/notices/']").first().getAttribute("href");
        clerk.press("登记异议并退回调查").see("请写明异议内容");
        type(clerk, "raisedOn", "2026-11-02");
        type(clerk, "content", "其家有出租房屋未申报");
        clerk.press("登记异议并退回调查").see("已登记异议", "信息核对").look("objection-case");
        clerk.expecting(410, () -> clerk.visit(board));
        new Office(clerk, clock).checked(id, "objection-check-again")
                .assessed(id, "objection-assessment-again", "符合")
                .opined(id, "objection-opinion-again");
        clerk.visit("/cases/" + id + "/notice").press("张贴公示").see("请写明对异议的调查核实结果").look("objection-unanswered");
        clerk.fill("对异议的调查核实结果", "入户核实，房屋为其叔父所有，异议不成立。").press("张贴公示").see("已张贴公示").look("objection-answered");
    }

    @Test
    void relief_below_the_ceiling_is_the_townships_and_above_it_the_countys(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String small = relief(clerk, "吴秀", number("19900909", 8), "12000", "relief-small",
                "由乡镇（街道）审批");
        String large = relief(clerk, "郑强", number("19881212", 1), "48000", "relief-large",
                "由县级民政部门审批");
        Browser leader = signedIn(desk, "TC12");
        leader.visit("/cases/" + large + "/decision").see("县级民政确认人审核确认");
        Office.decided(leader, small, "relief-township-decision").see("确认临时救助");
        Office.decided(signedIn(desk, "TC02"), large, "relief-county-decision").see("确认临时救助");
    }

    private String relief(Browser clerk, String name, String idNumber, String selfPaid, String picture,
            String decides) {
        clock.setToday(LocalDate.of(2026, 11, 2));
        signedIn(clerk, "TC11");
        String id = Counter.opened(clerk, "TEMPORARY_RELIEF")
                .field("reliefType", "EXPENDITURE")
                .field("reliefCause", "ILLNESS")
                .field("reliefHappened", "2026-10-10")
                .field("reliefSelfPaid", selfPaid)
                .field("reliefSelfPaidReason", "按医院汇总结算单登记")
                .member(name, idNumber, "", "FULL")
                .income(name, "WAGE", "900")
                .proof("EVENT")
                .accepted(picture + "-counter");
        new Office(clerk, clock).checked(id, picture + "-check")
                .assessed(id, picture + "-assessment", "符合", "一般程序", decides)
                .opined(id, picture + "-opinion")
                .posted(id, picture + "-notice")
                .noticeOver(id);
        return id;
    }
}
