package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Closing;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Outcome;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.AlreadyEntitled;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.notice.Notices;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.notice.RaisedObjection;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Opining;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.RuralTies;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Road.class)
class DecidingTests {
    @Autowired
    private Road road;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Opining opining;
    @Autowired
    private Opinions opinions;
    @Autowired
    private PostingNotice posting;
    @Autowired
    private Notices notices;
    @Autowired
    private Returning returning;
    @Autowired
    private Closing closing;
    @Autowired
    private Accepting accepting;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
    }

    @Test
    void the_worked_family_is_granted_872_from_the_month_after_and_both_subsidies_from_the_month_of_application() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        Decision taken = road.decided(of, road.countyLeader);
        assertThat(taken.awards())
                .extracting(Award::programme, award -> award.amount().orElseThrow(),
                        award -> award.firstMonth().orElseThrow())
                .containsExactlyInAnyOrder(tuple(Programme.DIBAO, Money.ofYuan(872), YearMonth.of(2026, 12)),
                        tuple(Programme.LIVING_SUBSIDY, Money.ofYuan(50), YearMonth.of(2026, 11)),
                        tuple(Programme.CARE_SUBSIDY, Money.ofYuan(100), YearMonth.of(2026, 11)));
        assertThat(of.stage()).isEqualTo(Stage.PAYMENT);
    }

    @Test
    void dibao_goes_into_the_households_account_and_each_subsidy_into_the_persons_own() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        road.decided(of, road.countyLeader);
        database.flush();
        assertThat(jdbc.sql("select programme || account_holder from entitlement where case_id = :case order by 1")
                .param("case", of.id())
                .query(String.class)
                .list()).containsExactly("CARE_SUBSIDY陈小雨", "DIBAO李桂兰", "LIVING_SUBSIDY陈小雨");
    }

    @Test
    void a_family_that_applies_before_the_standard_rises_and_is_paid_after_it_is_paid_by_the_new_standard() {
        clock.setToday(LocalDate.of(2026, 3, 23));
        AssistanceCase of = road.awaitingDecision(aloneAndApplyingToday(), clock);
        Decision taken = road.decided(of, road.countyLeader);
        assertThat(taken.awards()).extracting(award -> award.amount().orElseThrow(),
                award -> award.firstMonth().orElseThrow())
                .containsExactly(tuple(Money.ofYuan(670 - 300), YearMonth.of(2026, 4)));
    }

    @Test
    void an_amount_worked_out_for_an_earlier_month_is_sent_back_once_the_standard_has_risen() {
        clock.setToday(LocalDate.of(2026, 2, 20));
        AssistanceCase of = road.awaitingDecision(aloneAndApplyingToday(), clock);
        clock.setToday(LocalDate.of(2026, 3, 2));
        assertThatThrownBy(() -> road.decided(of, road.countyLeader)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("按2026-04执行的标准，低保应为每月370.00元")
                .hasMessageContaining("重新测算");
    }

    @Test
    void nobody_decides_what_he_had_a_hand_in() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        var clerkPromoted = new ActingOfficer(road.clerk.officerId(), "RT101", "王经办", 99, Role.COUNTY_LEADER,
                Road.COUNTY);
        assertThat(deciding.refusalFor(of, clerkPromoted)).contains("另一名工作人员");
        assertThatThrownBy(() -> road.decided(of, clerkPromoted)).isInstanceOf(NotAllowed.class);
        assertThat(of.stage()).isEqualTo(Stage.DECISION);
    }

    @Test
    void the_township_leader_does_not_decide_without_a_delegation() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        assertThat(of.decisionLevel()).contains(DecisionLevel.COUNTY);
        assertThatThrownBy(() -> road.decided(of, road.townshipLeader)).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("县级");
    }

    @Test
    void the_database_refuses_the_officer_of_the_opinion_as_decider_too() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        Opinion opinion = opinions.current(of.id()).orElseThrow();
        assertThatThrownBy(() -> {
            database.persist(new Decision(of, opinion, DecisionLevel.COUNTY, null, "同意", LocalDate.of(2026, 11, 10),
                    null, road.clerk, clock.instant()));
            database.flush();
        }).hasMessageContaining("cannot decide");
    }

    @Test
    void a_double_click_decides_once() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        road.decided(of, road.countyLeader);
        assertThatThrownBy(() -> road.decided(of, road.countyLeader)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void a_family_above_every_line_is_refused_in_words_and_nothing_is_posted() {
        AssistanceCase of = road.awaitingOpinion(alone("5000"));
        road.opined(of);
        assertThat(posting.post(of, "村务公开栏", road.clerk)).isEmpty();
        assertThat(of.stage()).isEqualTo(Stage.DECISION);
        Decision taken = road.decided(of, road.countyLeader);
        assertThat(of.stage()).isEqualTo(Stage.CLOSED);
        assertThat(of.outcome()).contains(Outcome.REFUSED);
        assertThat(taken.awards()).singleElement().satisfies(award -> {
            assertThat(award.granted()).isFalse();
            assertThat(award.reasons()).contains("人均收入低于低保标准").doesNotContain("DB-01");
        });
    }

    @Test
    void an_opinion_on_dibao_waits_for_the_visit() {
        AssistanceCase of = road.awaitingOpinion(alone("5000"));
        assertThatThrownBy(() -> opining.give(of, List.of(new Answer(false, null, "")), "不同意确认", road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("应当先入户调查");
        assertThat(opining.give(road.visited(of), List.of(new Answer(false, null, "")), "不同意确认", road.clerk).text())
                .isEqualTo("不同意确认");
    }

    @Test
    void a_case_sent_back_says_so_until_it_is_again_where_it_was() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        returning.returnTo(of, Stage.OPINION, "请补充学校证明", road.countyLeader);
        assertThat(of.sentBack()).hasValueSatisfying(back -> assertThat(back.reason()).contains("请补充学校证明"));
        road.opined(of);
        assertThat(of.sentBack()).isPresent();
        posting.post(of, "村务公开栏", road.clerk);
        clock.setToday(java.time.LocalDate.now(clock).plusDays(8));
        posting.end(of, road.clerk);
        assertThat(of.sentBack()).isEmpty();
    }

    @Test
    void an_opinion_cannot_grant_what_the_law_does_not() {
        AssistanceCase of = road.visited(road.awaitingOpinion(alone("5000")));
        assertThatThrownBy(() -> opining.give(of, List.of(new Answer(true, null, "")), "同意确认", road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("不符合");
    }

    @Test
    void refusing_what_the_law_grants_needs_a_reason() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        List<Verdict> silent = List.of(new Verdict(false, ""), Verdict.AGREED, Verdict.AGREED);
        assertThatThrownBy(() -> deciding.decide(of, silent, "不同意确认", road.countyLeader))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("理由");
    }

    @Test
    void the_living_subsidy_is_not_kept_when_the_dibao_it_rests_on_is_refused() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        List<Verdict> torn = List.of(new Verdict(false, "隐瞒收入"), Verdict.AGREED, Verdict.AGREED);
        assertThatThrownBy(() -> deciding.decide(of, torn, "不同意低保", road.countyLeader))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("生活补贴");
    }

    @Test
    void a_member_whom_another_household_took_on_meanwhile_stops_the_decision_and_a_refusal_or_a_return_is_the_way_out() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        long daughter = jdbc.sql("select person_id from application_member where application_id = :id and number = 2")
                .param("id", of.applicationId())
                .query(Long.class)
                .single();
        new Families(jdbc).family("赵玉梅", Families.ELSEWHERE)
                .withKnown(2, daughter)
                .dibao(YearMonth.of(2026, 12), 2, 872);
        assertThatThrownBy(() -> road.decided(of, road.countyLeader)).isInstanceOf(AlreadyEntitled.class)
                .hasMessageContaining("陈小雨已确认2026年12月起享受最低生活保障（")
                .hasMessageContaining("对本项不予确认，或者退回")
                .message()
                .doesNotContain("赵玉梅");
    }

    @Test
    void a_households_right_counts_everybody_whom_the_assessment_counted() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        road.decided(of, road.countyLeader);
        database.flush();
        assertThat(jdbc.sql("""
                select ep.kind || ' ' || p.name from entitled_person ep join entitlement e on e.id = ep.entitlement_id
                join person p on p.id = ep.person_id where e.case_id = :case""")
                .param("case", of.id())
                .query(String.class)
                .list()).containsExactlyInAnyOrder("DIBAO 李桂兰", "DIBAO 陈小雨", "LIVING_SUBSIDY 陈小雨", "CARE_SUBSIDY 陈小雨");
    }

    @Test
    void a_family_that_withdraws_is_off_the_public_board_at_once() {
        AssistanceCase of = road.posted(widowAndDaughter("468"));
        closing.withdraw(of, "申请人主动撤回", road.clerk);
        assertThat(notices.current(of.id())).isEmpty();
        assertThat(of.outcome()).contains(Outcome.WITHDRAWN);
    }

    @Test
    void sending_a_case_back_to_the_counter_does_not_restart_the_legal_clock() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        LocalDate accepted = of.acceptedOn().orElseThrow();
        returning.returnTo(of, Stage.INTAKE, "材料有误", road.countyLeader);
        database.flush();
        accepting.accept(of.id(), of.version(), road.clerk);
        assertThat(of.acceptedOn()).contains(accepted);
    }

    @Test
    void a_notice_names_no_disability_and_hangs_seven_days() {
        AssistanceCase of = road.posted(widowAndDaughter("468"));
        assertThat(notices.current(of.id())).singleElement().satisfies(hung -> {
            assertThat(hung.programme()).isEqualTo(Programme.DIBAO);
            assertThat(hung.lastDay()).isEqualTo(hung.postedOn().plusDays(7));
        });
    }

    @Test
    void a_case_does_not_go_on_before_the_notice_is_over() {
        AssistanceCase of = road.posted(widowAndDaughter("468"));
        LocalDate lastDay = notices.current(of.id()).getFirst().lastDay();
        clock.setToday(lastDay);
        assertThatThrownBy(() -> posting.end(of, road.clerk)).isInstanceOf(IllegalMove.class);
        clock.setToday(lastDay.plusDays(1));
        posting.end(of, road.clerk);
        assertThat(of.stage()).isEqualTo(Stage.DECISION);
    }

    @Test
    void an_objection_sends_the_case_back_and_takes_the_notice_down() {
        AssistanceCase of = road.posted(widowAndDaughter("468"));
        Notice hung = notices.current(of.id()).getFirst();
        posting.object(of, new RaisedObjection(hung.postedOn().plusDays(1), null, null, "其家有出租房屋"), road.clerk);
        assertThat(of.stage()).isEqualTo(Stage.VERIFICATION);
        assertThat(notices.current(of.id())).isEmpty();
        assertThat(opinions.current(of.id())).isEmpty();
        assertThat(of.events().getLast().reason()).hasValueSatisfying(
                reason -> assertThat(reason).contains("出租房屋"));
    }

    @Test
    void an_objection_after_the_last_day_is_too_late() {
        AssistanceCase of = road.posted(widowAndDaughter("468"));
        LocalDate tooLate = notices.current(of.id()).getFirst().lastDay().plusDays(1);
        assertThatThrownBy(() -> posting.object(of, new RaisedObjection(tooLate, null, null, "异议"), road.clerk))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void after_an_objection_the_next_opinion_is_posted_again() {
        AssistanceCase of = road.posted(widowAndDaughter("468"));
        posting.object(of, new RaisedObjection(Declared.APPLIED, null, null, "异议"), road.clerk);
        database.flush();
        road.verified(of);
        road.assessed(of);
        road.opined(of);
        posting.answer(of, "入户核实，异议不成立。", road.clerk);
        assertThat(posting.post(of, "村务公开栏", road.clerk)).hasSize(1);
    }

    @Test
    void an_elder_resettled_to_town_is_awarded_and_paid_by_the_towns_standard() {
        assertThat(areasOf(elder(RuralTies.RELOCATED))).containsExactly("URBAN", "URBAN");
    }

    @Test
    void an_elder_with_land_is_awarded_and_paid_by_the_countrys_standard() {
        assertThat(areasOf(elder(RuralTies.LAND).inTown())).containsExactly("RURAL", "RURAL");
    }

    private static Declared elder(RuralTies ties) {
        return Declared.family(Road.VILLAGE, Programme.TEKUN)
                .tied(ties)
                .with("方大爷", Declared.idNumber("19500815", 3), Relation.SELF, List.of(), List.of())
                .obligors(List.of());
    }

    private List<String> areasOf(Declared elder) {
        AssistanceCase of = road.awaitingDecision(elder, clock);
        Decision taken = road.decided(of, road.countyLeader);
        database.flush();
        return jdbc.sql("""
                select a.area, e.area from award a join entitlement e on e.award_id = a.id
                where a.decision_id = :decision""")
                .param("decision", taken.id())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    @Test
    void a_decided_case_is_never_sent_back() {
        AssistanceCase of = road.awaitingDecision(widowAndDaughter("468"), clock);
        road.decided(of, road.countyLeader);
        assertThatThrownBy(() -> returning.returnTo(of, Stage.OPINION, "计算错误", road.countyLeader))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("重新申请")
                .hasMessageContaining("待遇台账办理复核或者终止");
    }

    @Test
    void the_neighbouring_town_does_not_know_the_case() {
        AssistanceCase of = road.awaitingOpinion(widowAndDaughter("468"));
        ActingOfficer neighbour = road.officer("RT109", "邻镇", Role.TOWNSHIP_CLERK, new DivisionCode("340881101000"));
        assertThatThrownBy(() -> caseFile.required(of.id(), neighbour.scope())).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void a_page_built_on_an_older_state_is_told_what_changed() {
        AssistanceCase of = road.awaitingOpinion(widowAndDaughter("468"));
        int shown = of.version();
        road.opined(of);
        database.flush();
        database.clear();
        assertThatThrownBy(() -> caseFile.required(of.id(), shown, road.clerk.scope()))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("王经办")
                .hasMessageContaining("初审意见");
    }

    private static Declared widowAndDaughter(String yuanAMonth) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage(yuanAMonth)), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of());
    }

    private static Declared alone(String yuanAMonth) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", Declared.idNumber("19850302", 1), Relation.SELF, List.of(wage(yuanAMonth)), List.of())
                .inTown()
                .obligors(List.of());
    }

    private Declared aloneAndApplyingToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        YearMonth last = YearMonth.from(today).minusMonths(1);
        IncomeLine work = IncomeLine.monthly(IncomeKind.CASUAL_WORK, last.minusMonths(11), last, Money.ofYuan(300),
                FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(today)
                .with("孙立", Declared.idNumber("19850302", 1), Relation.SELF, List.of(work), List.of())
                .inTown()
                .obligors(List.of());
    }

    private static IncomeLine wage(String yuanAMonth) {
        return IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse(yuanAMonth), FactSource.DECLARED);
    }
}
