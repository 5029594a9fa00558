package org.assistance.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assistance.domain.application.Correcting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.DraftContent;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Person;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseSearch;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.kinship.KinRelation;
import org.assistance.domain.kinship.Kinship;
import org.assistance.domain.kinship.Relative;
import org.assistance.domain.kinship.Statement;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.person.KnowingNumber.Outcome;
import org.assistance.domain.person.KnowingNumber.Paper;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumber.State;
import org.assistance.domain.person.TemporaryNumbers.Wanted;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The identity number takes the place of a temporary one, by two officers, and it stays one person (DF-05). */
@DatabaseTest
@Import(Road.class)
class KnowingNumberTests {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 2);
    private static final IdNumber REAL = Declared.idNumber("19790312", 2);

    @Autowired
    private Road road;
    @Autowired
    private TemporaryNumbers numbers;
    @Autowired
    private TemporaryList list;
    @Autowired
    private KnowingNumber knowing;
    @Autowired
    private PersonMatches matches;
    @Autowired
    private JudgingMatches judging;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Drafting drafting;
    @Autowired
    private HeldRights held;
    @Autowired
    private CaseSearch search;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;
    @Autowired
    private TestClock clock;

    private ActingOfficer reviewer;
    private IdNumber temporary;
    private long person;

    @BeforeEach
    void somebody_has_a_temporary_number(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        reviewer = road.officer("RV201", "吴审核", Role.COUNTY_REVIEWER, road.countyLeader.division());
        var issued = (TemporaryNumbers.Outcome.Issued) numbers.issue(new Wanted(new Sought("李桂兰", BORN, null, ""),
                Sex.FEMALE, Kind.NO_HUKOU, "村委会证明，出生日期按本人陈述", false), road.clerk);
        temporary = issued.number();
        person = issued.personId();
    }

    private static Declared alone(String name, IdNumber number) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO).with(name, number, Relation.SELF, List.of(), List.of());
    }

    private static Paper paper(IdNumber number, String name) {
        return new Paper(number, name, "户口簿，村委会核实是同一人");
    }

    private void replaced() {
        assertThat(knowing.ask(person, paper(REAL, "李桂香"), road.clerk)).isEqualTo(Outcome.WAITS);
        knowing.confirm(person, REAL, road.townshipLeader);
    }

    private State state() {
        return list.required(person, reviewer.scope()).state();
    }

    @Test
    void it_counts_once_the_second_officer_has_typed_it_too() {
        assertThat(knowing.ask(person, paper(REAL, "李桂香"), road.clerk)).isEqualTo(Outcome.WAITS);
        assertThat(state()).isEqualTo(State.ASKED);
        assertThat(people.findById(person).orElseThrow().idNumber()).isEqualTo(temporary);
        assertThatThrownBy(() -> knowing.confirm(person, Declared.idNumber("19790312", 4), road.townshipLeader))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("与登记的公民身份号码不同");
        knowing.confirm(person, REAL, road.townshipLeader);
        Person now = people.find(REAL).orElseThrow();
        assertThat(now.id()).isEqualTo(person);
        assertThat(now.name()).isEqualTo("李桂香");
        assertThat(now.birthDate()).isEqualTo(REAL.birthDate());
        TemporaryNumber.File file = list.required(person, road.clerk.scope());
        assertThat(file.state()).isEqualTo(State.REPLACED);
        assertThat(file.number()).isEqualTo(temporary.value());
        assertThat(file.given()).isEqualTo("李桂兰");
        assertThat(file.born()).isEqualTo(BORN);
        assertThat(file.real()).isEqualTo(REAL.masked());
        assertThat(file.steps()).extracting(TemporaryNumber.Step::act, TemporaryNumber.Step::by)
                .containsExactly(tuple("登记公民身份号码", "王经办"),
                        tuple("确认", "赵镇长"));
    }

    @Test
    void who_typed_it_does_not_confirm_it_and_neither_post_does_the_others_part() {
        var both = new ActingOfficer(road.clerk.officerId(), "RT101", "王经办", 1, Role.TOWNSHIP_LEADER,
                road.clerk.division());
        knowing.ask(person, paper(REAL, "李桂兰"), road.clerk);
        assertThatThrownBy(() -> knowing.confirm(person, REAL, both)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("另一名工作人员");
        assertThatThrownBy(() -> knowing.confirm(person, REAL, road.clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> knowing.ask(person, paper(REAL, "李桂兰"), reviewer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jdbc
                .sql("update number_known set status = 'CONFIRMED', answered_by = recorded_by, answered_at = now()")
                .update()).hasMessageContaining("number_known_by_two");
    }

    @Test
    void refused_the_temporary_one_goes_on_and_another_may_be_typed() {
        knowing.ask(person, paper(REAL, "李桂兰"), road.clerk);
        assertThatThrownBy(() -> knowing.ask(person, paper(REAL, "李桂兰"), road.clerk)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> knowing.refuse(person, "无", reviewer)).isInstanceOf(IllegalMove.class);
        knowing.refuse(person, "户口簿上是她姐姐", reviewer);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(knowing.ask(person, paper(Declared.idNumber("19790302", 6), "李桂兰"), road.clerk))
                .isEqualTo(Outcome.WAITS);
        assertThat(list.required(person, reviewer.scope()).steps()).hasSize(3)
                .element(1)
                .satisfies(step -> assertThat(step.reason()).isEqualTo("户口簿上是她姐姐"));
    }

    @Test
    void no_program_changes_a_number_without_two_officers() {
        for (String change : List.of("id_index = sha256('x')", "sex = 'MALE'", "birth_date = '1980-01-01'")) {
            jdbc.sql("savepoint before").update();
            assertThatThrownBy(() -> jdbc.sql("update person set " + change + " where id = " + person).update())
                    .as(change)
                    .hasMessageContaining("number_changes_by_two");
            jdbc.sql("rollback to before").update();
        }
        replaced();
        assertThatThrownBy(() -> jdbc.sql("update person set sex = 'MALE' where id = " + person).update())
                .hasMessageContaining("number_changes_by_two");
    }

    @Test
    void right_and_cases_stay_with_the_one_person_and_nothing_is_given_twice() {
        AssistanceCase of = road.awaitingDecision(alone("李桂兰", temporary), clock);
        road.decided(of, road.countyLeader);
        database.flush();
        replaced();
        database.clear();
        assertThat(jdbc.sql("select person_id from entitled_person").query(Long.class).list()).containsOnly(person);
        assertThat(held.of(Set.of(people.find(REAL).orElseThrow().id()),
                YearMonth.from(LocalDate.now(clock)).plusMonths(1)))
                .isNotEmpty();
        assertThat(search.ofPerson(numbers.now(temporary), road.clerk.scope(), 5)).hasSize(1);
        assertThat(search.ofPerson(REAL, road.clerk.scope(), 5)).hasSize(1);
        var again = submitting.submit(drafting.create(road.clerk).id(), alone("李桂香", REAL).content(), road.clerk);
        assertThat(again).as("the right is held already").isInstanceOf(Submission.Refused.class);
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_relative_of_staff_is_found_once_the_number_is_known(@Autowired Statements statements,
            @Autowired Kinship kinship) {
        ActingOfficer leader = road.countyLeader;
        statements.state(new Statement(Declared.idNumber("19700101", 7), "", "孔城镇长街2号", "孔城镇长街2号", null,
                List.of(new Relative(KinRelation.SIBLING, "李桂香", REAL, null, ""))), leader);
        AssistanceCase of = road.awaitingDecision(alone("李桂兰", temporary), clock);
        database.flush();
        assertThat(kinship.of(leader, of.id()).excludes()).isFalse();
        replaced();
        assertThat(kinship.of(leader, of.id()).excludes()).isTrue();
    }

    @Test
    void a_case_checked_under_the_temporary_number_goes_on_only_after_the_departments_were_asked_by_the_real_one(
            @Autowired VerificationReports reports, @Autowired Concluding concluding,
            @Autowired Assessing assessing) {
        AssistanceCase of = road.accepted(alone("李桂兰", temporary));
        var report = new VerificationReport(of, road.clerk, clock.instant());
        report.add(new NewItem(Checked.member(1, person, "李桂兰"), "PENSION", "养老保险", CheckAnswer.REFUSED, "未申报",
                "只有临时编号", "", null, null, null, null, null, null, false));
        long saved = reports.save(report).id();
        database.flush();
        concluding.conclude(of.id(), saved, List.of(), Conclusion.FITS, "", road.clerk);
        database.flush();
        clock.setToday(LocalDate.now(clock).plusDays(1));
        replaced();
        assessing.assess(of.id(), road.clerk);
        assertThatThrownBy(() -> assessing.forward(of.id(), of.version(), road.clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("李桂兰在核对以后才登记公民身份号码");
    }

    @Test
    void the_temporary_number_is_declared_no_more_but_still_tells_whose_it_was() {
        replaced();
        assertThat(submitting.submit(drafting.create(road.clerk).id(), alone("李桂香", temporary).content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Refused.class,
                        refused -> assertThat(refused.problems()).singleElement()
                                .satisfies(problem -> assertThat(problem.sentence()).contains("已换为公民身份号码")));
        assertThat(numbers.of(temporary)).contains(person);
        assertThat(numbers.now(temporary)).isEqualTo(REAL);
        assertThat(numbers.now(REAL)).isEqualTo(REAL);
    }

    @Test
    void a_form_that_begins_with_what_was_declared_then_has_number_and_name_of_the_papers(
            @Autowired Correcting correcting) {
        UUID draft = drafting.create(road.clerk).id();
        database.flush();
        drafting.save(draft, Map.of("members[0].name", "李桂兰", "members[0].idNumber", temporary.value()), false, 0,
                road.clerk);
        var submitted = (Submission.Submitted) submitting.submit(draft, alone("李桂兰", temporary).content(), road.clerk);
        database.flush();
        replaced();
        DraftContent form = correcting.begin(submitted.cases().getFirst().id(), road.clerk).content();
        assertThat(form.text("members[0].idNumber")).isEqualTo(REAL.value());
        assertThat(form.text("members[0].name")).isEqualTo("李桂香");
    }

    @Test
    void somebody_on_record_under_that_number_is_judged_and_the_real_number_counts() {
        road.accepted(alone("李桂兰", temporary));
        road.accepted(alone("赵桂香", REAL));
        database.flush();
        long known = people.find(REAL).orElseThrow().id();
        assertThat(knowing.ask(person, paper(REAL, "赵桂香"), road.clerk)).isEqualTo(Outcome.PUT_UP);
        assertThat(state()).isEqualTo(State.OPEN);
        PersonMatch.Row row = matches.rows(false, reviewer.scope()).getFirst();
        PersonMatch.File file = matches.file(row.id(), reviewer.scope()).orElseThrow();
        assertThat(List.of(file.left().number(), file.right().number()))
                .anySatisfy(number -> assertThat(number).endsWith("（临时编号）"));
        assertThatThrownBy(() -> judging.judge(row.id(), person, "户口已登记", reviewer)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("以公民身份号码为准");
        judging.judge(row.id(), known, "户口已登记", reviewer);
        assertThat(state()).isEqualTo(State.MERGED);
        database.flush();
        assertThat(submitting.submit(drafting.create(road.clerk).id(), alone("李桂兰", temporary).content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Refused.class,
                        refused -> assertThat(refused.problems()).isNotEmpty());
    }

    @Test
    void whoever_was_registered_under_that_number_meanwhile_is_not_overwritten() {
        knowing.ask(person, paper(REAL, "李桂香"), road.clerk);
        road.accepted(alone("李桂香", REAL));
        database.flush();
        assertThatThrownBy(() -> knowing.confirm(person, REAL, road.townshipLeader)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("另一份档案");
    }

    @Test
    void a_number_that_is_temporary_itself_or_comes_without_name_or_paper_is_refused() {
        for (Paper wrong : List.of(paper(IdNumber.temporary(9, BORN, Sex.FEMALE), "李桂兰"), paper(REAL, " "),
                new Paper(REAL, "李桂兰", "无"), paper(Declared.idNumber("20991231", 2), "李桂兰"))) {
            assertThatThrownBy(() -> knowing.ask(person, wrong, road.clerk)).isInstanceOf(IllegalMove.class);
        }
    }
}
