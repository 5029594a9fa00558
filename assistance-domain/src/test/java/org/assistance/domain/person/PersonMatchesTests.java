package org.assistance.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.person.PersonMatch.Status;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody stands on record twice, under two numbers. */
@DatabaseTest
@Import(Road.class)
class PersonMatchesTests {
    private static final IdNumber FIRST = Declared.idNumber("19790302", 2);
    private static final IdNumber SECOND = Declared.idNumber("19790302", 4);

    @Autowired
    private Road road;
    @Autowired
    private ImportingDivisions importing;
    @Autowired
    private DataSource dataSource;
    @Autowired
    private TestClock clock;
    @Autowired
    private FindingMatches finding;
    @Autowired
    private PersonMatches matches;
    @Autowired
    private JudgingMatches judging;
    @Autowired
    private SearchingPeople searching;
    @Autowired
    private People people;
    @Autowired
    private HeldRights heldRights;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Drafting drafting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    private ActingOfficer reviewer;
    private ActingOfficer leader;
    private ActingOfficer city;

    @BeforeEach
    void the_city_is_open() {
        road.open(importing, dataSource, clock);
        DivisionCode county = road.countyLeader.division();
        reviewer = road.officer("RV201", "吴审核", Role.COUNTY_REVIEWER, county);
        leader = road.countyLeader;
        city = road.officer("CC301", "市经办", Role.CITY_CLERK, new DivisionCode("340800000000"));
    }

    private static Declared alone(String name, IdNumber number) {
        return Declared.family(village(), Programme.DIBAO).with(name, number, Relation.SELF, List.of(), List.of());
    }

    private static DivisionCode village() {
        return Road.VILLAGE;
    }

    private AssistanceCase applied(String name, IdNumber number) {
        AssistanceCase opened = road.accepted(alone(name, number));
        database.flush();
        return opened;
    }

    private long person(IdNumber number) {
        return people.find(number).orElseThrow().id();
    }

    private long found() {
        finding.find(Declared.APPLIED);
        return matches.rows(false, reviewer.scope()).getFirst().id();
    }

    private Status status(long id) {
        return matches.file(id, city.scope()).orElseThrow().status();
    }

    @Test
    void two_with_one_name_and_one_birthday_are_put_up_once_with_their_points() {
        applied("李桂兰", FIRST);
        applied("李桂蘭", SECOND);
        assertThat(finding.find(Declared.APPLIED)).isEqualTo(1);
        assertThat(finding.find(Declared.APPLIED.plusDays(1))).isZero();
        PersonMatch.Row row = matches.rows(false, reviewer.scope()).getFirst();
        assertThat(row.status()).isEqualTo(Status.OPEN);
        assertThat(row.score()).isEqualTo(30 + 25 + 5 + 10);
        PersonMatch.File file = matches.file(row.id(), reviewer.scope()).orElseThrow();
        assertThat(file.lines()).filteredOn(PersonMatch.Line::differs)
                .extracting(PersonMatch.Line::label)
                .containsExactly("姓名", "身份证号码");
        assertThat(file.left().number()).contains("********");
        assertThat(file.lines().getFirst().leftFrom()).isEqualTo("申报为“李桂兰” 2026-11-02");
        assertThat(file.score().total()).isEqualTo(row.score());
    }

    @Test
    void people_who_share_a_birthday_alone_or_a_common_name_alone_are_not_put_up() {
        applied("李桂兰", FIRST);
        applied("王秀英", SECOND);
        applied("李桂兰", Declared.idNumber("19610817", 2));
        assertThat(finding.find(Declared.APPLIED)).isZero();
    }

    @Test
    void a_birthday_typed_wrong_is_found_in_the_same_village() {
        applied("李桂兰", FIRST);
        applied("李桂兰", Declared.idNumber("19790203", 2));
        assertThat(finding.find(Declared.APPLIED)).isEqualTo(1);
    }

