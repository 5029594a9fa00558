package org.assistance.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assistance.web.layout.Preview;
import org.assistance.web.layout.PreviewPages;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Every fragment, as it looks and as it behaves under the fingers, on the pages of {@link Preview}. */
@Tag("browser")
class LooksTests {
    static ConfigurableApplicationContext server;
    static Chromium chromium;
    static PreviewPages pages;
    Browser clerk;

    @BeforeAll
    static void start() {
        server = Preview.start(0);
        pages = server.getBean(PreviewPages.class);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void open() {
        pages.refuse(0);
        clerk = Browser.first(chromium, "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterEach
    void close() {
        try {
            assertThat(clerk.problems()).isEmpty();
        } finally {
            clerk.closeAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "form", "form?wrong=true", "case", "report", "public", "empty", "error/400",
            "error/403", "error/404", "error/409", "error/410", "error/429", "error/500"})
    void every_fragment_fits_the_office_screen_and_the_phone(String page) {
        String name = "looks-" + page.replaceAll("[^a-z0-9]+", "-");
        clerk.visit("/preview/" + page).look(name);
        clerk.phone().visit("/preview/" + page).look(name + "-phone");
    }

    @Test
    void a_list_shows_fifteen_rows_without_scrolling() {
        clerk.visit("/preview/list");
        var bottom = (Number) clerk.page()
                .evaluate("document.querySelectorAll('.listing tbody tr')[14].getBoundingClientRect().bottom");
        assertThat(bottom.doubleValue()).isLessThan(768);
    }

    @Test
    void what_opens_on_a_click_is_as_good_as_the_rest() {
        clerk.visit("/preview/case");
        clerk.page().locator(".sum-line summary").first().click();
        clerk.page().locator(".who summary").click();
        clerk.look("looks-case-who").page().keyboard().press("Escape");
        clerk.page().locator(".confirm summary").first().click();
        clerk.see("此前的测算和意见不再生效").look("looks-case-confirm");
        clerk.page().keyboard().press("Escape");
        clerk.seeNothingOf("此前的测算和意见不再生效");
        Browser phone = clerk.phone().visit("/preview/case");
        phone.press("菜单").see("部门数据").look("looks-case-menu-phone").press("菜单");
        phone.page().locator(".confirm summary").first().click();
        phone.see("此前的测算和意见不再生效").look("looks-case-confirm-phone");
    }

    @Test
    void paper_shows_the_case_and_not_the_menu() {
        clerk.visit("/preview/case").page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        clerk.see("李桂兰 低保申请").seeNothingOf("部门数据", "打印审批表").screenshot("looks-case-print");
    }

    @Test
    void an_id_number_fills_birth_date_and_sex() {
        clerk.visit("/preview/form");
        clerk.page().locator("#f-idNumber").fill("990101 19790406 002" + check("99010119790406002"));
        clerk.see("女，1979-04-06 出生");
        assertThat(clerk.page().locator("#f-birthDate").inputValue()).isEqualTo("1979-04-06");
        assertThat(clerk.page().locator("[name=sex][value=FEMALE]").isChecked()).isTrue();
    }

    @Test
    void a_mistyped_id_number_is_told_at_once() {
        clerk.visit("/preview/form").page().locator("#f-idNumber").pressSequentially(wrong());
        clerk.see("校验位不对，可能有一位输错，请对照证件核对。");
    }

    @Test
    void enter_goes_to_the_next_field_and_ctrl_enter_sends_the_form() {
        clerk.visit("/preview/form").page().locator("#f-name").fill("李桂兰");
        clerk.page().keyboard().press("Enter");
        assertThat(clerk.page().evaluate("document.activeElement.id")).isEqualTo("f-idNumber");
        clerk.page().keyboard().press("Control+Enter");
        clerk.see("我的待办");
    }

    @Test
    void only_what_changed_is_saved_and_the_time_is_shown() {
        clerk.visit("/preview/form").page().locator("#f-phone").fill("055612345678");
        clerk.see("已保存 09:12:05").look("looks-form-saved");
        assertThat(pages.drafts()).containsExactly(draft(Map.of("phone", List.of("055612345678"))));
    }

    @Test
    void an_unticked_box_is_saved_as_empty() {
        clerk.visit("/preview/form").page().locator("#f-authorised").uncheck();
        clerk.see("已保存");
        assertThat(pages.drafts()).last().isEqualTo(draft(Map.of("authorised", List.of(""))));
    }

    @Test
    void a_failed_save_is_said_and_tried_again() {
        pages.refuse(1);
        clerk.visit("/preview/form").expecting(503, () -> clerk.page().locator("#f-phone").fill("055612345678"));
        clerk.see("保存失败，内容仍在本页").screenshot("looks-form-failed").see("已保存 09:12:05");
        assertThat(pages.drafts()).containsExactly(draft(Map.of("phone", List.of("055612345678"))));
    }

    @Test
    void what_is_typed_in_the_last_moment_is_saved_before_the_form_is_sent() {
        clerk.visit("/preview/form").page().locator("#f-reason").fill("患病");
        clerk.press("下一步：家庭收入").see("我的待办");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pages.drafts()).contains(draft(Map.of("reason", List.of("患病")))));
    }

    @Test
    void rows_are_numbered_anew_when_one_is_taken_away() {
        clerk.visit("/preview/form").press("添加成员");
        clerk.page().locator("[name='members[2].name']").fill("李小宝");
        clerk.page().locator("[data-row-remove]").first().click();
        assertThat(clerk.page().locator("[name='members[1].name']").inputValue()).isEqualTo("李小宝");
        assertThat(clerk.page().locator("[name='members[2].name']").count()).isZero();
        clerk.page().locator("#f-members-1-idNumber").fill("99010119790406002" + check("99010119790406002"));
        assertThat(clerk.page().locator("#f-members-1-birthDate").inputValue()).isEqualTo("1979-04-06");
        clerk.see("已保存").checkAccessibility();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pages.drafts())
                        .anySatisfy(draft -> assertThat(draft).containsEntry("_complete", List.of("true"))
                                .containsEntry("members[1].name", List.of("李小宝"))
                                .doesNotContainKey("members[2].name")));
    }

    private static MultiValueMap<String, String> draft(Map<String, List<String>> fields) {
        return new LinkedMultiValueMap<>(fields);
    }

    /** The check digit of GB 11643. */
    private static String check(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += weights[at] * (seventeen.charAt(at) - '0');
        }
        return String.valueOf("10X98765432".charAt(sum % 11));
    }

    private static String wrong() {
        String right = check("99010119790406002");
        return "99010119790406002" + (right.equals("1") ? "2" : "1");
    }
}
