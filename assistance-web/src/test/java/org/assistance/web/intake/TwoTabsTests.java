package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One draft open twice: nothing is undone unseen, and what is lost to whom is said. */
@BrowserTest
class TwoTabsTests {
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void it_is_a_monday_in_november(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 2));
    }

    @AfterEach
    void everybody_is_back() {
        jdbc.sql("""
                select test.as_owner('alter table officer disable trigger officer_admitted_by_two;
                    update officer set enabled = true where staff_number = ''TC13'';
                    alter table officer enable trigger officer_admitted_by_two')""").query().singleRow();
    }

    private static Browser signedIn(Browser person, String staffNumber) {
        person.visit("/sign-in");
        person.page().locator("input[name=staffNumber]").first().fill(staffNumber);
        person.page().locator("input[type=password]").first().fill("anqing-2026");
        person.page().locator("form:has(input[type=password]) button[type=submit]").first().click();
        return person.see("工作台");
    }

    private static void type(Page tab, String name, String text) {
        Locator input = tab.locator("[name='" + name + "']").first();
        input.fill(text);
        input.blur();
        PlaywrightAssertions.assertThat(tab.locator("[data-saved-text]").first()).containsText("已保存");
    }

    private static Browser begun(Browser clerk, String applicant) {
        clerk.visit("/intake").press("新申请");
        type(clerk.page(), "members[0].name", applicant);
        return clerk;
    }

    @Test
    void an_older_tab_of_the_same_officer_is_told_and_undoes_nothing(Browser clerk) {
        begun(signedIn(clerk, "TC11"), "周建国");
        Page newer = clerk.page().context().newPage();
        newer.navigate(clerk.page().url());
        type(newer, "residence", "居住地A");
        clerk.page().locator("[name='phone']").first().fill("13905560000");
        clerk.page().locator("[name='phone']").first().blur();
        clerk.see("您本人在另一个窗口也在填写这份申请，改了1处，请刷新查看").look("two-tabs");
        clerk.press("保存草稿").see("您本人在另一个窗口也修改了这份申请", "申请事项“居住地址”：另一个窗口填写“居住地A”，本页没有填写");
        PlaywrightAssertions.assertThat(clerk.page().locator("[name='residence']").first()).hasValue("居住地A");
        PlaywrightAssertions.assertThat(clerk.page().locator("[name='phone']").first()).hasValue("13905560000");
        newer.close();
    }

    @Test
    void whoever_comes_back_to_an_older_tab_hears_of_it_before_typing(Browser clerk) {
        begun(signedIn(clerk, "TC11"), "周建军");
        Page newer = clerk.page().context().newPage();
        newer.navigate(clerk.page().url());
        type(newer, "residence", "居住地B");
        clerk.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        clerk.see("您本人在另一个窗口也在填写这份申请");
        newer.close();
    }

    @Test
    void one_tab_reloaded_is_still_the_same_tab(Browser clerk) {
        begun(signedIn(clerk, "TC11"), "周建民");
        clerk.page().locator("[name='residence']").first().fill("居住地C");
        clerk.page().reload();
        type(clerk.page(), "phone", "13905560001");
        clerk.seeNothingOf("另一个窗口");
        clerk.press("保存草稿").see("已保存，可以随时回来继续填写").seeNothingOf("另一个窗口");
        PlaywrightAssertions.assertThat(clerk.page().locator("[name='residence']").first()).hasValue("居住地C");
    }

    @Test
    void of_two_officers_the_field_is_named_with_what_is_chosen_in_words(Browser assistant) {
        begun(signedIn(assistant, "TC13"), "周小军");
        Browser clerk = signedIn(assistant.another(), "TC11");
        clerk.page().navigate(assistant.page().url());
        type(assistant.page(), "residence", "居住地A");
        assistant.page().locator("select[name='area']").selectOption("RURAL");
        type(assistant.page(), "phone", "13905560002");
        clerk.press("保存草稿")
                .see("汪小红也修改了这份申请", "申请事项“居住地址”：对方填写“居住地A”，您没有填写", "“按城镇还是农村标准”：对方填写“农村”")
                .look("two-officers");
    }

    @Test
    void who_is_stopped_while_typing_reads_that_signing_in_again_does_not_help(Browser assistant) {
        begun(signedIn(assistant, "TC13"), "周小兵");
        jdbc.sql("update officer set enabled = false where staff_number = 'TC13'").update();
        assistant.expecting(401, () -> {
            assistant.page().locator("[name='residence']").first().fill("居住地D");
            assistant.page().locator("[name='residence']").first().blur();
        });
        assistant.see("账号已停用、岗位已经结束，或者密码已被重置，刚填写的内容没有保存，仍在本页", "联系安全管理员").seeNothingOf("请在新窗口重新登录");
        PlaywrightAssertions.assertThat(assistant.page().locator("[name='residence']").first()).hasValue("居住地D");
        assistant.look("stopped-while-typing");
    }

    @Test
    void a_second_click_on_a_new_application_leaves_one_draft_and_an_empty_one_is_in_no_list(Browser clerk) {
        signedIn(clerk, "TC11").visit("/intake").press("新申请");
        String first = clerk.page().url();
        String path = java.net.URI.create(first).getPath();
        PlaywrightAssertions.assertThat(clerk.visit("/intake").page().locator("a[href^='" + path + "']")).hasCount(0);
        clerk.press("新申请");
        assertThat(clerk.page().url()).isEqualTo(first);
    }
}
