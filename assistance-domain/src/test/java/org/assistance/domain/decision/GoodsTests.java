package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.Findings;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.entitlement.DeliveringGoods;
import org.assistance.domain.entitlement.Receiver;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.entitlement.WaitingGoods;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.opinion.Aid;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Opining;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.NothingToPay;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.replay.ReplaySheet;
import org.assistance.domain.replay.Replaying;
import org.assistance.domain.replay.SheetLine;
import org.assistance.domain.report.Figures;
import org.assistance.domain.report.GoodsGiven;
import org.assistance.domain.report.Question;
import org.assistance.domain.report.Reporting;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Relief in money, goods and by a referral (LS-14), from the opinion to the bank, the hand-over and the report. */
@DatabaseTest
@Import(Road.class)
class GoodsTests {
    private static final Receiver APPLICANT = new Receiver.Member(1);
    private static final Aid.Referral HOSPITAL = new Aid.Referral("县医院", "减免住院费用");

    @Autowired
    private Road road;
    @Autowired
    private Assessing assessing;
    @Autowired
    private Opining opining;
    @Autowired
    private Opinions opinions;
    @Autowired
    private PostingNotice posting;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Returning returning;
    @Autowired
    private Freezing freezing;
    @Autowired
    private DeliveringGoods delivering;
    @Autowired
    private WaitingGoods waiting;
    @Autowired
    private Desk desk;
    @Autowired
    private RightSearch rights;
    @Autowired
    private Reporting reporting;
    @Autowired
    private GoodsGiven goodsGiven;
    @Autowired
    private Replaying replaying;
    @Autowired
    private ApplicationContext system;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer cityClerk;
    private ActingOfficer second;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        cityClerk = road.officer("RQ104", "方明远", Role.CITY_CLERK, Road.COUNTY.parent());
        second = road.officer("RQ105", "何处长", Role.CITY_CLERK, Road.COUNTY.parent());
    }

    @Test
    void of_half_goods_and_half_money_the_bank_pays_the_money_once() {
        AssistanceCase of = granted("1200", goods("400", HOSPITAL));
        assertThat(of.stage()).isEqualTo(Stage.PAYMENT);
        RightRow right = right(of);
        assertThat(right.amount()).isEqualTo(Money.parse("800"));
        assertThat(right.whole()).isEqualTo(Money.parse("1200"));
        assertThat(right.forms()).isEqualTo("现金800.00元，实物（大米50斤、棉被2床）折价400.00元；转介县医院减免住院费用");
        YearMonth month = right.firstMonth();
        PaymentRun run = freezing.freeze(Road.COUNTY.parent(), month, cityClerk);
        assertThat(paid(right)).containsExactly(80_000L);
        new Payroll(system, second, cityClerk).settle(run, Map.of());
        database.flush();
        clock.setToday(month.plusMonths(1).atDay(20));
        assertThatThrownBy(() -> freezing.freeze(Road.COUNTY.parent(), month.plusMonths(1), cityClerk))
                .isInstanceOf(NothingToPay.class);
        assertThat(paid(right)).containsExactly(80_000L);
        assertNothingIsUnpaid(of, month);
    }

    private void assertNothingIsUnpaid(AssistanceCase of, YearMonth month) {
        ActingOfficer reviewer = road.officer("RC107", "姚晓岚", Role.COUNTY_REVIEWER, Road.COUNTY);
        ReplaySheet sheet = replaying.asShouldHaveBeen(of.id(), month, reviewer);
        assertThat(sheet.lines()).noneMatch(SheetLine::differs);
        assertThat(sheet.backPay()).isEqualTo(Money.ZERO);
        assertThat(sheet.recovery()).isEqualTo(Money.ZERO);
        assertThat(replaying.asDecided(of.id(), reviewer).toString()).doesNotContain("重算为");
    }

    @Test
    void all_in_goods_pays_nothing_and_needs_no_account() {
        AssistanceCase of = granted(inNeed().unpaid(), "1200", goods("1200", null));
        assertThat(of.stage()).isEqualTo(Stage.CLOSED);
        RightRow right = right(of);
        assertThat(right.pays()).isFalse();
        assertThatThrownBy(() -> freezing.freeze(Road.COUNTY.parent(), right.firstMonth(), cityClerk))
                .isInstanceOf(NothingToPay.class);
        assertThat(jdbc.sql("select count(*) from payment_omission").query(Long.class).single()).isZero();
        assertNothingIsUnpaid(of, right.firstMonth());
    }

    @Test
    void the_townships_ceiling_counts_money_and_goods_together() {
        ceiling("1200");
        AssistanceCase within = opined("1200", goods("1000", null));
        assertThat(within.decisionLevel()).contains(DecisionLevel.TOWNSHIP);
    }

    @Test
    void one_fen_of_goods_above_the_ceiling_is_the_countys() {
        ceiling("1200");
        AssistanceCase above = opined("1200.01", goods("1000", null));
        assertThat(above.decisionLevel()).contains(DecisionLevel.COUNTY);
    }

    @Test
    void on_the_fast_road_goods_are_given_too() {
        AssistanceCase of = road.accepted(inNeed());
        assessing.assess(of.id(), new Findings(List.of(), true, Money.parse("600"), null), road.clerk);
        assessing.forward(of.id(), of.version(), road.clerk);
        give(of, "600", goods("600", HOSPITAL));
        Decision taken = road.decided(of, road.townshipLeader);
        assertThat(taken.grantsMoney()).isFalse();
        assertThat(taken.summary()).contains("临时救助 600.00元：实物（大米50斤、棉被2床）折价600.00元；转介县医院减免住院费用");
    }

    @Test
    void the_decider_may_choose_other_forms_than_were_proposed() {
        AssistanceCase of = opined("1200", goods("400", HOSPITAL));
        hungOut(of);
        Decision taken = deciding.decide(of, List.of(new Verdict(true, "", Aid.MONEY)), "同意初审意见。", road.townshipLeader);
        assertThat(taken.awards().getFirst().forms()).isEmpty();
        assertThat(taken.awards().getFirst().money()).contains(Money.parse("1200"));
    }

    @Test
    void goods_above_the_amount_without_a_name_or_worth_are_refused() {
        AssistanceCase of = awaitingOpinion();
        assertThatThrownBy(() -> give(of, "1200", goods("1200.01", null))).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("1,200.01 元超过救助金额 1,200.00 元");
        assertThatThrownBy(() -> give(of, "1200", goods("0", null))).hasMessageContaining("大于零");
        assertThatThrownBy(() -> give(of, "1200", goods("-5", null))).hasMessageContaining("大于零");
        assertThatThrownBy(() -> give(of, "1200", new Aid(new Aid.Goods(" ", Money.parse("5")), null)))
                .hasMessageContaining("品名、数量");
    }

    @Test
    void the_hand_over_is_told_once_by_the_townships_clerk_and_is_in_the_report_of_its_month() {
        AssistanceCase of = granted("1200", goods("400", null));
        RightRow right = right(of);
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        assertThatThrownBy(() -> delivering.record(right.id(), today, APPLICANT, road.townshipLeader))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> delivering.record(right.id(), today.plusDays(1), APPLICANT, road.clerk))
                .hasMessageContaining("至今天之间");
        assertThatThrownBy(() -> delivering.record(right.id(), today.minusDays(1), APPLICANT, road.clerk))
                .hasMessageContaining("决定之日");
        delivering.record(right.id(), today, APPLICANT, road.clerk);
        assertThat(delivering.of(right.id())).get()
                .matches(told -> told.receivedBy().equals("王大海") && told.officer().equals("王经办"));
        assertThatThrownBy(() -> delivering.record(right.id(), today, APPLICANT, road.clerk))
                .hasMessageContaining("已经登记过");

        new Payroll(system, second, cityClerk)
                .settle(freezing.freeze(Road.COUNTY.parent(), right.firstMonth(), cityClerk), Map.of());
        database.flush();
        var question = new Question(new DivisionScope(Road.COUNTY.parent()), YearMonth.from(today));
        Figures money = reporting.programmes(question)
                .stream()
                .filter(row -> row.programme() == Programme.TEMPORARY_RELIEF && row.area() == null)
                .findFirst()
                .orElseThrow()
                .figures();
        Figures goods = goodsGiven.of(question);
        assertThat(money.amount()).isEqualTo(Money.parse("800"));
        assertThat(goods.amount()).isEqualTo(Money.parse("400"));
        Figures whole = money.plus(goods);
        assertThat(whole.amount()).isEqualTo(Money.parse("1200"));
        assertThat(whole.amountSinceJanuary()).isEqualTo(Money.parse("1200"));
        assertThat(whole.times()).isEqualTo(1);
    }

    @Test
    void a_grant_all_in_goods_counts_as_a_grant_where_it_is_handed_over() {
        RightRow right = right(granted("1200", goods("1200", null)));
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        var question = new Question(new DivisionScope(Road.COUNTY.parent()), YearMonth.from(today));
        assertThat(goodsGiven.of(question)).isEqualTo(Figures.NONE);
        delivering.record(right.id(), today, APPLICANT, road.clerk);
        assertThat(goodsGiven.of(question).times()).isEqualTo(1);
        assertThat(goodsGiven.of(question).reached()).isEqualTo(1);
    }

    @Test
    void goods_are_signed_for_by_the_family_or_by_somebody_named_with_relation_and_reason() {
        RightRow right = right(granted("1200", goods("400", null)));
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        assertThatThrownBy(() -> delivering.record(right.id(), today, new Receiver.Member(2), road.clerk))
                .hasMessageContaining("应为申请家庭的成员");
        assertThatThrownBy(() -> new Receiver.Agent("周伯安", "邻居", " ")).hasMessageContaining("代领原因");
        assertThatThrownBy(() -> new Receiver.Agent("周伯安", " ", "本人住院")).hasMessageContaining("关系");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into goods_delivery (entitlement_id, division_code, delivered_on, received_by, recorded_by, recorded_at)
                select id, division_code, :on, '周伯安', :officer, now() from entitlement where id = :right""")
                .param("on", today)
                .param("officer", road.clerk.officerId())
                .param("right", right.id())
                .update()).hasMessageContaining("received_by_the_family_or_for_a_reason");
    }

    @Test
    void whoever_comes_for_the_family_is_told_with_relation_and_reason() {
        RightRow right = right(granted("1200", goods("400", null)));
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        delivering.record(right.id(), today, new Receiver.Agent("周伯安", "邻居", "本人住院"), road.clerk);
        assertThat(delivering.of(right.id()).orElseThrow().receivedBy()).isEqualTo("周伯安（邻居，代领：本人住院）");
    }

    @Test
    void the_dead_sign_for_nothing() {
        RightRow right = right(granted("1200", goods("400", null)));
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        jdbc.sql("update person set died_on = :day where id = (select person_id from entitlement where id = :right)")
                .param("day", today)
                .param("right", right.id())
                .update();
        assertThatThrownBy(() -> delivering.record(right.id(), today, APPLICANT, road.clerk))
                .hasMessageContaining("应为申请家庭的成员");
    }

    @Test
    void goods_that_nobody_handed_over_wait_on_the_desks_of_township_and_county_with_their_days() {
        RightRow right = right(granted("1200", goods("400", null)));
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        ActingOfficer reviewer = road.officer("RC107", "姚晓岚", Role.COUNTY_REVIEWER, Road.COUNTY);
        for (ActingOfficer officer : List.of(road.clerk, reviewer)) {
            assertThat(waiting.rows(officer.scope(), 0)).singleElement()
                    .matches(row -> row.entitlementId() == right.id() && row.goods().equals("大米50斤、棉被2床")
                            && row.days(today.plusDays(12)) == 12);
            assertThat(desk.others(officer, today)).containsEntry(OtherWork.GOODS, 1);
        }
        delivering.record(right.id(), today, APPLICANT, road.clerk);
        assertThat(waiting.count(reviewer.scope())).isZero();
        assertThat(desk.others(road.clerk, today)).containsEntry(OtherWork.GOODS, 0);
    }

    @Test
    void money_alone_waits_for_no_hand_over() {
        granted("1200", Aid.MONEY);
        assertThat(waiting.count(road.clerk.scope())).isZero();
    }

    private void ceiling(String yuan) {
        jdbc.sql("delete from delegation where programme = 'TEMPORARY_RELIEF'").update();
        jdbc.sql("""
                insert into policy_value (code, variant, division_code, value, unit, valid_from, document_number, operator)
                values ('TEMP_DELEGATED_CAP', '', '340881000000', :yuan, 'YUAN', '2026-01-01', '桐民〔2026〕9号',
                    'AT_MOST')""").param("yuan", yuan).update();
    }

    private List<Long> paid(RightRow right) {
        return jdbc.sql("select amount_fen from payment_line where entitlement_id = :id")
                .param("id", right.id())
                .query(Long.class)
                .list();
    }

    private RightRow right(AssistanceCase of) {
        database.flush();
        return rights.ofCase(of.id(), cityClerk.scope(), YearMonth.now((java.time.Clock) clock)).getFirst();
    }

    private AssistanceCase granted(String amount, Aid aid) {
        return granted(inNeed(), amount, aid);
    }

    private AssistanceCase granted(Declared family, String amount, Aid aid) {
        AssistanceCase of = awaitingOpinion(family);
        give(of, amount, aid);
        hungOut(of);
        road.decided(of, road.townshipLeader);
        return of;
    }

    private void hungOut(AssistanceCase of) {
        if (of.stage() == Stage.NOTICE) {
            posting.post(of, "村务公开栏", road.clerk);
            road.hungOut(of, clock);
        }
    }

    private AssistanceCase opined(String amount, Aid aid) {
        AssistanceCase of = awaitingOpinion();
        give(of, amount, aid);
        return of;
    }

    private AssistanceCase awaitingOpinion() {
        return awaitingOpinion(inNeed());
    }

    private AssistanceCase awaitingOpinion(Declared family) {
        AssistanceCase of = road.accepted(family);
        database.flush();
        returning.toGeneralRoad(of, "损失较大，超过小额快救限额", road.clerk);
        return road.assessed(road.verified(of));
    }

    private void give(AssistanceCase of, String amount, Aid aid) {
        opining.give(of, List.of(new Answer(true, Money.parse(amount), "", aid)), "经调查核实，建议救助。", road.clerk);
        assertThat(opinions.current(of.id()).orElseThrow().aid()).isEqualTo(aid);
    }

    private static Aid goods(String worth, Aid.Referral referral) {
        return new Aid(new Aid.Goods("大米50斤、棉被2床", Money.parse(worth)), referral);
    }

    private static Declared inNeed() {
        return Declared.family(Road.VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("王大海", Declared.idNumber("19790302", 605), Relation.SELF, List.of(), List.of())
                .inTown()
                .after(new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, Declared.APPLIED.minusDays(1),
                        Road.VILLAGE, true, true, null, Money.parse("3000"), null, List.of(), null,
                        FactSource.DECLARED));
    }
}
