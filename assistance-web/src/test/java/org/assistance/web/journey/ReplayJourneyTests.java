package org.assistance.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.web.journey.Desk.choose;
import static org.assistance.web.journey.Desk.number;
import static org.assistance.web.journey.Desk.pick;
import static org.assistance.web.journey.Desk.signedIn;
import static org.assistance.web.journey.Desk.type;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.replay.ReplayingSample;
import org.assistance.domain.replay.StoredResult;
import org.assistance.domain.secret.SealedJson;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A pension is found after the decision: the reviewer puts it down and makes the sheet of what is to be recovered; at night a tampered answer is found. */
@BrowserTest
@TestPropertySource(properties = "test.database=replay-journey")
class ReplayJourneyTests {
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ReplayingSample sample;
    @Autowired
    private SealedJson documents;

    @BeforeEach
    void a_monday_in_november_and_the_departments_files(@TempDir Path files, Browser desk) throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 2));
        MainRoadTests.departmentsFiles(desk, files);
    }

    @Test
    void a_pension_found_later_is_put_down_and_its_months_are_on_a_sheet(Browser desk) {
        String id = granted(desk);
        paid(id, "2026-12-01");
        paid(id, "2027-01-01");
        clock.setToday(LocalDate.of(2027, 1, 20));
        Browser reviewer = signedIn(desk, "TC01").visit("/cases/" + id + "/decision");
        reviewer.follow("重算、补发追回")
                .see("完全一致", "没有登记过更正", "已发和待发的与应发的一致", "2026-12", "还没有制作过")
                .look("replay");
        signedIn(desk.another(), "TC02").visit("/cases/" + id + "/replay")
                .seeNothingOf("登记更正", "制作补发追回核算单");

        reviewer.follow("登记更正").press("下一步").see("哪一种情况", "请选择是自始有误，还是之后发生变化");
        reviewer.visit("/cases/" + id + "/replay/correction?nature=CHANGED_ON").see("请填写变化日期").look("replay-nature");
        choose(reviewer, "nature", "WRONG_FROM_START");
        reviewer.press("下一步").see("自始有误：下面是登记在案的申请时的情况").look("replay-correction");
        assertThat(reviewer.page().locator("[name='incomes[0].amount']").inputValue()).isEqualTo("5616.00");
        type(reviewer, "source", "市人社局养老待遇发放明细");
        reviewer.press("添加收入");
        pick(reviewer, "incomes[1].member", "1");
        pick(reviewer, "incomes[1].kind", "EMPLOYEE_PENSION");
        type(reviewer, "incomes[1].from", "2025-11");
        type(reviewer, "incomes[1].to", "2026-10");
        type(reviewer, "incomes[1].amount", "1200");
        reviewer.expecting(422, () -> reviewer.press("登记更正")).see("请写明哪里有误").look("replay-correction-wrong");
        assertThat(reviewer.page().locator("[name='incomes[1].amount']").inputValue()).isEqualTo("1200");
        type(reviewer, "reason", "漏报养老金，每月100元");
        reviewer.press("登记更正")
                .see("已登记更正，待另一名工作人员确认", "漏报养老金，每月100元（依据：市人社局养老待遇发放明细）", "待确认，暂不计入核算",
                        "已发和待发的与应发的一致", "更正由您提出，须由另一名工作人员确认")
                .seeNothingOf("不同意更正")
                .look("replay-waiting");
        Browser leader = signedIn(desk.another(), "TC02").visit("/").see("事实更正待确认");
        leader.visit("/entitlements/pending").see("漏报养老金，每月100元", "待您确认").look("pending-correction");
        leader.visit("/cases/" + id).see("决定后的更正", "漏报养老金", "待确认").look("case-corrected");
        leader.follow("确认更正，查看对应发金额的影响");
        leader.page().locator("details.confirm > summary").getByText("确认更正").click();
        leader.look("replay-confirm").press("确认更正属实").see("已确认更正", "应追回 200.00元").seeNothingOf("没有改变各月应发的金额");
        reviewer.visit("/cases/" + id + "/replay")
                .see("已确认", "应追回 200.00元", "追回100.00元", "-100.00", "完全一致")
                .look("replay-corrected");

        reviewer.press("制作补发追回核算单")
                .see("核算单已制作并保存", "应追回 200.00元", "更正（自始有误）：漏报养老金，每月100元", "同上月", "不发放也不扣款", "制作人：",
                        "家庭收入是怎么算出来的", "钱秀芬")
                .look("replay-sheet");
        signedIn(desk.phone(), "TC01").visit(path(reviewer)).see("应追回 200.00元").look("replay-sheet-phone");
        reviewer.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        reviewer.screenshot("replay-sheet-print");
        reviewer.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        reviewer.visit("/cases/" + id + "/replay").see("核算单 ", "200.00", "待发应扣减");

        StoredResult.inTheClear(jdbc, documents);
        stored(id, "result", "jsonb_set(result, '{results,0,amount,fen}', '1')");
        assertThat(sample.night(500)).hasValueSatisfying(night -> assertThat(night.amountDiffers()).isPositive());
        reviewer.visit("/").see("重算差异");
        reviewer.visit("/replays").see("钱秀芬", "结果不一致", "原为符合 0.01元", "最近的夜间重算").look("replay-nights");
        reviewer.page().locator("tr:has-text('钱秀芬') button").click();
        reviewer.see("已记录已阅").seeNothingOf("钱秀芬");
        reviewer.visit("/replays?all=true").see("钱秀芬", "已阅");

        stored(id, "result", "jsonb_set(result, '{results,0,amount,fen}', '20200')");
        stored(id, "facts", "jsonb_build_object('was', facts)");
        reviewer.visit("/cases/" + id + "/replay").see("未能重算", "决定时保存的情况不能读取", "漏报养老金");
        stored(id, "facts", "facts -> 'was'");
        reviewer.visit("/cases/" + id + "/replay").see("完全一致");
    }

    private void stored(String id, String column, String value) {
        jdbc.sql("update case_assessment set " + column + " = " + value
                + " where case_id = cast(? as bigint) and not superseded").param(id).update();
    }

    private static String path(Browser at) {
        return java.net.URI.create(at.page().url()).getPath();
    }

    private String granted(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO")
                .member("钱秀芬", number("19790302", 352), "", "FULL")
                .income("钱秀芬", "CASUAL_WORK", "468")
                .accepted("replay-counter");
        new Office(clerk, clock).checked(id, "replay-check")
                .assessed(id, "replay-assessment", "202.00")
                .opined(id, "replay-opinion")
                .posted(id, "replay-notice")
                .noticeOver(id);
        Office.decided(signedIn(desk, "TC02"), id, "replay-decision").see("202.00");
        return id;
    }

    private void paid(String id, String month) {
        jdbc.sql("""
                insert into payment_line (entitlement_id, item, benefit_month, pay_month, programme, division_code,
                    area, household_id, person_id, people, amount_fen, status)
                select id, 'BASE', cast(:month as date), cast(:month as date), programme, division_code, area,
                    household_id, person_id, people, amount_fen, 'PAID'
                from entitlement where case_id = cast(:case as bigint)""")
                .param("case", id)
                .param("month", month)
                .update();
    }
}
