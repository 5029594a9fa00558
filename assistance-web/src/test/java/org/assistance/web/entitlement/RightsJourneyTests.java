package org.assistance.web.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.BankAnswer;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.payment.Settling;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPosts;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two rights in 高河镇 after April was paid: one the bank refused, one whose holder had died in March. */
@BrowserTest
class RightsJourneyTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340822100001");
    private static final DivisionCode COUNTY = new DivisionCode("340822000000");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Sending sending;
    @Autowired
    private Settling settling;
    @Autowired
    private Officers officers;
    @Autowired
    private HeldPosts held;

    private Families.Right refused;
    private Families.Right dead;

    @BeforeEach
    void april_is_paid() {
        clock.setToday(TODAY);
        var families = new Families(jdbc);
        var li = families.family("李根生", VILLAGE);
        li.withMember(2, "程美兰");
        refused = li.dibao(APRIL, 2, 760);
        dead = families.family("查长寿", VILLAGE).personal(Programme.CARE_SUBSIDY, YearMonth.of(2026, 3), 70);
        PaymentRun run = freezing.freeze(COUNTY, APRIL, officer("HN01"));
        settle(run, Map.of(number(run, refused), "账户已销户"));
    }

    private ActingOfficer officer(String staffNumber) {
        return held.of(officers.findByStaffNumber(staffNumber).orElseThrow().id(), TODAY).getFirst().acting();
    }

    private int number(PaymentRun run, Families.Right right) {
        return jdbc.sql("select number from payment_transfer where run_id = :run and entitlement_id = :right")
                .param("run", run.id())
                .param("right", right.id())
                .query(Integer.class)
                .single();
    }

    private void settle(PaymentRun run, Map<Integer, String> refusals) {
        approving.approve(run.id(), officer("HN02"));
        sending.send(run.id(), officer("HN01"));
        settling.settle(run.id(), BankAnswer.to(sending.file(run.id(), officer("HN01")).bytes(), refusals),
                officer("HN01"));
    }

    private static Browser signIn(Browser desk, String staffNumber) {
        desk.page().context().clearCookies();
        return desk.visit("/sign-in").fill("工号", staffNumber).fill("密码", "anqing-2026").press("登录").see("工作台");
    }

    private static Browser confirm(Browser desk, String button, String yes) {
        desk.page()
                .locator("details.confirm > summary")
                .getByText(button,
                        new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return desk.press(yes);
    }

    @Test
    void a_refused_payment_an_account_and_an_end_go_through_two_pairs_of_hands(Browser desk) {
        // The bank refused; the clerk asks for another account, with a mistake in its number at first.
        signIn(desk, "HN11").see("发放失败").look("rights-worklist");
        desk.visit("/payments/failed").see("李根生", "账户已销户", "760.00").look("rights-failed");
        desk.visit("/entitlements/" + refused.id()).see("1 个月未发", "发放失败").look("rights-refused");
        desk.follow("变更领款账户")
                .choose("账户类型", "银行卡")
                .fill("账号", "6217990202000000001")
                .choose("户名", "程美兰")
                .fill("开户银行", "怀宁农村商业银行")
                .press("提出变更")
                .see("卡号校验不符", "请填写变更的原因")
                .seeField("账号", "6217990202000000001")
                .look("rights-account-mistake");
        desk.choose("账户类型", "存折").fill("变更原因", "原账户已销户，由配偶领取").press("提出变更").see("待另一名工作人员确认");
        desk.look("rights-account-asked");

        // The township's leader confirms it; only then does the next run pay April and May.
        signIn(desk, "HN12").see("待遇变更").visit("/entitlements/pending").see("李根生", "待您确认").look("rights-pending");
        desk.follow("李根生");
        confirm(desk, "确认变更", "确认变更账户").see("已确认变更").look("rights-account-changed");
        settle(freezing.freeze(COUNTY, YearMonth.of(2026, 5), officer("HN01")), Map.of());
        desk.visit("/entitlements/" + refused.id()).see("****0001", "1,520.00 元").seeNothingOf("个月未发");

        // A death in March comes to light in May: April and May were paid too much.
        signIn(desk, "HN11").visit("/entitlements")
                .fill("家庭成员", "查长")
                .press("查询")
                .see("查长寿", "990101")
                .look("rights-list");
        desk.follow("查长寿").follow("终止待遇").press("提出终止").see("请选择终止事由").look("rights-ending-empty");
        desk.choose("终止事由", "死亡").fill("发生日期", "2026-03-20").fill("事实和理由", "户籍已注销").tick("无须听取").press("提出终止");
        desk.see("按此终止，已多发 2 个月，共 140.00 元").look("rights-ending-proposed");

        signIn(desk, "HN02").visit("/entitlements/" + dead.id());
        desk.page().locator("details.confirm > summary").getByText("确认终止").first().click();
        desk.page().locator("details[open] input[name=note]").fill("情况属实，同意终止");
        desk.press("确认终止待遇").see("已确认终止", "终止后已多发 2 个月，共 140.00 元").look("rights-ended");
        desk.follow("打印停发告知书").see("2026年3月", "怀宁县人民政府申请行政复议", "怀宁县民政局", "送达回证").look("rights-letter");

        var phone = desk.phone();
        phone.visit("/sign-in").fill("工号", "HN11").fill("密码", "anqing-2026").press("登录");
        phone.visit("/entitlements/" + dead.id()).see("已终止", "140.00 元").look("rights-phone");
        phone.visit("/entitlements?q=查长").see("查长寿").look("rights-phone-list");

        // A neighbour's right does not exist, a reader changes nothing.
        signIn(desk, "TC11");
        desk.expecting(404, () -> desk.visit("/entitlements/" + dead.id()));
        signIn(desk, "HN01").visit("/entitlements/" + refused.id()).seeNothingOf("终止待遇");
        desk.expecting(403, () -> desk.visit("/entitlements/" + refused.id() + "/ending"));
        assertThat(jdbc.sql("select count(*) from entitlement_event where entitlement_id in (:a, :b)")
                .param("a", refused.id())
                .param("b", dead.id())
                .query(Integer.class)
                .single()).isEqualTo(4);
    }
}
