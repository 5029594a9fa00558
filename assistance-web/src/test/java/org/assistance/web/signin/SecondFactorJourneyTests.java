package org.assistance.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.Totp;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone is enrolled, a passkey added and used, in a real browser with a device that stands in for a finger. */
@BrowserTest
@TwoFactors
class SecondFactorJourneyTests {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Test
    void who_keeps_the_staff_enrols_a_phone_and_a_passkey_and_confirms_with_it_what_was_typed(Browser desk,
            @Autowired TestClock clock,
            @Autowired JdbcClient jdbc) {
        atLocalhost(desk, "/sign-in").fill("工号", "AQ09").fill("密码", DemoAccounts.PASSWORD).press("登录");
        desk.see("动态口令").look("second-factor-explained");
        desk.press("开始登记").see("完成登记").look("second-factor-picture");
        assertThat(desk.page().evaluate("document.querySelector('img').naturalWidth")).isEqualTo(240);
        byte[] secret = bytes(desk.page().locator("strong.code").innerText().replace(" ", ""));
        desk.fill("手机上显示的6位数字", "12345").press("完成登记").see("应为6位数字");
        desk.fill("手机上显示的6位数字", Totp.code(secret, Totp.step(clock.instant())))
                .press("完成登记")
                .see("恢复码")
                .look("second-factor-recovery-codes");

        CDPSession device = device(desk);
        JsonObject authenticator = authenticator(device, true);
        desk.follow("已经收好，继续").see("登记通行密钥").look("second-factor-no-passkey");
        desk.fill("新通行密钥的名称", "办公电脑").press("登记通行密钥").see("最近使用").look("second-factor-passkeys");
        desk.follow("返回").see("工作台");

        desk.page().context().clearCookies();
        atLocalhost(desk, "/staff/new").fill("工号", "AQ09").fill("密码", DemoAccounts.PASSWORD).press("登录");
        desk.see("用通行密钥验证").look("second-factor-asked");
        // A finger that the device does not know opens nothing.
        verifies(device, authenticator, false);
        desk.press("用通行密钥验证").see("设备没有完成验证");
        verifies(device, authenticator, true);
        desk.press("用通行密钥验证");
        desk.page().waitForURL(url -> url.endsWith("/staff/new"));
        assertThat(jdbc.sql("select count(*) from user_credentials where uv_initialized").query(Integer.class).single())
                .isEqualTo(1);

        desk.fill("工号", "TC47").fill("姓名", "梅映雪").choose("岗位", "乡镇（街道）经办人").fill("区划", "340881100000");
        clock.set(clock.instant().plus(Duration.ofSeconds(301)));
        desk.press("添加").see("再验证一次", "刚填写的内容都还在").look("second-factor-again");
        desk.press("用通行密钥验证").see("已提出新建梅映雪");
    }

    @Test
    void a_clerk_enrols_on_a_phone(Browser desk) {
        Browser phone = desk.phone();
        atLocalhost(phone, "/sign-in").look("second-factor-sign-in-phone")
                .fill("工号", "TC13")
                .fill("密码", DemoAccounts.PASSWORD)
                .press("登录");
        phone.see("动态口令")
                .look("second-factor-explained-phone")
                .press("开始登记")
                .see("完成登记")
                .look("second-factor-picture-phone");
    }

    // Passkeys are bound to a name; an address of numbers has none.
    private static Browser atLocalhost(Browser desk, String path) {
        desk.visit("/notices");
        int port = URI.create(desk.page().url()).getPort();
        desk.page().navigate("http://localhost:" + port + path);
        return desk;
    }

    private static CDPSession device(Browser desk) {
        CDPSession device = desk.page().context().newCDPSession(desk.page());
        device.send("WebAuthn.enable");
        return device;
    }

    private static JsonObject authenticator(CDPSession device, boolean knowsTheFinger) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", knowsTheFinger);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    private static void verifies(CDPSession device, JsonObject authenticator, boolean yes) {
        var asked = new JsonObject();
        asked.add("authenticatorId", authenticator.get("authenticatorId"));
        asked.addProperty("isUserVerified", yes);
        device.send("WebAuthn.setUserVerified", asked);
    }

    private static byte[] bytes(String base32) {
        byte[] secret = new byte[base32.length() * 5 / 8];
        IntStream.range(0, base32.length() * 5).forEach(bit -> {
            int sign = BASE32.indexOf(base32.charAt(bit / 5));
            if (bit / 8 < secret.length && (sign >> 4 - bit % 5 & 1) == 1) {
                secret[bit / 8] |= (byte) (1 << 7 - bit % 8);
            }
        });
        return secret;
    }
}
