package org.assistance.web.management;

import com.microsoft.playwright.Page;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.Test;

/** A new officer comes: the administrator makes the account, the officer changes the password and works. */
@BrowserTest
class PeopleJourneyTests {
    @Test
    void a_new_township_clerk_gets_an_account_and_signs_in(Browser administrator) {
        administrator.visit("/staff").see("演示账号").look("people-sign-in");
        administrator.fill("工号", "aq09")
                .fill("密码", "wrong")
                .press("登录")
                .see("工号或密码不对")
                .seeField("工号", "aq09")
                .look("people-sign-in-refused");
        administrator.fill("密码", DemoAccounts.PASSWORD).press("登录").see("张秀云", "在任").look("people-staff");
        administrator.follow("添加人员").press("添加").see("请选择岗位", "请填写姓名").look("people-staff-new-refused");
        administrator.fill("工号", "TC31")
                .fill("姓名", "夏雨荷")
                .choose("岗位", "乡镇（街道）经办人")
                .fill("区划", "340881103000")
                .look("people-staff-new")
                .press("添加")
                .see("已提出新建夏雨荷的账号", "待确认：夏雨荷")
                .look("people-staff-proposed");
        String first = administrator.page().locator("strong.code").innerText();
        Browser second = administrator.another()
                .visit("/resets")
                .fill("工号", "AQ07")
                .fill("密码", DemoAccounts.PASSWORD)
                .press("登录")
                .see("新账号和岗位", "夏雨荷（TC31）")
                .look("people-account-to-confirm");
        second.page().locator("details.confirm summary", new Page.LocatorOptions().setHasText("确认")).first().click();
        second.press("已核实，确认")
                .see("已确认夏雨荷", "初始密码的后半部分", "当面交给夏雨荷")
                .look("people-account-confirmed");
        String password = first + "-" + second.page().locator("strong.code").innerText();
        var newcomer = administrator.another();
        newcomer.visit("/")
                .fill("工号", "TC31")
                .fill("密码", password)
                .press("登录")
                .see("由他人设置的密码")
                .look("people-password");
        newcomer.fill("原密码", password)
                .fill("新密码", "xinchang-2026")
                .fill("再输入一次", "xinchang-2026")
                .press("保存新密码")
                .see("密码已修改")
                .look("people-newcomer-desk");
        administrator.visit("/delegations").look("people-delegations-before");
        administrator.follow("登记授权")
                .fill("乡镇（街道）", "340825100000")
                .fill("限额", "6")
                .fill("文号", "庆民〔2026〕1号")
                .press("登记")
                .see("授权已登记", "低保月标准的 6 倍以下（含）")
                .look("people-delegations");
        administrator.another()
                .visit("/sign-in")
                .fill("工号", "AQ08")
                .fill("密码", DemoAccounts.PASSWORD)
                .press("登录")
                .visit("/divisions")
                .follow("桐城市")
                .see("孔城镇")
                .look("people-divisions");
        var phone = administrator.phone();
        phone.visit("/sign-in").look("people-sign-in-phone");
        phone.fill("工号", "TC14").fill("密码", DemoAccounts.PASSWORD).press("登录").see("选择岗位").look("people-posts-phone");
        phone.press("乡镇（街道）经办人 · 吕亭镇").look("people-desk-phone");
    }
}
