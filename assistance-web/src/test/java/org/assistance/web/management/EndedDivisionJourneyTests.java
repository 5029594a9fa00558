package org.assistance.web.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.FollowingDivisions;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.assistance.web.demo.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** 鲟鱼镇 is merged into 孔城镇 on 1 January 2027; of one of its villages nobody said what follows it. */
@BrowserTest
class EndedDivisionJourneyTests {
    @Test
    void what_an_ended_town_held_goes_on_its_day_and_a_village_without_successor_waits_for_one(Browser administrator,
            @Autowired TestClock clock, @Autowired FollowingDivisions following, @TempDir Path files)
            throws IOException {
        clock.setToday(LocalDate.of(2026, 12, 28));
        signIn(administrator, "AQ08");
        Browser security = signIn(administrator.another(), "AQ09");
        post(security, "XY01", "程小满", "乡镇（街道）经办人", "340881111000");
        post(security, "XY02", "程大满", "村（社区）协理员", "340881111001");
        confirm(administrator);
        confirm(administrator);
        Path file = Files.writeString(files.resolve("2027.csv"), DivisionFile.HEADER
                + "\n340881100190,桐江居委会,安徽省安庆市桐城市孔城镇桐江居委会,2026-12-01,,"
                + "\n340881111000,鲟鱼镇,安徽省安庆市桐城市鲟鱼镇,2024-01-01,2026-12-31,340881100000\n");
        administrator.visit("/divisions").attach("区划文件", file).press("导入");
        administrator.see("已导入 2 个区划", "停用区划中尚未转出的案卷", "自 2027-01-01 起转入")
                .look("divisions-about-to-end");

        clock.setToday(LocalDate.of(2027, 1, 1));
        assertThat(following.followEverywhere().posts()).isEqualTo(1);
        administrator.visit("/divisions").see("桐江居委会", "同名的区划，请核对").look("divisions-left-behind");
        assertThat(administrator.page().inputValue("#successor-340881111001"))
                .isEqualTo("340881100190 安徽省安庆市桐城市孔城镇桐江居委会");
        administrator.page().fill("#successor-340881111001", "340881100000");
        administrator.press("指定后继并转入").see("应与“桐江居委会”同级").look("divisions-successor-refused");
        assertThat(administrator.page().inputValue("#successor-340881111001")).isEqualTo("340881100000");
        Browser phone = administrator.phone();
        signIn(phone, "AQ08").visit("/divisions").look("divisions-left-behind-phone");
        administrator.page().fill("#successor-340881111001", "340881100190");
        administrator.press("指定后继并转入").see("岗位 1 个").seeNothingOf("尚未转出的案卷").look("divisions-moved");
    }

    private static Browser signIn(Browser browser, String number) {
        return browser.visit("/sign-in").fill("工号", number).fill("密码", DemoAccounts.PASSWORD).press("登录");
    }

    private static void post(Browser administrator, String number, String name, String role, String division) {
        administrator.visit("/staff/new")
                .fill("工号", number)
                .fill("姓名", name)
                .choose("岗位", role)
                .fill("区划", division)
                .press("添加")
                .see("已提出新建" + name);
    }

    private static void confirm(Browser administrator) {
        administrator.visit("/resets");
        administrator.page()
                .locator("details.confirm summary", new Page.LocatorOptions().setHasText("确认"))
                .first()
                .click();
        administrator.press("已核实，确认").see("已确认");
    }
}
