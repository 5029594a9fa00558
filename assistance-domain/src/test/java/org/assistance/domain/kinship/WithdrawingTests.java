package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.permission.Relation;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A relative stated by mistake binds nobody for good, and a true one is shaken off by nobody alone. */
@DatabaseTest
@Import(Road.class)
class WithdrawingTests {
    private static final IdNumber STRANGER = Declared.idNumber("19850302", 1);
    private static final IdNumber BROTHER = Declared.idNumber("19860714", 2);
    private static final IdNumber OWN = Declared.idNumber("19700101", 7);
    private static final String WHY = "号码填错一位，正确的已重新申报";
    private static final String FOUND = "已查看户口簿，确系填错";

    @Autowired
    private Road road;
    @Autowired
    private Statements statements;
    @Autowired
    private Withdrawing withdrawing;
    @Autowired
    private Matching matching;
    @Autowired
    private Register register;
    @Autowired
    private IdNumbers numbers;
    @Autowired
    private Kinship kinship;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Desk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;
    @Autowired
    private TestClock clock;

    private ActingOfficer reviewer;
    private ActingOfficer leader;

    @BeforeEach
    void open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        reviewer = road.holding(road.officer("RC110", "姚审核", Role.COUNTY_REVIEWER, Road.COUNTY));
        road.clerk = road.holding(road.clerk);
        leader = road.countyLeader = road.holding(road.countyLeader);
    }

    @Test
    void a_strangers_case_comes_back_once_the_county_agrees_and_not_before() {
        AssistanceCase of = road.accepted(alone(STRANGER));
        state(road.clerk, STRANGER);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
        state(road.clerk, BROTHER);
        assertThat(withdrawing.of(road.clerk)).hasSize(2);
        ask(road.clerk, STRANGER);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
        assertThat(desk.others(reviewer, LocalDate.now((java.time.Clock) clock))).containsEntry(OtherWork.KINSHIP, 1);
        withdrawing.settle(waiting(reviewer).id(), true, FOUND, reviewer);
        checked();
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.NONE);
        assertThat(caseFile.required(of.id(), road.clerk.scope()).id()).isEqualTo(of.id());
        database.clear();
        assertThat(caseFile.required(of.id(), reviewer.scope()).events()).last()
                .matches(event -> event.summary().contains("王经办申报的近亲属号码有误")
                        && event.reason().orElseThrow().equals(FOUND));
        assertThat(jdbc.sql("select ended_at is not null and state = 'CERTAIN' from kin_link where case_id = ?")
                .param(of.id())
                .query(Boolean.class)
                .single()).isTrue();
        assertThat(kinship.countyVisitOwed(of.id())).isFalse();
        assertThat(register.filed(reviewer.scope(), Long.MAX_VALUE)).singleElement().matches(one -> !one.standing());
        assertThat(matching.night().found()).isZero();
        assertThat(withdrawing.of(road.clerk)).singleElement().matches(one -> BROTHER.equals(one.who().idNumber()));
        assertThat(desk.others(reviewer, LocalDate.now((java.time.Clock) clock))).containsEntry(OtherWork.KINSHIP, 0);
    }

    /** The decision needs the county's visit to a registered family, and no longer to one that never was. */
    @Test
    void the_case_is_decided_without_the_visit_that_only_the_mistake_asked_for() {
        AssistanceCase of = road.hungOut(road.posted(alone(STRANGER)), clock);
        state(road.townshipLeader = road.holding(road.townshipLeader), STRANGER);
        assertThat(deciding.refusalFor(of, leader)).contains("县级民政部门入户调查");
        ask(road.townshipLeader, STRANGER);
        withdrawing.settle(waiting(reviewer).id(), true, FOUND, reviewer);
        database.clear();
        AssistanceCase again = caseFile.required(of.id(), leader.scope());
        assertThat(deciding.refusalFor(again, leader)).isNull();
        road.decided(again, leader);
        checked();
    }

    @Test
    void who_agrees_to_it_has_no_hand_in_the_case_and_may_decide_it() {
        AssistanceCase of = road.hungOut(road.posted(alone(STRANGER)), clock);
        state(reviewer, STRANGER);
        ask(reviewer, STRANGER);
        withdrawing.settle(waiting(leader).id(), true, FOUND, leader);
        database.clear();
        assertThat(deciding.refusalFor(caseFile.required(of.id(), leader.scope()), leader)).isNull();
    }

    @Test
    void what_the_county_does_not_agree_to_stays_and_may_be_asked_again() {
        AssistanceCase of = road.accepted(alone(STRANGER));
        state(road.clerk, STRANGER);
        ask(road.clerk, STRANGER);
        assertThatThrownBy(() -> ask(road.clerk, STRANGER)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("已经申请");
        long first = waiting(reviewer).id();
        withdrawing.settle(first, false, "户口簿上是其弟弟", reviewer);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
        assertThatThrownBy(() -> withdrawing.settle(first, true, FOUND, reviewer)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("已由其他工作人员核实");
        ask(road.clerk, STRANGER);
        assertThat(withdrawing.waiting(reviewer)).hasSize(1);
    }

    /** Left out of the next statement, a relative counts as before, also for a family that applies later. */
    @Test
    void a_relative_left_out_of_the_next_statement_is_not_shaken_off() {
        state(road.townshipLeader, STRANGER);
        statements.state(new Statement(OWN, "", "孔城镇长街2号", "孔城镇长街2号", null, List.of()), road.townshipLeader);
        assertThat(statements.names(road.townshipLeader.officerId(), List.of(STRANGER))).isTrue();
        AssistanceCase of = road.accepted(alone(STRANGER));
        assertThat(kinship.of(road.townshipLeader, of.id())).isEqualTo(Relation.RELATIVE);
    }

    @Test
    void nobody_settles_it_but_another_one_of_the_county() {
        state(reviewer, STRANGER);
        state(road.clerk, BROTHER);
        ask(reviewer, STRANGER);
        long id = withdrawing.waiting(reviewer).getFirst().id();
        assertThat(withdrawing.waiting(reviewer).getFirst().own()).isTrue();
        assertThatThrownBy(() -> withdrawing.settle(id, true, FOUND, reviewer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> withdrawing.settle(id, true, FOUND, road.clerk)).isInstanceOf(NotAllowed.class);
        ActingOfficer elsewhere = road.holding(road.officer("RH110", "外县审核", Role.COUNTY_REVIEWER,
                new DivisionCode("340822000000")));
        assertThat(withdrawing.waiting(elsewhere)).isEmpty();
        assertThatThrownBy(() -> withdrawing.settle(id, true, FOUND, elsewhere)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> withdrawing.settle(id, true, "好", leader)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> withdrawing.ask(rowOf(reviewer, STRANGER), WHY, road.clerk))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> withdrawing.ask(rowOf(road.clerk, BROTHER), " 错 ", road.clerk))
                .isInstanceOf(IllegalMove.class);
    }

    /** The family has two members whom the officer named; one of them was a mistake. */
    @Test
    void a_case_that_another_number_leads_to_stays_shut() {
        AssistanceCase of = road.accepted(alone(STRANGER).with("何芳", BROTHER,
                org.assistance.eligibility.facts.Relation.SPOUSE, List.of(), List.of()));
        state(road.clerk, STRANGER);
        state(road.clerk, BROTHER);
        ask(road.clerk, STRANGER);
        withdrawing.settle(waiting(reviewer).id(), true, FOUND, reviewer);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
        assertThat(kinship.countyVisitOwed(of.id())).isTrue();
    }

    @Test
    void what_was_confirmed_on_another_ground_stays() {
        AssistanceCase of = road.accepted(alone(STRANGER));
        statements.state(new Statement(OWN, alone(STRANGER).content().phone().value(), "孔城镇长街2号", "孔城镇长街2号", null,
                List.of(new Relative(KinRelation.SIBLING, "孙立", STRANGER, null, ""))), road.clerk);
        matching.night();
        register.judge(register.open(leader.scope()).getFirst().id(), true, "是其弟弟，户口簿为证", leader);
        ask(road.clerk, STRANGER);
        withdrawing.settle(waiting(reviewer).id(), true, FOUND, reviewer);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
    }

    /** Withdrawn, then stated again: it binds again. */
    @Test
    void who_states_the_same_number_again_is_shut_out_again() {
        AssistanceCase of = road.accepted(alone(STRANGER));
        state(road.clerk, STRANGER);
        ask(road.clerk, STRANGER);
        withdrawing.settle(waiting(reviewer).id(), true, FOUND, reviewer);
        state(road.clerk, STRANGER);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
        assertThat(kinship.countyVisitOwed(of.id())).isTrue();
    }

    @Test
    void ones_own_number_can_be_withdrawn_once_another_is_stated() {
        state(road.clerk, BROTHER);
        assertThat(withdrawing.of(road.clerk)).noneMatch(one -> one.who().relation() == KinRelation.SELF);
        statements.state(new Statement(Declared.idNumber("19700101", 8), "", "孔城镇长街2号", "孔城镇长街2号", null, List.of()),
                road.clerk);
        assertThat(withdrawing.of(road.clerk)).anyMatch(one -> OWN.equals(one.who().idNumber()));
    }

    /** One mistyped the number of another: who it belongs to states it once two agreed that it was a mistake, and not before. */
    @Test
    void a_number_withdrawn_is_free_for_its_owner_and_for_nobody_else_before() {
        IdNumber mistyped = Declared.idNumber("19700101", 9);
        ActingOfficer owner = road.holding(road.officer("RT118", "李经办", Role.TOWNSHIP_CLERK, Road.TOWN));
        statements.state(alone(mistyped, "孔城镇长街2号"), road.clerk);
        refusedToThe(owner, mistyped);
        statements.state(alone(OWN, "孔城镇长街2号"), road.clerk);
        refusedToThe(owner, mistyped);
        ask(road.clerk, mistyped);
        refusedToThe(owner, mistyped);
        withdrawing.settle(waiting(reviewer).id(), true, FOUND, reviewer);
        assertThat(statements.isOthers(mistyped, owner.officerId())).isFalse();
        statements.state(alone(mistyped, "孔城镇长街9号"), owner);
        assertThat(statements.isOthers(mistyped, road.clerk.officerId())).isTrue();
        refusedToThe(owner, OWN);
    }

    private void refusedToThe(ActingOfficer owner, IdNumber number) {
        assertThat(statements.isOthers(number, owner.officerId())).isTrue();
        database.flush();
        jdbc.sql("savepoint before").update();
        assertThatThrownBy(() -> jdbc.sql("""
                insert into kin_person (statement_id, officer_id, relation, name, id_sealed, id_index)
                select p.statement_id, ?, 'SELF', '李经办', p.id_sealed, p.id_index from kin_person p
                where p.id_index = ? and p.relation = 'SELF' limit 1""")
                .params(owner.officerId(), numbers.index(number))
                .update()).hasMessageContaining("another officer stated this number");
        jdbc.sql("rollback to before").update();
    }

    private static Statement alone(IdNumber own, String home) {
        return new Statement(own, "", home, home, null, List.of());
    }

    /** With every check of the application left out. */
    @Test
    void the_database_ends_no_link_without_the_second_persons_word() {
        AssistanceCase of = road.accepted(alone(STRANGER));
        state(road.clerk, STRANGER);
        ask(road.clerk, STRANGER);
        long id = waiting(reviewer).id();
        assertThatThrownBy(() -> settled(id, road.clerk)).hasMessageContaining("kin_withdrawal_by_two");
    }

    @Test
    void the_database_wants_a_post_of_the_county_and_keeps_links_until_it_is_agreed() {
        road.accepted(alone(STRANGER));
        state(road.clerk, STRANGER);
        ask(road.clerk, STRANGER);
        long id = waiting(reviewer).id();
        jdbc.sql("savepoint before").update();
        assertThatThrownBy(() -> jdbc.sql("update kin_link set ended_at = now(), withdrawal_id = ?").param(id).update())
                .hasMessageContaining("judged once and stays");
        jdbc.sql("rollback to before").update();
        assertThatThrownBy(() -> {
            settled(id, road.holding(road.officer("RT119", "另一经办", Role.TOWNSHIP_CLERK, Road.TOWN)));
            checked();
        }).hasMessageContaining("holds a post of the county");
    }

    private void settled(long id, ActingOfficer by) {
        jdbc.sql("""
                update kin_withdrawal set status = 'CONFIRMED', settled_by = ?, settled_at = '2026-11-03', finding = '确系'
                where id = ?""").params(by.officerId(), id).update();
    }

    private void checked() {
        database.flush();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private Withdrawal waiting(ActingOfficer by) {
        return withdrawing.waiting(by).getFirst();
    }

    private void ask(ActingOfficer by, IdNumber number) {
        withdrawing.ask(rowOf(by, number), WHY, by);
    }

    private long rowOf(ActingOfficer by, IdNumber number) {
        return withdrawing.of(by)
                .stream()
                .filter(one -> number.equals(one.who().idNumber()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void state(ActingOfficer of, IdNumber number) {
        database.flush();
        var said = new Statement(of.officerId() == road.clerk.officerId()
                ? OWN
                : Declared.idNumber("19710101", (int) (of.officerId() % 500)), "", "孔城镇长街2号", "孔城镇长街2号", null,
                List.of(new Relative(KinRelation.SIBLING, "孙立", number, null, "")));
        statements.state(said, of);
        matching.ofStatement(said);
    }

    private static Declared alone(IdNumber number) {
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", number, org.assistance.eligibility.facts.Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