    @Test
    void judged_different_they_are_not_put_up_again_until_that_is_taken_back() {
        applied("李桂兰", FIRST);
        applied("李桂兰", SECOND);
        long id = found();
        for (String tooLittle : List.of(" ", "x", "同一人　")) {
            assertThatThrownBy(() -> judging.judge(id, null, tooLittle, reviewer)).isInstanceOf(IllegalMove.class)
                    .hasMessageContaining("理由，4至");
        }
        assertThat(judging.judge(id, null, "两人同名，户口簿核实", reviewer)).isEqualTo(Status.DIFFERENT);
        finding.find(Declared.APPLIED);
        assertThat(matches.rows(false, reviewer.scope())).isEmpty();
        assertThat(matches.counts(reviewer.scope())).isEqualTo(new PersonMatches.Counts(1, 1));
        assertThat(judging.undo(id, "又有新的材料", reviewer)).isEqualTo(Status.OPEN);
        PersonMatch.File file = matches.file(id, reviewer.scope()).orElseThrow();
        assertThat(file.steps()).extracting(PersonMatch.Step::act).containsExactly("判定不是同一人", "撤销判定");
        assertThat(file.steps().getFirst().compared()).contains("姓名：李桂兰", "合计 80 分").doesNotContain(FIRST.value());
    }

    @Test
    void made_one_where_no_money_hangs_on_it_the_other_number_is_taken_no_more_and_it_can_be_undone() {
        applied("李桂兰", FIRST);
        applied("李桂兰", SECOND);
        long id = found();
        long kept = person(FIRST);
        assertThat(judging.judge(id, kept, "同一人，旧号码登错", reviewer)).isEqualTo(Status.SAME);
        assertThat(problems(SECOND)).anySatisfy(problem -> assertThat(problem).contains("已经归并，不再使用"));
        assertThat(problems(FIRST)).noneSatisfy(problem -> assertThat(problem).contains("归并"));
        assertThat(judging.undo(id, "核实有误", reviewer)).isEqualTo(Status.OPEN);
        assertThat(problems(SECOND)).noneSatisfy(problem -> assertThat(problem).contains("归并"));
    }

    private List<String> problems(IdNumber number) {
        return submitting.obstacles(drafting.create(road.clerk).id(), alone("李桂兰", number).content(), road.clerk)
                .filter(Submission.Refused.class::isInstance)
                .map(refused -> ((Submission.Refused) refused).problems()
                        .stream()
                        .map(problem -> problem.sentence())
                        .toList())
                .orElse(List.of());
    }

    private long paidTwice() {
        AssistanceCase of = road.awaitingDecision(alone("李桂兰", FIRST), clock);
        road.decided(of, leader);
        database.flush();
        applied("李桂兰", SECOND);
        return found();
    }

