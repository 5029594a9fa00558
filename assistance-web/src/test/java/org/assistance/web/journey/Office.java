package org.assistance.web.journey;

import static org.assistance.web.journey.Desk.choose;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.web.browser.Browser;

/** A fixture: the stages after the counter, each done on its page by the clerk of 孔城镇 (TC11). */
final class Office {
    private final Browser clerk;
    private final TestClock clock;

    Office(Browser clerk, TestClock clock) {
        this.clerk = clerk;
        this.clock = clock;
    }

    /** Asks the departments and concludes, taking what they hold where it differs. */
    Office checked(String id, String picture) {
        clerk.visit("/cases/" + id + "/verification").press("发起核对");
        clerk.see("核对结论");
        var differences = clerk.page().locator("input[type=radio][value='USE_FOUND']").all();
        differences.forEach(Locator::check);
        choose(clerk, "conclusion", differences.isEmpty() ? "FITS" : "DOES_NOT_FIT");
        clerk.look(picture);
        clerk.press("完成核对").see(differences.isEmpty() ? "核对结论为“一致”" : "核对结论为“不一致”");
        return this;
    }

    /** Lets the law answer, and sends the case on. */
    Office assessed(String id, String picture, String... seen) {
        clerk.visit("/cases/" + id + "/assessment").press("测算").see("测算结果").see(seen).look(picture);
        clerk.press("确认测算结果，进入初审意见").see("测算结果已确认");
        return this;
    }

    /** Gives the opinion as the law answered. */
    Office opined(String id, String picture) {
        clerk.visit("/cases/" + id + "/opinion").see("为什么");
        if (clerk.page().getByText("请先登记入户调查").count() > 0) {
            visited(id, picture + "-visit");
            clerk.visit("/cases/" + id + "/opinion").see("屋内陈设简单", "李主任");
        }
        for (var choice : clerk.page().locator("input[type=radio][value='true'][name$='.granted']").all()) {
            choice.check();
        }
        clerk.fill("初审意见", "经入户调查，情况属实，建议按测算结果办理。").look(picture);
        clerk.press("提交初审意见").see("初审意见已提交");
        return this;
    }

    /** Puts down the visit to the family's home. */
    Office visited(String id, String picture) {
        clerk.visit("/cases/" + id + "/visit");
        Desk.type(clerk, "firstVisitor", "陈干事");
        Desk.type(clerk, "secondVisitor", "李主任");
        Desk.type(clerk, "present", "申请人");
        Desk.type(clerk, "seen", "住房自有，屋内陈设简单");
        Desk.type(clerk, "neighbours", "邻居反映申报属实");
        Desk.type(clerk, "signedBy", "申请人");
        clerk.page().evaluate("scrollTo(0, 0)");
        clerk.look(picture).press("登记").see("入户调查已登记");
        return this;
    }

    /** Hangs the notice. */
    Office posted(String id, String picture) {
        clerk.visit("/cases/" + id + "/notice").press("张贴公示").see("已张贴公示，至").look(picture);
        return this;
    }

    /** Waits the days of the notice and sends the case to the decision. */
    Office noticeOver(String id) {
        clock.setToday(LocalDate.now((Clock) clock).plusDays(8));
        Desk.confirm(clerk.visit("/cases/" + id + "/notice"), "公示期满，报送确认", "无异议，报送").see("已报送审核确认");
        return this;
    }

    /** Decides everything as proposed, at the leader's desk. */
    static Browser decided(Browser leader, String id, String picture) {
        leader.visit("/cases/" + id + "/decision").see("作出决定");
        for (var choice : leader.page().locator("input[type=radio][value='true'][name$='.agreed']").all()) {
            choice.check();
        }
        leader.fill("审核确认意见", "同意初审意见。").look(picture);
        leader.press("作出决定");
        if (leader.page().getByText("确认不予确认？").count() > 0) {
            leader.see("告知书将写明").look(picture + "-refusing").press("确认不予确认，作出决定");
        }
        leader.see("已作出决定：");
        return leader;
    }
}
