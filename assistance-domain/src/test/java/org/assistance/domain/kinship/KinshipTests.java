package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.RightSearch;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.payment.WantedAccount;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.casefile.Stage;
import org.assistance.eligibility.value.AccountNumber;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.StatedKin;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.CaseSearch;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Worklist;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.permission.Relation;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is related to a family loses its case; the county files it and visits the family before it is decided. */
@DatabaseTest
@Import(Road.class)
class KinshipTests {
    private static final IdNumber APPLICANT = Declared.idNumber("19850302", 1);

    @Autowired
    private Road road;
    @Autowired
    private Statements statements;
    @Autowired
    private Matching matching;
    @Autowired
    private Register register;
    @Autowired
    private Kinship kinship;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Worklist worklist;
    @Autowired
    private CaseSearch search;
    @Autowired
    private Visiting visiting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;
    @Autowired
    private TestClock clock;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private RightSearch rights;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private Freezing freezing;
    @Autowired
    private ApplicationContext system;

    private ActingOfficer reviewer;
    private ActingOfficer deputy;

    @BeforeEach
    void open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        reviewer = road.holding(road.officer("RC110", "姚审核", Role.COUNTY_REVIEWER, Road.COUNTY));
        road.clerk = road.holding(road.clerk);
        deputy = road.officer("RC111", "副局长", Role.COUNTY_LEADER, Road.COUNTY);
    }

    @Test
    void a_declared_relative_is_found_when_the_family_applies_and_the_officer_loses_the_case() {
        relative(road.countyLeader, APPLICANT);
        AssistanceCase of = road.hungOut(road.posted(alone()), clock);
        database.flush();
        assertThat(kinship.of(road.countyLeader, of.id())).isEqualTo(Relation.RELATIVE);
        assertThat(kinship.of(deputy, of.id())).isEqualTo(Relation.NONE);
        assertThatThrownBy(() -> caseFile.required(of.id(), road.countyLeader.scope())).isInstanceOf(NoSuchCase.class);
        assertThat(caseFile.required(of.id(), deputy.scope()).id()).isEqualTo(of.id());
        assertThat(listed(road.countyLeader)).isEmpty();
        assertThat(waiting(road.countyLeader)).isZero();
        assertThat(listed(deputy)).containsExactly(of.id());
        assertThat(waiting(deputy)).isEqualTo(1);
        assertThat(deciding.refusalFor(of, road.countyLeader)).contains("回避");
        assertThatThrownBy(() -> road.decided(of, road.countyLeader)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_registered_family_is_decided_after_the_countys_own_visit_only() {
        relative(road.townshipLeader, APPLICANT);
        AssistanceCase of = road.hungOut(road.posted(alone()), clock);
        database.flush();
        assertThat(register.filed(reviewer.scope(), Long.MAX_VALUE)).singleElement()
                .matches(filed -> filed.number().equals("近亲属备〔2026〕340881-0001") && filed.visitedOn() == null
                        && filed.officers().equals(List.of("赵镇长（近亲属）")));
        assertThat(register.filed(road.townshipLeader.scope(), Long.MAX_VALUE)).isEmpty();
        assertThat(deciding.refusalFor(of, road.countyLeader)).contains("县级民政部门入户调查");
        assertThat(visiting.mayRecordForTheCounty(of, reviewer)).isTrue();
        assertThatThrownBy(() -> visiting.record(of,
                new NewVisit(VisitMethod.HOME, null, LocalDate.now((java.time.Clock) clock), "姚审核", "赵镇长", "孙立",
                        "住房自有", "反映属实", "孙立", null),
                reviewer)).isInstanceOf(IllegalMove.class).hasMessageContaining("赵镇长按回避规定");
        visiting.record(of,
                new NewVisit(VisitMethod.HOME, null, LocalDate.now((java.time.Clock) clock), "姚审核", "程干部", "孙立",
                        "住房自有", "反映属实", "孙立", null),
                reviewer);
        database.flush();
        assertThat(deciding.refusalFor(of, road.countyLeader)).isNull();
        road.decided(of, road.countyLeader);
    }

    @Test
    void an_indication_is_judged_before_the_decision_and_never_by_the_one_it_is_about() {
        statements.state(
                new Statement(Declared.idNumber("19700101", 9), phoneOf(), "孔城镇长街1号", "孔城镇长街1号", null, List.of()),
                reviewer);
        AssistanceCase of = road.hungOut(road.posted(alone()), clock);
        database.flush();
        assertThat(kinship.of(reviewer, of.id())).isEqualTo(Relation.NONE);
        Register.Indication found = register.open(deputy.scope()).getFirst();
        assertThat(found.ground()).isEqualTo(Ground.PHONE);
        assertThat(deciding.refusalFor(of, road.countyLeader)).contains("未核实的近亲属线索");
        assertThatThrownBy(() -> register.judge(found.id(), false, "没有关系", reviewer)).isInstanceOf(NotAllowed.class);
        register.judge(found.id(), true, "是其弟弟，户口簿为证", deputy);
        assertThat(kinship.of(reviewer, of.id())).isEqualTo(Relation.RELATIVE);
        assertThat(kinship.filedAs(of.id())).isNotNull();
        assertThatThrownBy(() -> caseFile.required(of.id(), reviewer.scope())).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void what_was_dismissed_stays_dismissed_through_the_night() {
        statements.state(
                new Statement(Declared.idNumber("19700101", 9), phoneOf(), "孔城镇长街1号", "孔城镇长街1号", null, List.of()),
                reviewer);
        AssistanceCase of = road.accepted(alone());
        database.flush();
        register.judge(register.open(deputy.scope()).getFirst().id(), false, "村里的公用电话", deputy);
        assertThat(matching.night().found()).isZero();
        assertThat(register.waiting(deputy.scope())).isZero();
        assertThat(kinship.filedAs(of.id())).isNull();
    }

    @Test
    void who_states_a_relative_while_the_case_is_open_loses_it_at_once_and_the_night_finds_nothing_more() {
        AssistanceCase of = road.accepted(alone());
        database.flush();
        Statement said = relative(road.clerk, APPLICANT);
        assertThat(matching.ofStatement(said)).isEqualTo(1);
        assertThatThrownBy(() -> caseFile.required(of.id(), road.clerk.scope())).isInstanceOf(NoSuchCase.class);
        assertThat(matching.night().found()).isZero();
    }

    /** The first payment closes the case; the right it gave is nearer to the family than the case was. */
    @Test
    void who_states_a_relative_in_payment_loses_the_closed_case_the_right_and_its_account() {
        AssistanceCase of = paid();
        Entitlement right = entitlements.findByCaseIdOrderById(of.id()).getFirst();
        YearMonth month = YearMonth.from(LocalDate.now((java.time.Clock) clock));
        assertThat(rights.row(right.id(), road.clerk.scope(), month)).isPresent();
        assertThat(listed(road.clerk)).containsExactly(of.id());
        assertThat(matching.ofStatement(relative(road.clerk, APPLICANT))).isEqualTo(1);
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
        assertThatThrownBy(() -> caseFile.required(of.id(), road.clerk.scope())).isInstanceOf(NoSuchCase.class);
        assertThat(listed(road.clerk)).isEmpty();
        assertThat(rights.row(right.id(), road.clerk.scope(), month)).isEmpty();
        assertThat(rights.rows(new RightSearch.Wanted(null, null, null), road.clerk.scope(), month, Long.MAX_VALUE, 20))
                .isEmpty();
        assertThat(rights.row(right.id(), deputy.scope(), month)).isPresent();
        var wanted = new WantedAccount(new AccountNumber("6217004220099999999", AccountKind.PASSBOOK), "孙立", "农村商业银行",
                "", null, false, "原账户已销户");
        assertThatThrownBy(() -> changing.ask(right.id(), wanted, road.clerk)).isInstanceOf(NoSuchRight.class);
        assertThat(register.filed(deputy.scope(), Long.MAX_VALUE)).singleElement()
                .matches(filed -> filed.caseId() == of.id());
        assertThat(kinship.countyVisitOwed(of.id())).isFalse();
        assertThat(matching.night()).isEqualTo(new Matching.Night(0, 0));
    }

    @Test
    void the_night_finds_relatives_of_those_in_payment_and_nobodys_once_the_right_has_ended() {
        AssistanceCase of = paid();
        relative(road.clerk, APPLICANT);
        ended(of);
        LocalDate today = LocalDate.now((java.time.Clock) clock);
        clock.setToday(today.plusMonths(2));
        assertThat(matching.night()).isEqualTo(new Matching.Night(0, 0));
        clock.setToday(today);
        assertThat(matching.night()).isEqualTo(new Matching.Night(1, 0));
        assertThat(kinship.of(road.clerk, of.id())).isEqualTo(Relation.RELATIVE);
    }

    /** Rights rest on the first case of a household; whoever is related to it in a later one is kept from that one too. */
    @Test
    void who_is_shut_out_of_a_later_case_is_shut_out_of_the_households_earlier_ones() {
        AssistanceCase earlier = road.accepted(alone("周敏", Declared.idNumber("19820909", 6)));
        relative(reviewer, APPLICANT);
        AssistanceCase of = road.accepted(alone());
        database.flush();
        assertThat(kinship.of(reviewer, of.id())).isEqualTo(Relation.RELATIVE);
        assertThat(kinship.of(reviewer, earlier.id())).isEqualTo(Relation.NONE);
        jdbc.sql("""
                update application set household_id = (select household_id from application where id = :later)
                where id = :earlier""")
                .param("later", of.applicationId())
                .param("earlier", earlier.applicationId())
                .update();
        matching.night();
        assertThat(kinship.of(reviewer, earlier.id())).isEqualTo(Relation.RELATIVE);
        assertThat(kinship.filedAs(earlier.id())).isNotNull();
        assertThat(kinship.of(deputy, earlier.id())).isEqualTo(Relation.NONE);
    }

    /** The family's own word files the case; the officer it names is looked into. */
    @Test
    void what_the_family_says_files_the_case_and_names_an_officer_to_look_into() {
        statements.state(new Statement(Declared.idNumber("19700101", 9), "", "孔城镇长街1号", "孔城镇长街1号", null, List.of()),
                road.clerk);
        AssistanceCase of = road.accepted(alone().kin(StatedKin.with("表叔 王经办，镇民政办")));
        database.flush();
        assertThat(kinship.filedAs(of.id())).isNotNull();
        assertThat(register.filed(deputy.scope(), Long.MAX_VALUE).getFirst().officers())
                .containsExactly("家庭申明：表叔 王经办，镇民政办");
        assertThat(register.open(deputy.scope())).singleElement().matches(found -> found.ground() == Ground.STATED);
        assertThat(kinship.countyVisitOwed(of.id())).isTrue();
    }

    /** 100 planted kinships, each declared by another officer: none opens, lists or counts the case. */
    @Test
    void of_a_hundred_declared_kinships_all_are_shut_out() {
        AssistanceCase of = road.accepted(alone());
        database.flush();
        for (int i = 0; i < 100; i++) {
            ActingOfficer one = road.holding(road.officer("RP%03d".formatted(i), "亲属" + i,
                    i % 2 == 0 ? Role.TOWNSHIP_CLERK : Role.COUNTY_LEADER, i % 2 == 0 ? Road.TOWN : Road.COUNTY));
            assertThat(caseFile.required(of.id(), one.scope()).id()).isEqualTo(of.id());
            statements.state(
                    new Statement(Declared.idNumber("19600101", 100 + i), "", "孔城镇长街" + (50 + i) + "号",
                            "孔城镇长街" + (50 + i)
                                    + "号",
                            null, List.of(new Relative(KinRelation.SIBLING, "孙立", APPLICANT, null, ""))),
                    one);
        }
        matching.night();
        for (int i = 0; i < 100; i++) {
            int number = i;
            ActingOfficer one = officer("RP%03d".formatted(number));
            assertThat(kinship.of(one, of.id()).excludes()).isTrue();
            assertThatThrownBy(() -> caseFile.required(of.id(), one.scope())).isInstanceOf(NoSuchCase.class);
            assertThat(listed(one)).isEmpty();
            assertThat(waiting(one)).isZero();
        }
    }

    /** With every check of the application left out, a relative's rows are refused by the database. */
    @Test
    void the_database_refuses_a_relatives_opinion_decision_and_visit() {
        relative(road.countyLeader, APPLICANT);
        AssistanceCase of = road.hungOut(road.posted(alone()), clock);
        database.flush();
        assertThatThrownBy(() -> {
            jdbc.sql(
                    """
                    insert into decision (case_id, opinion_id, division_code, document_number, level, decided_on, decided_by,
                        decided_at, reasons)
                    select :case, max(id), :place, '决1', 'COUNTY', '2026-11-20', :by, now(), '符合' from opinion where case_id = :case""")
                    .param("case", of.id())
                    .param("place", Road.VILLAGE.value())
                    .param("by", road.countyLeader.officerId())
                    .update();
            jdbc.sql("set constraints all immediate").update();
        }).hasMessageContaining("somebody related");
    }

    private AssistanceCase paid() {
        AssistanceCase of = road.hungOut(road.posted(alone()), clock);
        road.decided(of, road.countyLeader);
        database.flush();
        YearMonth first = entitlements.findByCaseIdOrderById(of.id()).getFirst().firstMonth();
        if (LocalDate.now((java.time.Clock) clock).isBefore(first.atDay(20))) {
            clock.setToday(first.atDay(20));
        }
        new Payroll(system, road.officer("RC199", "市级经办", Role.CITY_CLERK, Road.COUNTY.parent()), reviewer)
                .settle(freezing.freeze(Road.COUNTY, first, reviewer), Map.of());
        database.flush();
        assertThat(caseFile.required(of.id(), deputy.scope()).stage()).isEqualTo(Stage.CLOSED);
        return of;
    }

    /** Its first month was its last. */
    private void ended(AssistanceCase of) {
        jdbc.sql("""
                insert into entitlement_ending (entitlement_id, division_code, ground, last_month, explanation, hearing, status,
                    proposed_by, proposed_at, decided_by, decided_at, decision_level, document_number)
                select id, division_code, 'OWN_REQUEST', first_month, '本人申请', 'NOT_NEEDED', 'CONFIRMED', :one, now(), :other,
                    now(), 'COUNTY', '终1' from entitlement where case_id = :case""")
                .param("one", road.townshipLeader.officerId())
                .param("other", road.countyLeader.officerId())
                .param("case", of.id())
                .update();
        jdbc.sql("update entitlement set last_month = first_month where case_id = :case")
                .param("case", of.id())
                .update();
    }

    private Statement relative(ActingOfficer of, IdNumber number) {
        var said = new Statement(Declared.idNumber("19700101", 7), "", "孔城镇长街2号", "孔城镇长街2号", null,
                List.of(new Relative(KinRelation.SIBLING, "孙立", number, null, "")));
        statements.state(said, of);
        return said;
    }

    private ActingOfficer officer(String staffNumber) {
        return jdbc.sql("""
                select o.id, o.staff_number, o.name, p.id, p.role, p.division_code from officer o join post p on p.officer_id = o.id
                where o.staff_number = :number""")
                .param("number", staffNumber)
                .query((row, _) -> new ActingOfficer(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4),
                        Role.valueOf(row.getString(5)),
                        new org.assistance.eligibility.value.DivisionCode(row.getString(6))))
                .single();
    }

    private String phoneOf() {
        return alone().content().phone().value();
    }

    private List<Long> listed(ActingOfficer of) {
        return search.rows(new CaseSearch.Wanted(null, null, null), of.scope(), Long.MAX_VALUE, 20)
                .stream()
                .map(CaseRow::id)
                .toList();
    }

    private int waiting(ActingOfficer of) {
        return worklist.view(of, null, false, Worklist.After.NOTHING, 20, LocalDate.now((java.time.Clock) clock))
                .counts()
                .waiting()
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Declared alone() {
        return alone("孙立", APPLICANT);
    }

    private static Declared alone(String name, IdNumber number) {
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with(name, number, org.assistance.eligibility.facts.Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