    @Test
    void where_money_hangs_on_it_a_second_person_answers_and_who_asked_does_not() {
        long id = paidTwice();
        assertThat(matches.file(id, reviewer.scope()).orElseThrow().money()).isTrue();
        assertThat(judging.judge(id, person(FIRST), "户口簿上是同一人", city)).isEqualTo(Status.PROPOSED);
        assertThat(heldRights.of(List.of(person(SECOND)), YearMonth.of(2027, 1))).isEmpty();
        assertThatThrownBy(() -> judging.answer(id, true, "同意归并", city)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("提出人以外");
        assertThatThrownBy(() -> judging.answer(id, true, "同意", reviewer)).isInstanceOf(NotAllowed.class);
        assertThat(judging.answer(id, true, "材料核对一致", leader)).isEqualTo(Status.SAME);
        assertThat(heldRights.of(List.of(person(SECOND)), YearMonth.of(2027, 1))).singleElement()
                .satisfies(right -> assertThat(right.personId()).isEqualTo(person(SECOND)));
        assertThat(judging.undo(id, "当时弄错了人", reviewer)).isEqualTo(Status.UNDOING);
        assertThat(judging.answer(id, false, "不同意撤销", leader)).isEqualTo(Status.SAME);
        judging.undo(id, "补充了材料", reviewer);
        assertThat(judging.answer(id, true, "同意撤销", leader)).isEqualTo(Status.OPEN);
        assertThat(heldRights.of(List.of(person(SECOND)), YearMonth.of(2027, 1))).isEmpty();
        assertThat(heldRights.of(List.of(person(FIRST)), YearMonth.of(2027, 1))).hasSize(1);
    }

    @Test
    void the_database_refuses_one_alone_where_money_hangs_on_it_whatever_the_program_says_of_the_money() {
        long id = paidTwice();
        assertThatThrownBy(() -> step(id, "MERGE", reviewer)).hasMessageContaining("a second person answers");
    }

    @Test
    void the_database_makes_nobody_one_without_a_step_that_leads_there() {
        applied("李桂兰", FIRST);
        applied("李桂兰", SECOND);
        long id = found();
        assertThatThrownBy(() -> stand(id, "SAME", null)).hasMessageContaining("no step");
    }

    @Test
    void a_step_that_belongs_to_another_standing_is_refused() {
        long id = paidTwice();
        assertThatThrownBy(() -> step(id, "CONFIRM", leader)).hasMessageContaining("nothing to CONFIRM");
    }

    @Test
    void a_proposal_is_not_jumped() {
        long id = paidTwice();
        step(id, "PROPOSE", reviewer);
        assertThatThrownBy(() -> stand(id, "SAME", null)).hasMessageContaining("no step");
    }

    @Test
    void nobody_else_is_said_to_have_proposed() {
        long id = paidTwice();
        step(id, "PROPOSE", reviewer);
        assertThatThrownBy(() -> stand(id, "PROPOSED", leader.officerId())).hasMessageContaining("no step");
    }

    private void step(long id, String act, ActingOfficer by) {
        jdbc.sql("""
                insert into person_match_step (match_id, act, officer_id, at, reason, compared, money)
                values (?, ?, ?, now(), '同一人', '比较', false)""").params(id, act, by.officerId()).update();
    }

    private void stand(long id, String status, @Nullable Long askedBy) {
        jdbc.sql("update person_match set status = :status, kept_id = left_id, asked_by = :asked where id = :id")
                .param("status", status)
                .param("asked", askedBy)
                .param("id", id)
                .update();
    }

    @Test
    void without_a_number_somebody_is_found_by_what_else_is_known_the_most_alike_first() {
        applied("李桂蘭", FIRST);
        applied("李小花", Declared.idNumber("19610817", 2));
        applied("王秀英", SECOND);
        List<SearchingPeople.Found> found = searching.find(
                new SearchingPeople.Sought("李桂兰", FIRST.birthDate(), Road.VILLAGE, ""), reviewer.scope());
        assertThat(found).extracting(SearchingPeople.Found::name).containsExactly("李桂蘭", "王秀英");
        assertThat(found.getFirst().score().total()).isEqualTo(30 + 25 + 10);
        assertThat(found.getFirst().number()).contains("********");
        assertThat(found.getLast().score().total()).as("birthday and village alone").isEqualTo(25 + 10);
        var nobody = new SearchingPeople.Sought("赵无名", null, null, "");
        assertThat(searching.find(nobody, reviewer.scope())).isEmpty();
        ActingOfficer elsewhere = road.officer("RV203", "别处审核", Role.COUNTY_REVIEWER, new DivisionCode("340802000000"));
        assertThat(searching.find(new SearchingPeople.Sought("李桂兰", FIRST.birthDate(), null, ""), elsewhere.scope()))
                .isEmpty();
    }

    @Test
    void of_another_county_there_is_nothing_to_see() {
        applied("李桂兰", FIRST);
        applied("李桂兰", SECOND);
        long id = found();
        ActingOfficer elsewhere = road.officer("RV202", "别处审核", Role.COUNTY_REVIEWER, new DivisionCode("340802000000"));
        assertThat(matches.rows(false, elsewhere.scope())).isEmpty();
        assertThatThrownBy(() -> judging.judge(id, null, "不是", elsewhere)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> judging.judge(id, null, "不是", road.clerk)).isInstanceOf(NotAllowed.class);
        assertThat(status(id)).isEqualTo(Status.OPEN);
    }
}
