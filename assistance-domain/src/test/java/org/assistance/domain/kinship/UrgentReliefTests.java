package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.Findings;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Urgent relief waits for nobody's word on kinship; who is related for certain stays out of it, and the county looks into it afterwards. */
@DatabaseTest
@Import(Road.class)
class UrgentReliefTests {
    private static final IdNumber APPLICANT = Declared.idNumber("19790302", 605);

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
    private Deciding deciding;
    @Autowired
    private Assessing assessing;
    @Autowired
    private Visiting visiting;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;
    @Autowired
    private TestClock clock;

    private ActingOfficer reviewer;

    @BeforeEach
    void open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        reviewer = road.holding(road.officer("RC110", "姚审核", Role.COUNTY_REVIEWER, Road.COUNTY));
        road.townshipLeader = road.holding(road.townshipLeader);
    }

    @Test
    void an_indication_does_not_hold_it_up_and_is_judged_afterwards() {
        statements.state(new Statement(Declared.idNumber("19700101", 9), inNeed().content().phone().value(),
                "孔城镇长街1号", "孔城镇长街1号", null, List.of()), reviewer);
        AssistanceCase of = awaitingDecision();
        assertThat(register.open(road.countyLeader.scope())).hasSize(1);
        assertThat(deciding.refusalFor(of, road.townshipLeader)).isNull();
        road.decided(of, road.townshipLeader);
        checked();
        register.judge(register.open(road.countyLeader.scope()).getFirst().id(), true, "是其弟弟，户口簿为证", road.countyLeader);
        assertThat(kinship.filedAs(of.id())).isNotNull();
        assertThat(kinship.countyVisitOwed(of.id())).isTrue();
    }

    @Test
    void who_is_related_for_certain_does_not_decide_it_and_another_does_at_once() {
        relative(road.townshipLeader);
        AssistanceCase of = awaitingDecision();
        assertThat(deciding.refusalFor(of, road.townshipLeader)).contains("回避");
        assertThatThrownBy(() -> road.decided(of, road.townshipLeader)).isInstanceOf(NotAllowed.class);
        ActingOfficer deputy = road.holding(road.officer("RT109", "钱副镇长", Role.TOWNSHIP_LEADER, Road.TOWN));
        assertThat(deciding.refusalFor(of, deputy)).isNull();
        road.decided(of, deputy);
        checked();
        assertThat(register.filed(reviewer.scope(), Long.MAX_VALUE)).singleElement().matches(Register.Filed::visitOwed);
        AssistanceCase decided = caseFile.required(of.id(), reviewer.scope());
        visiting.record(decided, new NewVisit(VisitMethod.HOME, null, LocalDate.now((java.time.Clock) clock), "姚审核",
                "程干部", "王大海", "住房自有", "反映属实", "王大海", null), reviewer);
        checked();
        assertThat(kinship.countyVisitOwed(of.id())).isFalse();
    }

    @Test
    void the_database_refuses_the_relatives_decision_on_the_fast_road_too() {
        relative(road.townshipLeader);
        AssistanceCase of = awaitingDecision();
        jdbc.sql(
                """
                insert into decision (case_id, opinion_id, division_code, document_number, level, decided_on, decided_by,
                    decided_at, reasons)
                select :case, max(id), :place, '决1', 'TOWNSHIP', '2026-11-20', :by, now(), '符合' from opinion where case_id = :case""")
                .param("case", of.id())
                .param("place", Road.VILLAGE.value())
                .param("by", road.townshipLeader.officerId())
                .update();
        assertThatThrownBy(this::checked).hasMessageContaining("somebody related");
    }

    private AssistanceCase awaitingDecision() {
        AssistanceCase of = road.accepted(inNeed());
        assertThat(of.route()).isEqualTo(Route.FAST_RELIEF);
        assessing.assess(of.id(), new Findings(List.of(), true, Money.parse("670"), null), road.clerk);
        assessing.forward(of.id(), of.version(), road.clerk);
        AssistanceCase assessed = caseFile.required(of.id(), road.clerk.scope());
        road.opined(assessed);
        database.flush();
        return assessed;
    }

    private void relative(ActingOfficer of) {
        var said = new Statement(Declared.idNumber("19700101", 7), "", "孔城镇长街2号", "孔城镇长街2号", null,
                List.of(new Relative(KinRelation.SIBLING, "王大海", APPLICANT, null, "")));
        statements.state(said, of);
        matching.ofStatement(said);
    }

    private void checked() {
        database.flush();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private static Declared inNeed() {
        return Declared.family(Road.VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("王大海", APPLICANT, Relation.SELF, List.of(), List.of())
                .inTown()
                .after(new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, Declared.APPLIED.minusDays(1),
                        Road.VILLAGE, true, true, null, Money.parse("3000"), null, List.of(), null,
                        FactSource.DECLARED));
    }
}
