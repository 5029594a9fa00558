package org.assistance.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumbers.Outcome;
import org.assistance.domain.person.TemporaryNumbers.Wanted;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without an identity number is known by a temporary one, given after a search (DF-05). */
@DatabaseTest
@Import(Road.class)
class TemporaryNumbersTests {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 2);
    private static final IdNumber REAL = Declared.idNumber("19790302", 2);

    @Autowired
    private Road road;
    @Autowired
    private TemporaryNumbers numbers;
    @Autowired
    private TemporaryList list;
    @Autowired
    private SearchingPeople searching;
    @Autowired
    private FindingMatches finding;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Drafting drafting;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    private ActingOfficer neighbour;

    @BeforeEach
    void the_city_is_open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired TestClock clock) {
        road.open(importing, dataSource, clock);
        neighbour = road.officer("RT901", "邻经办", Role.TOWNSHIP_CLERK, new DivisionCode("340881101000"));
    }

    private static Wanted wanted(String name, boolean noneOfThem) {
        return new Wanted(new Sought(name, BORN, null, ""), Sex.FEMALE, Kind.NO_HUKOU, "村委会证明，出生日期按本人陈述",
                noneOfThem);
    }

    private Outcome.Issued issued() {
        return (Outcome.Issued) numbers.issue(wanted("李桂兰", false), road.clerk);
    }

    private static Declared alone(String name, IdNumber number) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO).with(name, number, Relation.SELF, List.of(), List.of());
    }

    private Submission submitted(String name, IdNumber number) {
        Submission submission = submitting.submit(drafting.create(road.clerk).id(), alone(name, number).content(),
                road.clerk);
        database.flush();
        return submission;
    }

    @Test
    void it_bears_birth_date_and_sex_and_who_gave_it_when_and_why_stays_on_record() {
        Outcome.Issued given = issued();
        assertThat(given.number().isTemporary()).isTrue();
        assertThat(given.number().birthDate()).isEqualTo(BORN);
        assertThat(given.number().sex()).isEqualTo(Sex.FEMALE);
        TemporaryNumber.File file = list.required(given.personId(), road.clerk.scope());
        assertThat(file.number()).isEqualTo(given.number().value());
        assertThat(file.issuedBy()).isEqualTo("王经办");
        assertThat(file.reason()).startsWith("村委会证明");
        assertThat(file.lookedAt()).isZero();
        assertThat(jdbc.sql("select reason from temporary_number").query(String.class).single()).startsWith("密");
        assertThatThrownBy(() -> jdbc.sql("update temporary_number set kind = 'FOREIGN'").update())
                .hasMessageContaining("temporary_number_stays");
    }

    @Test
    void the_same_person_gets_none_twice_at_one_counter() {
        Outcome.Issued given = issued();
        assertThat(numbers.issue(wanted("李桂兰", true), road.clerk)).isEqualTo(new Outcome.Before(given.personId()));
        assertThat(numbers.issue(wanted("李桂兰甲", true), road.clerk)).isInstanceOf(Outcome.Issued.class);
    }

    @Test
    void whoever_is_found_is_looked_at_first_and_that_is_kept() {
        road.accepted(alone("李桂蘭", REAL));
        database.flush();
        assertThat(numbers.issue(wanted("李桂兰", false), road.clerk)).isInstanceOf(Outcome.Alike.class);
        assertThat(jdbc.sql("select count(*) from temporary_number").query(Integer.class).single()).isZero();
        assertThat(numbers.issue(wanted("李桂兰", true), road.clerk)).isInstanceOf(Outcome.Issued.class);
        assertThat(jdbc.sql("select looked_at[1] from temporary_number").query(Long.class).single())
                .isEqualTo(people.find(REAL).orElseThrow().id());
    }

    @Test
    void somebody_who_has_one_and_no_application_yet_is_found_too_and_by_the_next_town_by_the_place_alone() {
        Outcome.Issued given = issued();
        var sought = new Sought("李桂蘭", BORN, null, "");
        assertThat(searching.find(sought, road.clerk.scope())).singleElement().satisfies(found -> {
            assertThat(found.personId()).isEqualTo(given.personId());
            assertThat(found.temporary()).isTrue();
            assertThat(found.caseId()).isNull();
        });
        assertThat(searching.find(sought, neighbour.scope())).isEmpty();
        assertThat(searching.elsewhere(sought, neighbour.scope())).singleElement()
                .satisfies(one -> assertThat(one.place()).endsWith("桐城市孔城镇"));
        assertThat(searching.elsewhere(sought, road.clerk.scope())).isEmpty();
        assertThat(numbers.issue(wanted("李桂蘭", false), neighbour)).isInstanceOf(Outcome.Alike.class);
        assertThatThrownBy(() -> list.required(given.personId(), neighbour.scope())).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void of_two_whose_name_nobody_knows_the_machine_says_nothing() {
        numbers.issue(wanted("无名氏甲", false), road.clerk);
        numbers.issue(wanted("无名氏甲", true), neighbour);
        assertThat(jdbc.sql("select count(*) from temporary_number").query(Integer.class).single()).isEqualTo(2);
        assertThat(finding.find(Declared.APPLIED)).isZero();
    }

    @Test
    void two_counters_that_gave_one_person_one_each_are_put_before_an_officer() {
        issued();
        numbers.issue(wanted("李桂兰", true), neighbour);
        assertThat(finding.find(Declared.APPLIED)).isEqualTo(1);
    }

    @Test
    void only_the_counter_gives_one_and_says_who_why_and_when_the_person_was_born() {
        assertThatThrownBy(() -> numbers.issue(wanted("李桂兰", false), road.countyLeader)).isInstanceOf(NotAllowed.class);
        for (LocalDate day : new LocalDate[]{null, Declared.APPLIED.plusDays(1), LocalDate.of(1899, 12, 31)}) {
            assertThatThrownBy(() -> numbers.issue(new Wanted(new Sought("李桂兰", day, null, ""), Sex.FEMALE,
                    Kind.UNKNOWN, "救助站移送", false), road.clerk)).isInstanceOf(IllegalMove.class);
        }
        assertThat(numbers.issue(new Wanted(new Sought("李桂兰之女", Declared.APPLIED, null, ""), Sex.FEMALE,
                Kind.NEWBORN, "出生医学证明", false), road.clerk)).isInstanceOf(Outcome.Issued.class);
        assertThatThrownBy(() -> numbers.issue(new Wanted(new Sought("李桂兰", BORN, null, ""), Sex.FEMALE, Kind.UNKNOWN,
                "无", false), road.clerk)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> numbers.issue(wanted(" ", false), road.clerk)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void an_application_takes_one_that_was_given_to_that_person_and_no_other() {
        IdNumber invented = IdNumber.temporary(77, BORN, Sex.FEMALE);
        assertThat(submitted("李桂兰", invented)).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.problems()).singleElement()
                        .satisfies(problem -> assertThat(problem.sentence()).contains("没有发放过")));
        assertThatThrownBy(() -> people.add(invented, "李桂兰")).isInstanceOf(IllegalMove.class);
        IdNumber number = issued().number();
        assertThat(submitted("王桂兰", number)).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.problems()).singleElement()
                        .satisfies(problem -> assertThat(problem.sentence()).contains("登记的姓名与")));
        assertThat(submitted("李桂兰", number)).isInstanceOf(Submission.Submitted.class);
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void nobody_is_asked_about_by_one_whatever_the_program_does() {
        submitted("李桂兰", issued().number());
        assertThatThrownBy(() -> jdbc.sql("""
                insert into registry_query (case_id, division_code, person_id, source, authorisation_id, purpose, officer_id, at, answer)
                select c.id, c.division_code, a.person_id, 'PENSION', a.id, '核对', ?, now(), 'NOT_FOUND'
                from authorisation a join assistance_case c on c.application_id = a.application_id""")
                .param(road.clerk.officerId())
                .update()).hasMessageContaining("temporary_numbers_are_not_asked");
    }

    @Test
    void no_service_is_asked_about_by_one_whatever_the_program_does() {
        submitted("李桂兰", issued().number());
        assertThatThrownBy(() -> jdbc
                .sql("""
                insert into service_answer (request, source, division_code, case_id, authorisation_id, person_index, purpose, officer_id,
                    asked_at, took_millis, outcome, as_of)
                select gen_random_uuid(), 'PENSION', c.division_code, c.id, a.id, p.id_index, '核对', ?, now(), 1, 'ANSWERED', current_date
                from authorisation a join assistance_case c on c.application_id = a.application_id join person p on p.id = a.person_id""")
                .param(road.clerk.officerId())
                .update()).hasMessageContaining("services_know_real_numbers");
    }

    @Test
    void the_list_begins_with_the_oldest_and_says_how_old(@Autowired TestClock clock) {
        issued();
        clock.setToday(Declared.APPLIED.plusDays(91));
        numbers.issue(new Wanted(new Sought("赵小雨", BORN, null, ""), Sex.FEMALE, Kind.NEWBORN, "出生医学证明", true),
                road.clerk);
        assertThat(list.rows(true, road.countyLeader.scope()))
                .extracting(TemporaryNumber.Row::name, TemporaryNumber.Row::days)
                .containsExactly(tuple("李桂兰", 91L),
                        tuple("赵小雨", 0L));
        assertThat(list.rows(true, neighbour.scope())).isEmpty();
        assertThat(list.counts(road.clerk.scope())).isEqualTo(new TemporaryList.Counts(2, 0));
    }
}
