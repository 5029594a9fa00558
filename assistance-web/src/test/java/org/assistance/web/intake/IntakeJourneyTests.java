package org.assistance.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.application.Declared;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The counter: typing the worked family's application, what is missing, and the acceptance. */
@BrowserTest
class IntakeJourneyTests {
    @BeforeEach
    void it_is_a_monday_in_november(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 2));
    }

    private static String number(String birth, int sequence) {
        return IdNumber.ofSeventeenDigits("990101" + birth + "%03d".formatted(sequence)).value();
    }

    private static Browser signedIn(Browser person, String staffNumber) {
        person.visit("/sign-in");
        person.page().locator("input[name=username], input[name=staffNumber]").first().fill(staffNumber);
        person.page().locator("input[type=password]").first().fill("anqing-2026");
        person.page().locator("form:has(input[type=password]) button[type=submit]").first().click();
        return person.see("工作台");
    }

    /** Types into the input with this name and leaves it, as the Tab key does. */
    private static void type(Browser person, String name, String text) {
        var input = person.page().locator("[name='" + name + "']").first();
        input.fill(text);
        input.blur();
    }

    private static void pick(Browser person, String name, String value) {
        person.page().locator("select[name='" + name + "']").selectOption(value);
    }

    private static void tick(Browser person, String... names) {
        for (String name : names) {
            person.page().locator("input[type=checkbox][name='" + name + "']").check();
        }
    }

    private static void beginWith(Browser person, String mother, String daughter) {
        person.visit("/intake").press("新申请");
        tick(person, "for_DIBAO", "for_LIVING_SUBSIDY", "for_CARE_SUBSIDY");
        pick(person, "village", "340881100001");
        pick(person, "area", "RURAL");
        type(person, "phone", "13905560000");
        type(person, "registeredAt", "安徽省安庆市桐城市孔城镇中心街12号");
        type(person, "residence", "安徽省安庆市桐城市孔城镇中心街12号");
        type(person, "reason", "丈夫去世，女儿智力残疾一级，家庭生活困难。");
        type(person, "members[0].name", "李桂兰");
        type(person, "members[0].idNumber", mother);
        pick(person, "members[0].hukou", "LOCAL_RURAL");
        tick(person, "members[0].usual");
        pick(person, "members[0].labour", "FULL");
        person.press("添加成员");
        type(person, "members[1].name", "陈小雨");
        type(person, "members[1].idNumber", daughter);
        pick(person, "members[1].relation", "CHILD");
        pick(person, "members[1].hukou", "LOCAL_RURAL");
        pick(person, "members[1].health", "WEAK");
        if (person.page().locator("select[name='members[1].labour']").isVisible()) {
            pick(person, "members[1].labour", "NONE");
        }
        pick(person, "members[1].school", "NONE");
        if (person.page().locator("select[name='members[1].independence']").isVisible()) {
            pick(person, "members[1].independence", "DISABILITY");
        }
        tick(person, "members[1].usual");
        type(person, "members[1].certificate", "51");
        type(person, "members[1].certificateExpires", "2030-05-31");
    }

    @Test
    void the_clerk_types_the_worked_family_and_accepts_it(Browser clerk, @TempDir Path papers) throws IOException {
        signedIn(clerk, "TC11");
        beginWith(clerk, number("19790302", 702), number("20060415", 702));
        clerk.see("女，1979-03-02 出生", "智力一级");
        clerk.press("添加收入");
        clerk.page()
                .locator("select[name='incomes[0].member']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("李桂兰"));
        pick(clerk, "incomes[0].kind", "CASUAL_WORK");
        type(clerk, "incomes[0].amount", "388");
        clerk.press("检查材料")
                .see("处需要改正，已填写的内容都还在", "除所列外未享受", "请列出全部不共同生活的法定", "李桂兰尚未签署核对授权书", "请询问申请家庭有没有成员是经办人员",
                        "申请人尚未签署如实申报承诺", "打印一次性补正告知书")
                .look("intake-missing");
        clerk.follow("打印一次性补正告知书").see("现将需要补正的全部内容一次告知如下").look("intake-supplement");
        clerk.follow("返回申请表");
        clerk.press("打印授权书、承诺书").see("核对授权", "一式三份", "陈小雨").look("intake-authorisation");
        clerk.follow("返回申请表");
        pick(clerk, "members[1].care", "YES");
        type(clerk, "members[1].careSince", "2024-01-01");
        tick(clerk, "members[0].signed", "members[1].signed", "statusesComplete", "incomesComplete", "assetsComplete",
                "expensesComplete", "obligorsComplete", "truthPromised");
        pick(clerk, "kinStated", "NO");
        type(clerk, "accountNumber", card(number("19790302", 702)));
        payeeOfTheDaughter(clerk, card(number("20060415", 702)));
        clerk.see("已保存");
        Path page = Files.writeString(papers.resolve("票据.jpg"), "<html></html>");
        clerk.page().locator("input[type=file]").setInputFiles(page);
        clerk.press("上传").see("的内容不是JPG、PNG图片或PDF文件，未上传");
        Path scan = Files.writeString(papers.resolve("授权书.pdf"), "%PDF-1.7 ");
        clerk.page().locator("input[type=file]").setInputFiles(scan);
        clerk.press("上传").see("已上传1个文件", "授权书.pdf").look("intake-complete");
        String form = clerk.page().url();
        clerk.press("提交并受理").see("申请已提交。案件编号：340881100000120202611");
        String opened = clerk.page().url();
        clerk.page().navigate(form);
        assertThat(clerk.page().url()).startsWith(opened);
        clerk.visit(opened.substring(opened.indexOf("/cases")) + "/intake")
                .see("申请与受理", "4,656.00", "授权书.pdf", "智力一级，有效期至2030-05-31")
                .look("intake-accepted");
    }

    /** A card of the person's own: one that another household uses would be asked about. */
    private static String card(String idNumber) {
        return Declared.cardOf(new IdNumber(idNumber)).value();
    }

    private static void payeeOfTheDaughter(Browser desk, String card) {
        desk.press("添加本人账户");
        desk.page()
                .locator("select[name='payees[0].member']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("陈小雨"));
        type(desk, "payees[0].number", card);
    }

    @Test
    void the_village_assistant_submits_on_a_phone_and_a_wrong_number_keeps_what_was_typed(Browser desk) {
        Browser assistant = signedIn(desk.phone(), "TC13");
        String mother = number("19850611", 8);
        beginWith(assistant, mother.substring(0, 17) + (mother.charAt(17) == '1' ? '2' : '1'),
                number("20100415", 6));
        assistant.press("检查材料").see("处需要改正", "公民身份号码校验码不符").look("intake-phone-wrong");
        assertThat(assistant.page().locator("[name='members[0].name']").inputValue()).isEqualTo("李桂兰");
        type(assistant, "members[0].idNumber", mother);
        pick(assistant, "members[1].care", "NO");
        tick(assistant, "members[0].signed", "members[1].signed", "statusesComplete", "incomesComplete",
                "assetsComplete", "expensesComplete", "obligorsComplete", "truthPromised", "originalsFiled");
        pick(assistant, "kinStated", "NOT_KNOWN");
        type(assistant, "accountNumber", card(mother));
        payeeOfTheDaughter(assistant, card(number("20100415", 6)));
        pick(assistant, "members[1].school", "COMPULSORY");
        assistant.press("提交").see("申请已提交。案件编号：");
        String opened = assistant.page().url();
        Browser clerk = signedIn(desk, "TC11");
        clerk.visit(opened.substring(opened.indexOf("/cases")) + "/intake")
                .see("材料齐全的应当受理", "李桂兰代签")
                .look("intake-to-accept")
                .press("受理")
                .see("已受理，办理时限从今天起算");
    }
}
