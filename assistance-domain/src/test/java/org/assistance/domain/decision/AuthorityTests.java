package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.People;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Worklist;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Ceiling;
import org.assistance.domain.staff.KeepingDelegations;
import org.assistance.domain.staff.NewDelegation;
import org.assistance.domain.staff.Role;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.ruling.ReliefAuthority;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose case it is on the day of the decision: opinion on 2 November, decision from 10 November on. */
@DatabaseTest
@Import(Road.class)
class AuthorityTests {
    private static final LocalDate DECISION = Declared.APPLIED.plusDays(8);
    private static final IdNumber WIFE = Declared.idNumber("20060415", 2);

    @Autowired
    private Road road;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Authority authority;
    @Autowired
    private Worklist worklist;
    @Autowired
    private KeepingDelegations keeping;
    @Autowired
    private Returning returning;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;

    private ActingOfficer cityClerk;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        cityClerk = road.officer("RQ104", "方明远", Role.CITY_CLERK, Road.COUNTY.parent());
    }

    @Test
    void on_its_last_day_the_delegation_still_lets_the_township_decide() {
        delegated("2026-01-01", DECISION.toString());
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(road.townshipLeader)).containsExactly(of.id());
        assertThat(waitingFor(road.countyLeader)).isEmpty();
        Decision taken = road.decided(of, road.townshipLeader);
        assertThat(taken.level()).isEqualTo(DecisionLevel.TOWNSHIP);
        assertThat(taken.delegationId()).isPresent();
    }

    @Test
    void the_day_after_the_case_is_on_the_countys_list_and_the_county_decides() {
        delegated("2026-01-01", DECISION.minusDays(1).toString());
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(road.townshipLeader)).isEmpty();
        assertThat(waitingFor(road.countyLeader)).containsExactly(of.id());
        assertThat(waiting(road.countyLeader)).containsEntry(Stage.DECISION, 1);
        assertThat(waiting(road.townshipLeader)).containsEntry(Stage.DECISION, 0);
        assertThat(deciding.refusalFor(of, road.townshipLeader)).contains("县级");
        assertThatThrownBy(() -> road.decided(of, road.townshipLeader)).isInstanceOf(NotAllowed.class);
        assertThat(deciding.refusalFor(of, road.countyLeader)).isNull();
        Decision taken = road.decided(of, road.countyLeader);
        assertThat(taken.level()).isEqualTo(DecisionLevel.COUNTY);
        assertThat(taken.delegationId()).isEmpty();
        assertThat(of.decisionLevel()).contains(DecisionLevel.COUNTY);
    }

    @Test
    void a_delegation_renewed_without_a_gap_keeps_the_case_at_the_township() {
        delegated("2026-01-01", "2026-11-05");
        delegated("2026-11-06", null);
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(road.townshipLeader)).containsExactly(of.id());
        assertThat(road.decided(of, road.townshipLeader).level()).isEqualTo(DecisionLevel.TOWNSHIP);
    }

    @Test
    void a_delegation_renewed_after_a_gap_does_not_take_the_case_back_from_the_county() {
        delegated("2026-01-01", "2026-11-05");
        delegated("2026-11-07", null);
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(road.countyLeader)).containsExactly(of.id());
        assertThat(deciding.refusalFor(of, road.townshipLeader)).contains("县级");
        assertThat(road.decided(of, road.countyLeader).level()).isEqualTo(DecisionLevel.COUNTY);
    }

    @Test
    void a_delegation_that_begins_after_the_opinion_does_not_strip_the_county() {
        delegated("2026-11-03", null);
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(road.countyLeader)).containsExactly(of.id());
        assertThat(waitingFor(road.townshipLeader)).isEmpty();
        assertThat(road.decided(of, road.countyLeader).level()).isEqualTo(DecisionLevel.COUNTY);
    }

    @Test
    void a_ceiling_lowered_meanwhile_lets_the_county_decide_and_the_township_hand_it_up() {
        delegated("2026-01-01", "2026-11-05", new Ceiling.Amount(Money.ofYuan(5000)));
        delegated("2026-11-06", null, new Ceiling.Amount(Money.ofYuan(1)));
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(authority.levelOn(of, DECISION)).isEqualTo(DecisionLevel.TOWNSHIP);
        assertThat(deciding.refusalFor(of, road.townshipLeader)).contains("县级");
        assertThat(deciding.refusalFor(of, road.countyLeader)).isNull();
        deciding.handUp(of, road.townshipLeader);
        assertThat(waitingFor(road.countyLeader)).containsExactly(of.id());
        assertThat(of.events().getLast().summary()).contains("移送县级");
        assertThat(road.decided(of, road.countyLeader).level()).isEqualTo(DecisionLevel.COUNTY);
    }

    @Test
    void a_case_that_is_the_townships_is_not_handed_up() {
        delegated("2026-01-01", null);
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThatThrownBy(() -> deciding.handUp(of, road.townshipLeader)).isInstanceOf(IllegalMove.class);
    }

    private Map<Stage, Integer> waiting(ActingOfficer officer) {
        return worklist.view(officer, null, false, Worklist.After.NOTHING, 20, DECISION).counts().waiting();
    }

    @Test
    void relief_is_the_townships_up_to_the_ceiling_delegated_on_the_day() {
        AssistanceCase of = onTheGeneralRoad();
        assertThat(of.route()).isEqualTo(Route.RELIEF);
        assertThat(onRelief(of, "4020.00", DECISION).township()).isTrue();
        ReliefAuthority above = onRelief(of, "4020.01", DECISION);
        assertThat(above.township()).isFalse();
        assertThat(above.ruling().sentence()).contains("4,020.01元", "4,020.00元", "由县级民政部门审批");
    }

    @Test
    void what_a_separated_wife_was_granted_counts_neither_on_the_familys_sheet_nor_against_its_ceiling(
            @Autowired Applications applications, @Autowired People people, @Autowired JdbcClient jdbc) {
        people.add(WIFE, "陈小雨");
        relievedBefore(people, jdbc);
        AssistanceCase of = onTheGeneralRoad(inNeedWithWife(Living.APART));
        ReliefEvent asked = applications.findById(of.applicationId()).orElseThrow().facts().relief();
        assertThat(asked).isNotNull();
        assertThat(asked.past()).isEmpty();
        assertThat(onRelief(of, "4020.00", DECISION).township()).isTrue();
        assertThat(onRelief(of, "4020.01", DECISION).township()).isFalse();
    }

    @Test
    void what_a_wife_who_works_away_was_granted_counts_against_the_familys_ceiling(@Autowired People people,
            @Autowired JdbcClient jdbc) {
        AssistanceCase of = onTheGeneralRoad(inNeedWithWife(Living.AWAY));
        relievedBefore(people, jdbc);
        assertThat(onRelief(of, "1020.00", DECISION).township()).isTrue();
        assertThat(onRelief(of, "1020.01", DECISION).township()).isFalse();
    }

    private void relievedBefore(People people, JdbcClient jdbc) {
        database.flush();
        new Families(jdbc).family("赵玉梅", Families.ELSEWHERE)
                .withKnown(2, people.find(WIFE).orElseThrow().id())
                .relief(YearMonth.of(2026, 4), 2, 3000);
    }

    @Test
    void where_nothing_is_delegated_the_ceiling_that_policy_sets_for_all_townships_says_who_decides(
            @Autowired JdbcClient jdbc) {
        AssistanceCase of = onTheGeneralRoad();
        jdbc.sql("update delegation set valid_to = :last where programme = 'TEMPORARY_RELIEF'")
                .param("last", DECISION.minusDays(1))
                .update();
        database.clear();
        assertThat(onRelief(of, "500", DECISION.minusDays(1)).township()).isTrue();
        ReliefAuthority without = onRelief(of, "500", DECISION);
        assertThat(without.township()).isFalse();
        assertThat(without.ruling().sentence()).isEqualTo("未委托乡镇（街道）审批，由县级民政部门审批");
        jdbc.sql("""
                insert into policy_value (code, variant, area, division_code, value, unit, valid_from, document_number,
                    operator)
                values ('TEMP_DELEGATED_CAP', '', null, '340881000000', '5000', 'YUAN', '2026-01-01', '桐民〔2026〕9号',
                    'AT_MOST')""")
                .update();
        database.clear();
        assertThat(onRelief(of, "5000", DECISION).township()).isTrue();
        assertThat(onRelief(of, "5000.01", DECISION).township()).isFalse();
        keeping.record(new NewDelegation(Programme.TEMPORARY_RELIEF, Road.TOWN, new Ceiling.None(), DECISION, null,
                "桐民〔2026〕10号"), cityClerk);
        assertThat(onRelief(of, "90000", DECISION).ruling().sentence()).isEqualTo("已委托乡镇（街道）审批，不限额");
    }

    @Test
    void the_ceiling_of_policy_for_the_country_does_not_keep_a_case_from_town_at_the_township(
            @Autowired JdbcClient jdbc) {
        jdbc.sql("delete from delegation where programme = 'TEMPORARY_RELIEF'").update();
        ceiling(jdbc, "RURAL", null);
        ceiling(jdbc, "URBAN", DECISION.minusDays(1));
        AssistanceCase of = onTheGeneralRoad();
        road.opined(road.assessed(road.verified(of)));
        database.flush();
        assertThat(of.decisionLevel()).contains(DecisionLevel.TOWNSHIP);
        assertThat(authority.levelOn(of, DECISION.minusDays(1))).isEqualTo(DecisionLevel.TOWNSHIP);
        assertThat(authority.levelOn(of, DECISION)).isEqualTo(DecisionLevel.COUNTY);
    }

    private static void ceiling(JdbcClient jdbc, String area, LocalDate last) {
        jdbc.sql("""
                insert into policy_value (code, variant, area, division_code, value, unit, valid_from, valid_to,
                    document_number, operator)
                values ('TEMP_DELEGATED_CAP', '', :area, '340881000000', '50000', 'YUAN', '2026-01-01', :last,
                    '桐民〔2026〕9号', 'AT_MOST')""")
                .param("area", area)
                .param("last", last, java.sql.Types.DATE)
                .update();
    }

    @Test
    void of_several_delegations_the_decision_names_that_of_the_programme_the_law_names_first() {
        AssistanceCase of = road.accepted(alone());
        List<String> named = List.of("桐民〔2026〕低保号", "桐民〔2026〕补贴号");
        keeping.record(new NewDelegation(Programme.CARE_SUBSIDY, Road.TOWN, new Ceiling.None(), DECISION, null,
                named.get(1)), cityClerk);
        keeping.record(new NewDelegation(Programme.DIBAO, Road.TOWN, new Ceiling.None(), DECISION, null,
                named.get(0)), cityClerk);
        List<Proposal> proposals = List.of(proposed(Programme.CARE_SUBSIDY), proposed(Programme.DIBAO));
        assertThat(authority.seatFor(of, Area.URBAN, proposals, DECISION).delegation().documentNumber())
                .isEqualTo(named.getFirst());
        assertThat(authority.seatFor(of, Area.URBAN, proposals.reversed(), DECISION).delegation().documentNumber())
                .isEqualTo(named.getFirst());
    }

    @Test
    void the_fast_road_is_the_townships_without_any_delegation() {
        AssistanceCase of = road.accepted(inNeed());
        assertThat(of.route()).isEqualTo(Route.FAST_RELIEF);
        assertThat(onRelief(of, "670", DECISION).township()).isTrue();
    }

    private ReliefAuthority onRelief(AssistanceCase of, String amount, LocalDate on) {
        return authority.onRelief(of, Area.URBAN, Money.parse(amount), on);
    }

    private AssistanceCase onTheGeneralRoad() {
        return onTheGeneralRoad(inNeed());
    }

    private AssistanceCase onTheGeneralRoad(Declared family) {
        AssistanceCase of = road.accepted(family);
        database.flush();
        returning.toGeneralRoad(of, "损失较大，超过小额快救限额", road.clerk);
        return of;
    }

    private static Declared inNeedWithWife(Living living) {
        return inNeed().living(living).with("陈小雨", WIFE, Relation.SPOUSE, List.of(), List.of());
    }

    private static Declared inNeed() {
        return Declared.family(Road.VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("王大海", Declared.idNumber("19790302", 605), Relation.SELF, List.of(), List.of())
                .inTown()
                .after(new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, Declared.APPLIED.minusDays(1),
                        Road.VILLAGE, true, true, null, Money.parse("3000"), null, List.of(), null,
                        FactSource.DECLARED));
    }

    private List<Long> waitingFor(ActingOfficer leader) {
        database.flush();
        return worklist
                .view(leader, Stage.DECISION, false, Worklist.After.NOTHING, 20, LocalDate.now((java.time.Clock) clock))
                .rows()
                .stream()
                .map(CaseRow::id)
                .toList();
    }

    @Test
    void who_visited_the_family_does_not_decide_although_nothing_else_of_the_case_was_in_that_hand(
            @Autowired Visiting visiting) {
        AssistanceCase of = road.awaitingOpinion(alone());
        visiting.record(of, new NewVisit(VisitMethod.HOME, null, Declared.APPLIED, "周 局长", "李主任", "申请人",
                "住房自有，陈设简单", "邻居反映情况属实", "申请人", null), road.clerk);
        road.hungOut(road.posted(of), clock);
        database.flush();
        assertThat(deciding.refusalFor(of, road.countyLeader)).contains("调查人员不得审核确认");
        assertThatThrownBy(() -> road.decided(of, road.countyLeader)).isInstanceOf(NotAllowed.class);
        assertThat(worklist.view(road.countyLeader, null, false, Worklist.After.NOTHING, 20, DECISION).rows())
                .singleElement()
                .matches(CaseRow::own);
        ActingOfficer deputy = road.officer("RC109", "周副局长", Role.COUNTY_LEADER, Road.COUNTY);
        assertThat(deciding.refusalFor(of, deputy)).isNull();
    }

    private static Proposal proposed(Programme programme) {
        return new Proposal(programme, programme == Programme.DIBAO ? null : (Integer) 1, true, Money.ofYuan(100), 1,
                null, "符合条件");
    }

    private void delegated(String from, String to) {
        delegated(from, to, new Ceiling.None());
    }

    private void delegated(String from, String to, Ceiling ceiling) {
        keeping.record(new NewDelegation(Programme.DIBAO, Road.TOWN, ceiling, LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), "桐民〔2026〕" + from), cityClerk);
    }

    private static Declared alone() {
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", Declared.idNumber("19850302", 1), Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
