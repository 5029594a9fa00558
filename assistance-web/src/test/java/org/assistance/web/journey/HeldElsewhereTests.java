package org.assistance.web.journey;

import static org.assistance.web.journey.Desk.choose;
import static org.assistance.web.journey.Desk.number;
import static org.assistance.web.journey.Desk.signedIn;
import static org.assistance.web.journey.Desk.type;

import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.application.Declared;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.browser.Browser;
import org.assistance.web.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A family whose members hold rights in another county, at the desks of those who assess, post and decide. */
@BrowserTest
@Import(Road.class)
class HeldElsewhereTests {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private TestClock clock;
    @Autowired
    private Road road;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void what_is_held_elsewhere_is_seen_at_the_assessment_and_met_at_the_decision_without_losing_a_word(Browser desk) {
        clock.setToday(Declared.APPLIED);
        var families = new Families(jdbc);
        road.clerk = families.officer("王经办", Role.TOWNSHIP_CLERK, Road.TOWN);
        Declared family = Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("何平", Declared.idNumber("19790302", 21), Relation.SELF, List.of(), List.of())
                .with("何秀英", Declared.idNumber("19500302", 22), Relation.PARENT, List.of(), List.of())
                .inTown()
                .obligors(List.of());
        Long verified = transaction.execute(_ -> road.verified(family).id());
        String id = verified.toString();
        families.family("赵玉梅", Families.ELSEWHERE)
                .withKnown(2, member(id, 2))
                .personal(Programme.TEKUN, 2, member(id, 2), YearMonth.of(2026, 4), 1000);

        Browser clerk = signedIn(desk, "TC11");
        new Office(clerk, clock).assessed(id, "held-assessment", "申报与系统记录不一致", "何秀英：申报时没有填写", "特困供养")
                .opined(id, "held-opinion")
                .posted(id, "held-notice");
        type(clerk, "raisedOn", "2026-11-01");
        type(clerk, "content", "其家有出租房屋未申报");
        clerk.press("登记异议并退回调查").see("异议日期应在公示期内（2026-11-02 至 2026-11-09）").look("held-objection");
        new Office(clerk, clock).noticeOver(id);

        families.family("钱某", Families.ELSEWHERE).withKnown(2, member(id, 1)).status(Programme.EDGE, NOVEMBER, 2);
        Browser leader = signedIn(desk, "TC02").visit("/cases/" + id + "/decision").see("申报与系统记录不一致");
        choose(leader, "lines[0].agreed", "true");
        leader.fill("审核确认意见", "材料齐全，同意按测算结果确认。");
        leader.expecting(409, () -> leader.press("作出决定"));
        leader.see("何平已确认2026年11月起享受最低生活保障边缘家庭", "已填写的内容都还在")
                .seeField("审核确认意见", "材料齐全，同意按测算结果确认。")
                .seeNothingOf("钱某", "赵玉梅")
                .look("held-decision");
        leader.page().setViewportSize(390, 844);
        leader.look("held-decision-phone").visit("/cases/" + id + "/assessment").look("held-assessment-phone");
        leader.page().setViewportSize(1366, 768);
        leader.visit("/cases/" + id + "/decision");
        choose(leader, "lines[0].agreed", "false");
        type(leader, "lines[0].reason", "申请人已在宜秀区认定为低保边缘家庭");
        leader.fill("审核确认意见", "不同意确认。").press("作出决定").see("告知书将写明").press("确认不予确认，作出决定").see("已作出决定：");
    }

    private long member(String id, int number) {
        return jdbc.sql("select person_id from application_member where application_id = :id and number = :number")
                .param("id", cases.findById(Long.parseLong(id)).orElseThrow().applicationId())
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
