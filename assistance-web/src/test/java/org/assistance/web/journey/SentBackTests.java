package org.assistance.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.web.journey.Desk.confirm;
import static org.assistance.web.journey.Desk.number;
import static org.assistance.web.journey.Desk.pick;
import static org.assistance.web.journey.Desk.signedIn;
import static org.assistance.web.journey.Desk.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is sent back: its facts are corrected, papers are added, and it walks the road again. */
@BrowserTest
class SentBackTests {
    @Autowired
    private TestClock clock;

    @BeforeEach
    void a_monday_in_november_and_the_departments_files(@TempDir Path files, Browser desk) throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 2));
        MainRoadTests.departmentsFiles(desk, files);
    }

    @Test
    void a_returned_case_gets_a_pay_slip_and_a_corrected_income_and_is_granted_with_the_new_amount(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO")
                .member("钱秀英", number("19790302", 312), "", "FULL")
                .income("钱秀英", "CASUAL_WORK", "468")
                .accepted("sentback-counter");
        Office office = new Office(clerk, clock);
        office.checked(id, "sentback-check-1")
                .assessed(id, "sentback-assessment-1", "202.00")
                .opined(id, "sentback-opinion-1")
                .posted(id, "sentback-notice-1")
                .noticeOver(id);
        Browser leader = signedIn(desk, "TC02").visit("/cases/" + id + "/decision");
        sendBack(leader, "退回乡镇", "工资与工资条不符，请补交工资条并更正收入").see("已退回到“受理”");

        signedIn(desk, "TC11").visit("/cases/" + id + "/intake")
                .see("已于2026-11-02受理，退回补正期间办理时限继续计算", "更正申报内容")
                .look("sentback-returned");
        pick(clerk, "category", "INCOME");
        clerk.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("工资条.pdf", "application/pdf",
                        "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8)));
        clerk.press("上传").see("已上传1个文件", "工资条.pdf", "收入证明");
        clerk.press("更正申报内容").see("正在更正已经提交的申报内容", "低保（受理）", "工资条.pdf");
        assertThat(clerk.page().locator("[name='incomes[0].amount']").inputValue()).isEqualTo("468");
        type(clerk, "incomes[0].amount", "300");
        clerk.press("提交更正").see("请写明更正的原因和依据").look("sentback-form");
        type(clerk, "correctionReason", "工资条显示每月300元，原填写有误");
        clerk.press("提交更正")
                .see("更正已提交，申报内容以第2版为准", "第2版更正", "工资条显示每月300元", "5,616.00元", "3,600.00元")
                .look("sentback-corrected");
        clerk.follow("查看第1版").see("这是第1版申报内容", "5,616.00").look("sentback-version-1");
        signedIn(desk.phone(), "TC11").visit("/cases/" + id + "/intake").see("第2版更正").look("sentback-phone");
        clerk.visit("/cases/" + id + "/intake").press("补正完毕，继续办理").see("办理时限仍从2026-11-02受理起算");

        office.checked(id, "sentback-check-2")
                .assessed(id, "sentback-assessment-2", "370.00")
                .opined(id, "sentback-opinion-2")
                .posted(id, "sentback-notice-2")
                .noticeOver(id);
        Office.decided(signedIn(desk, "TC02"), id, "sentback-decision").see("370.00");
        clerk.visit("/cases/" + id)
                .see("第2版更正", "更正申报内容，形成第2版", "补充材料：收入证明“工资条.pdf”", "370.00")
                .look("sentback-granted");
    }

    @Test
    void the_clerk_sends_a_case_back_from_its_page_and_thinks_better_of_the_correction(Browser desk) {
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO")
                .member("钱秀芳", number("19810302", 314), "", "FULL")
                .income("钱秀芳", "CASUAL_WORK", "468")
                .accepted("sentback-other-counter");
        clerk.visit("/cases/" + id).see("补充材料").look("sentback-case");
        sendBack(clerk, "退回", "。").see("本次没有退回").look("sentback-refused");
        Locator panel = clerk.page().locator("details.confirm[open]");
        assertThat(panel.locator("textarea[name='reason']").inputValue()).isEqualTo("。");
        assertThat(panel.locator("select[name='to']").inputValue()).isEqualTo("INTAKE");
        assertThat(panel.locator(".confirm-question + .field-error").innerText()).contains("至少4个字");
        panel.locator("textarea[name='reason']").fill("收入待更正");
        clerk.press("确认退回").see("已退回到“受理”");
        clerk.visit("/cases/" + id + "/intake").press("更正申报内容").see("正在更正");
        clerk.visit("/cases/" + id + "/intake").see("有一份更正还没有提交").look("sentback-open");
        clerk.press("补正完毕，继续办理").see("更正尚未提交").press("继续填写更正");
        confirm(clerk, "作废更正", "确认作废").see("更正已作废，申报内容不变");
        clerk.press("补正完毕，继续办理").see("补正完毕，继续办理");
    }

    private static Browser sendBack(Browser desk, String button, String reason) {
        desk.page()
                .locator("details.confirm > summary")
                .getByText(button, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        desk.page().locator("details.confirm[open] select[name='to']").selectOption("INTAKE");
        desk.page().locator("details.confirm[open] textarea[name='reason']").fill(reason);
        desk.screenshot("sentback-panel");
        return desk.press("确认退回");
    }
}
