package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
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
        assertThat(matching.night()).isZero();
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
        assertThat(matching.night()).isZero();
    }

    /** The family's own word files the case; the officer it names is looked into. */
    @Test
    void what_the_family_says_files_the_case_and_names_an_officer_to_look_into() {
        statements.state(new Statement(Declared.idNumber("19700101", 9), "", "孔城镇长街1号", "孔城镇长街1号", null, List.of()),
                road.clerk);
        AssistanceCase of = road.accepted(alone().kin(new StatedKin(true, "表叔 王经办，镇民政办")));
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
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", APPLICANT, org.assistance.eligibility.facts.Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
