package org.assistance.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.web.journey.Desk.number;
import static org.assistance.web.journey.Desk.signedIn;
import static org.assistance.web.journey.Desk.type;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed into a long field is there again after the session ended, until it has arrived. */
@BrowserTest
class KeptTextTests {
    private static final String WORDS = "经入户调查，陈家住房两间，无与申报不符的财物。";

    @Autowired
    private TestClock clock;

    @Test
    void what_was_typed_into_a_form_whose_page_had_become_stale_is_there_again_on_the_way_back(Browser desk) {
        Browser checker = signedIn(desk, "TC03").visit("/regional-checks/received");
        type(checker, "otherBody", "合肥市核对中心");
        type(checker, "name", "王大爷");
        type(checker, "wanted", "核对养老金，用于低保复核");
        var sources = checker.page().locator("input[name=sources]");
        sources.nth(1).check();
        checker.page().context().clearCookies();
        Page elsewhere = checker.page().context().newPage();
        elsewhere.navigate(checker.page().url().replaceAll("/regional.*", "/sign-in"));
        elsewhere.locator("input[name=staffNumber]").first().fill("TC03");
        elsewhere.locator("input[type=password]").first().fill("anqing-2026");
        elsewhere.locator("form:has(input[type=password]) button[type=submit]").first().click();
        elsewhere.waitForURL(url -> !url.contains("/sign-in"));
        elsewhere.close();

        checker.expecting(403, () -> checker.press("登记并查询")).see("页面打开太久", "已保留", "代码 403").look("kept-refused");
        checker.visit("/").follow("跨地区核对").see("登记外地来函");
        checker.visit("/regional-checks/received").see("已恢复您没有提交成功的内容").look("kept-refused-again");
        assertThat(checker.page().locator("[name=otherBody]").inputValue()).isEqualTo("合肥市核对中心");
        assertThat(checker.page().locator("[name=name]").inputValue()).isEqualTo("王大爷");
        assertThat(checker.page().locator("[name=wanted]").inputValue()).isEqualTo("核对养老金，用于低保复核");
        assertThat(sources.nth(0).isChecked()).isFalse();
        assertThat(sources.nth(1).isChecked()).isTrue();
        checker.visit("/regional-checks/received");
        assertThat(checker.page().locator("[name=otherBody]").inputValue()).isEmpty();
    }

    @Test
    void an_opinion_typed_while_the_session_ended_is_there_after_signing_in_again(Browser desk,
            @TempDir java.nio.file.Path files) throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 2));
        MainRoadTests.departmentsFiles(desk, files);
        Browser clerk = signedIn(desk, "TC11");
        String id = Counter.opened(clerk, "DIBAO")
                .member("陈守义", number("19810302", 415), "", "FULL")
                .income("陈守义", "CASUAL_WORK", "468")
                .accepted("kept-counter");
        new Office(clerk, clock).checked(id, "kept-check")
                .assessed(id, "kept-assessment", "202.00")
                .visited(id, "kept-visit");
        clerk.visit("/cases/" + id + "/opinion").fill("初审意见", WORDS);
        clerk.page().locator("input[type=radio][value='true'][name$='.granted']").check();
        clerk.page().context().clearCookies();
        clerk.press("提交初审意见").see("登录已过期").look("kept-signin");
        clerk.page().locator("input[name=staffNumber]").first().fill("TC11");
        clerk.page().locator("input[type=password]").first().fill("anqing-2026");
        clerk.page().locator("form:has(input[type=password]) button[type=submit]").first().click();
        clerk.page().waitForURL(url -> url.endsWith("/cases/" + id + "/opinion"));
        clerk.see("已恢复您没有提交成功的内容").look("kept-opinion");
        assertThat(clerk.page().locator("textarea[name=text]").inputValue()).isEqualTo(WORDS);

        clerk.page().locator("input[type=radio][value='true'][name$='.granted']").check();
        clerk.press("提交初审意见").see("初审意见已提交", WORDS);
        assertThat(
                clerk.page().evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('kept'))").toString())
                .isEqualTo("[]");
    }
}
