package org.assistance.web.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form says at once what is right and wrong, and never forgets what was typed. */
@BrowserTest
class FormFollowsTests {
    @BeforeEach
    void it_is_a_monday_in_november(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 2));
    }

    private static Browser atTheForm(Browser clerk, String staffNumber) {
        clerk.visit("/sign-in");
        clerk.page().locator("input[name=staffNumber]").first().fill(staffNumber);
        clerk.page().locator("input[type=password]").first().fill("anqing-2026");
        clerk.page().locator("form:has(input[type=password]) button[type=submit]").first().click();
        clerk.page().waitForURL(url -> !url.contains("/sign-in"));
        return clerk.visit("/intake").press("新申请").see("申请事项");
    }

    private static Locator input(Browser clerk, String name) {
        return clerk.page().locator("[name='" + name + "']").first();
    }

    private static void type(Browser clerk, String name, String text) {
        input(clerk, name).fill(text);
        input(clerk, name).blur();
    }

    private static Locator beside(Browser clerk, String id) {
        return clerk.page().locator("#" + id + "-error");
    }

    private static Locator mark(Browser clerk, String part) {
        return clerk.page().locator(".intake-parts [data-part='" + part + "'] small");
    }

    @Test
    void what_was_typed_a_moment_before_the_reload_is_there_and_is_saved(Browser clerk) {
        atTheForm(clerk, "TC11");
        input(clerk, "reason").fill("丈夫去世");
        clerk.see("已保存");
        input(clerk, "reason").fill("丈夫去世，女儿残疾，家庭生活困难。");
        clerk.press("添加成员");
        input(clerk, "members[1].name").fill("陈小雨");
        // The page comes back before the save arrives, as on a slow line.
        clerk.page().route("**/fields*", route -> {
        });
        clerk.page().reload();
        assertThat(input(clerk, "reason")).hasValue("丈夫去世，女儿残疾，家庭生活困难。");
        assertThat(input(clerk, "members[1].name")).hasValue("陈小雨");
        clerk.page().unroute("**/fields*");
        clerk.page().reload();
        assertThat(input(clerk, "members[1].name")).hasValue("陈小雨");
        clerk.page().waitForFunction("Object.keys(sessionStorage).every(key => !key.includes(':draft:'))");
        clerk.page().reload();
        assertThat(input(clerk, "reason")).hasValue("丈夫去世，女儿残疾，家庭生活困难。");
        assertThat(input(clerk, "members[1].name")).hasValue("陈小雨");
        assertThat(clerk.page().locator(".member-card")).hasCount(2);
    }

    @Test
    void a_text_that_another_officer_typed_later_is_not_overwritten_by_an_old_copy(Browser clerk) {
        atTheForm(clerk, "TC13");
        String path = java.net.URI.create(clerk.page().url()).getPath();
        input(clerk, "reason").fill("第一稿");
        clerk.see("已保存");
        clerk.page().route("**/fields*", route -> {
        });
        input(clerk, "reason").fill("没有存上的一稿");
        Browser other = atTheForm(clerk.another(), "TC11").visit(path);
        type(other, "reason", "同事后来写的");
        other.see("已保存");
        clerk.page().reload();
        assertThat(input(clerk, "reason")).hasValue("同事后来写的");
        clerk.page().unroute("**/fields*");
    }

    @Test
    void the_thirty_first_of_february_stays_in_its_field_with_a_sentence(Browser clerk) {
        atTheForm(clerk, "TC11");
        type(clerk, "members[0].certificate", "51");
        type(clerk, "members[0].certificateIssued", "20200231");
        assertThat(input(clerk, "members[0].certificateIssued")).hasValue("2020-02-31");
        assertThat(beside(clerk, "f-members-0-certificateIssued")).hasText("发证日期2020-02-31不存在，请核对");
        clerk.see("已保存");
        assertThat(mark(clerk, "MEMBERS")).containsText("有误");
        clerk.page().reload();
        assertThat(input(clerk, "members[0].certificateIssued")).hasValue("2020-02-31");
        assertThat(beside(clerk, "f-members-0-certificateIssued")).hasText("发证日期2020-02-31不存在，请核对");
        clerk.screenshot("intake-february");
        type(clerk, "members[0].certificateIssued", "2020.2.29");
        assertThat(input(clerk, "members[0].certificateIssued")).hasValue("2020-02-29");
        assertThat(beside(clerk, "f-members-0-certificateIssued")).hasText("");
    }

    @Test
    void faults_come_and_go_with_what_is_typed_and_stand_in_the_order_of_the_page(Browser clerk) {
        atTheForm(clerk, "TC11");
        clerk.page().locator("input[name=for_TEMPORARY_RELIEF]").check();
        type(clerk, "phone", "一三八");
        assertThat(beside(clerk, "f-phone")).containsText("联系电话");
        assertThat(input(clerk, "phone")).hasClass(java.util.regex.Pattern.compile(".*is-invalid.*"));
        input(clerk, "reliefType").selectOption("EMERGENCY");
        input(clerk, "reliefCause").selectOption("ACCIDENT");
        clerk.press("检查材料").see("处需要改正");
        assertThat(clerk.page().locator("[data-error-summary] a").first()).containsText("村");
        assertThat(mark(clerk, "PROOFS")).hasText("缺1项");
        assertThat(clerk.page().locator("[data-error-summary] a").last()).containsText("困难情形的证明材料");
        int before = clerk.page().locator("[data-error-summary] a").count();
        type(clerk, "phone", "13905560000");
        assertThat(clerk.page().locator("[data-error-summary] a")).hasCount(before - 1);
        assertThat(beside(clerk, "f-phone")).hasText("");
        assertThat(input(clerk, "phone")).not().hasClass(java.util.regex.Pattern.compile(".*is-invalid.*"));
        type(clerk, "members[0].name", "李桂兰");
        type(clerk, "members[0].name", "");
        assertThat(beside(clerk, "f-members-0-name")).containsText("请填写");
        clerk.look("intake-faults");
    }

    @Test
    void why_a_file_was_refused_stands_beside_the_upload_where_the_page_lands(Browser clerk) {
        atTheForm(clerk, "TC11");
        Locator file = clerk.page().locator("input[type=file]");
        file.setInputFiles(new FilePayload("病历.pdf", "application/pdf", new byte[11 * 1024 * 1024]));
        assertThat(beside(clerk, "f-file")).hasText("“病历.pdf”超过10 MB，请压缩或分开上传");
        clerk.press("上传");
        assertThat(beside(clerk, "f-file")).hasText("“病历.pdf”超过10 MB，请压缩或分开上传");
        file.setInputFiles(new FilePayload("票据.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8)));
        clerk.press("上传");
        assertThat(beside(clerk, "f-file")).containsText("的内容不是JPG、PNG图片或PDF文件");
        assertThat(beside(clerk, "f-file")).isInViewport();
        file.setInputFiles(new FilePayload("空.pdf", "application/pdf", new byte[0]));
        clerk.press("上传");
        assertThat(beside(clerk, "f-file")).containsText("是空文件");
        clerk.look("intake-upload-refused");
    }

    @Test
    void a_number_that_is_in_process_already_is_told_when_it_is_typed(Browser clerk, @Autowired Drafting drafting,
            @Autowired Submitting submitting, @Autowired Officers officers) {
        Officer officer = officers.findByStaffNumber("TC11").orElseThrow();
        var by = new ActingOfficer(officer.id(), "TC11", officer.name(), 1, Role.TOWNSHIP_CLERK,
                new DivisionCode("340881100000"));
        IdNumber number = Declared.idNumber("19680707", 902);
        submitting.submit(drafting.create(by).id(), Declared
                .family(new DivisionCode("340881100001"), Programme.DIBAO)
                .with("周秀英", number, Relation.SELF, List.of(), List.of())
                .content(), by);
        atTheForm(clerk, "TC11");
        clerk.page().locator("input[name=for_DIBAO]").check();
        type(clerk, "members[0].name", "周秀英");
        type(clerk, "members[0].idNumber", number.value());
        assertThat(beside(clerk, "f-members-0-idNumber")).containsText("不能重复申请");
        assertThat(mark(clerk, "MEMBERS")).containsText("有误");
        input(clerk, "members[0].idNumber").focus();
        input(clerk, "members[0].idNumber").blur();
        assertThat(beside(clerk, "f-members-0-idNumber")).containsText("不能重复申请");
        clerk.screenshot("intake-duplicate");
    }

    @Test
    void who_signs_is_asked_of_those_only_who_may_not_sign_alone_and_the_address_is_taken_over_by_one_click(
            Browser clerk) {
        atTheForm(clerk, "TC11");
        clerk.page().locator("input[name=for_DIBAO]").check();
        type(clerk, "members[0].name", "李桂兰");
        type(clerk, "members[0].idNumber", Declared.idNumber("19790302", 908).value());
        assertThat(input(clerk, "members[0].signedBy")).isHidden();
        clerk.press("添加成员");
        type(clerk, "members[1].name", "陈小宝");
        type(clerk, "members[1].idNumber", Declared.idNumber("20160302", 907).value());
        assertThat(input(clerk, "members[1].signedBy")).isVisible();
        input(clerk, "members[0].independence").selectOption("DISABILITY");
        assertThat(input(clerk, "members[0].signedBy")).isVisible();
        type(clerk, "registeredAt", "孔城镇中心街12号");
        clerk.press("同户籍地址");
        assertThat(input(clerk, "residence")).hasValue("孔城镇中心街12号");
        clerk.see("已保存");
        clerk.visit("/intake").see("低保", "最后保存").look("intake-drafts");
        clerk.page().setViewportSize(390, 844);
        clerk.visit("/intake").see("低保").look("intake-drafts-narrow");
    }
}
