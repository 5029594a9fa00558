package org.assistance.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.web.journey.Desk.number;
import static org.assistance.web.journey.Desk.signedIn;

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
