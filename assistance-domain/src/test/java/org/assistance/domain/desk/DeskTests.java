package org.assistance.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DeskTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final DivisionCode NEXT_COUNTY = new DivisionCode("340811000000");

    @Autowired
    private Desk desk;

    private Families families;

    @BeforeEach
    void the_place(@Autowired JdbcClient jdbc, @Autowired TestClock clock) {
        clock.setToday(TODAY);
        families = new Families(jdbc);
    }

    @Test
    void each_post_finds_its_own_kinds_of_work_and_no_others() {
        assertThat(desk.others(officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP), TODAY))
                .containsOnlyKeys(OtherWork.DRAFTS, OtherWork.REFUSED, OtherWork.GOODS, OtherWork.REVIEWS,
                        OtherWork.TAPERS, OtherWork.WARNINGS, OtherWork.TEMPORARY, OtherWork.FOLLOW_UPS);
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY), TODAY))
                .containsOnlyKeys(OtherWork.RUNS, OtherWork.CHANGES, OtherWork.CORRECTIONS, OtherWork.FILINGS,
                        OtherWork.REPLAYS, OtherWork.RESETS, OtherWork.KINSHIP, OtherWork.EXPORTS,
                        OtherWork.COUNTY_VISITS, OtherWork.PLANS, OtherWork.MATCHES, OtherWork.TEMPORARY_OLD,
                        OtherWork.NUMBERS);
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY), TODAY)).containsOnlyKeys(OtherWork.RUNS,
                OtherWork.POLICY, OtherWork.REPLAYS, OtherWork.EXPORTS, OtherWork.FILES, OtherWork.PLANS,
                OtherWork.TERMS, OtherWork.MATCHES, OtherWork.WAITING_FILES, OtherWork.WITHOUT_A_BASIS);
        assertThat(desk.others(officer(Role.COUNTY_CHECKER, Families.COUNTY), TODAY))
                .containsOnlyKeys(OtherWork.FILES, OtherWork.FOLLOW_UPS, OtherWork.WAITING_FILES,
                        OtherWork.WITHOUT_A_BASIS,
                        OtherWork.REGIONAL);
        assertThat(desk.others(officer(Role.AUDITOR, Families.CITY), TODAY)).isEmpty();
        assertThat(desk.others(officer(Role.ADMINISTRATOR, Families.CITY), TODAY))
                .containsOnlyKeys(OtherWork.RESETS, OtherWork.ENDED_DIVISIONS);
        assertThat(desk.others(officer(Role.AUDIT_ADMINISTRATOR, Families.CITY), TODAY))
                .containsOnlyKeys(OtherWork.RESETS, OtherWork.GIVEN_PASSWORDS);
    }

    @Test
    void a_village_that_ended_without_successor_waits_on_the_desk_of_the_administrator_from_the_day_after(
            @Autowired JdbcClient jdbc) {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        ActingOfficer administrator = officer(Role.ADMINISTRATOR, Families.COUNTY);
        assertThat(desk.others(administrator, TODAY)).containsExactly(entry(OtherWork.RESETS, 0),
                entry(OtherWork.ENDED_DIVISIONS, 0));
        jdbc.sql("update division set valid_to = :last where code = :village")
                .param("last", TODAY)
                .param("village", Families.VILLAGE.value())
                .update();
        assertThat(desk.others(administrator, TODAY.plusDays(1))).containsExactly(entry(OtherWork.RESETS, 0),
                entry(OtherWork.ENDED_DIVISIONS, 1));
        assertThat(desk.others(officer(Role.ADMINISTRATOR, NEXT_COUNTY), TODAY.plusDays(1)))
                .containsExactly(entry(OtherWork.RESETS, 0), entry(OtherWork.ENDED_DIVISIONS, 0));
    }

    @Test
    void a_draft_lies_on_the_desks_of_its_township_only(@Autowired Drafting drafting,
            @Autowired EntityManager database) {
        ActingOfficer clerk = officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        UUID draft = drafting.create(clerk).id();
        database.flush();
        assertThat(desk.others(clerk, TODAY)).contains(entry(OtherWork.DRAFTS, 0));
        drafting.save(draft, Map.of("phone", "139"), false, 0, clerk);
        database.flush();
        assertThat(desk.others(clerk, TODAY)).contains(entry(OtherWork.DRAFTS, 1));
        assertThat(desk.others(officer(Role.VILLAGE_ASSISTANT, Families.ELSEWHERE), TODAY))
                .containsExactly(entry(OtherWork.DRAFTS, 0), entry(OtherWork.TEMPORARY, 0));
    }

    @Test
    void a_frozen_run_waits_for_every_approver_but_who_froze_it(@Autowired Freezing freezing) {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        ActingOfficer froze = officer(Role.CITY_CLERK, Families.CITY);
        freezing.freeze(Families.COUNTY, APRIL, froze);
        assertThat(desk.others(froze, TODAY)).contains(entry(OtherWork.RUNS, 0));
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY), TODAY)).contains(entry(OtherWork.RUNS, 1));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY), TODAY)).contains(entry(OtherWork.RUNS, 1));
        assertThat(desk.others(officer(Role.COUNTY_REVIEWER, Families.COUNTY), TODAY))
                .contains(entry(OtherWork.RUNS, 0));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, NEXT_COUNTY), TODAY)).contains(entry(OtherWork.RUNS, 0));
    }

    @Test
    void an_ending_lies_on_the_desk_of_who_may_decide_it(@Autowired Ending ending) {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        ending.propose(right.id(),
                new WantedEnding(EndingGround.OWN_REQUEST, null, null, "书面申请退出", Hearing.HEARD,
                        LocalDate.of(2026, 6, 19), "没有意见", null),
                officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY), TODAY))
                .contains(entry(OtherWork.CHANGES, 1));
        assertThat(desk.others(officer(Role.TOWNSHIP_LEADER, Families.TOWNSHIP), TODAY))
                .containsExactly(entry(OtherWork.CHANGES, 0), entry(OtherWork.CORRECTIONS, 0),
                        entry(OtherWork.EXPORTS, 0), entry(OtherWork.RESETS, 0), entry(OtherWork.TEMPORARY_OLD, 0),
                        entry(OtherWork.NUMBERS, 0));
    }

    @Test
    void temporary_numbers_lie_with_the_counter_old_ones_with_the_leader_and_a_typed_number_with_the_second_officer(
            @Autowired JdbcClient jdbc) {
        ActingOfficer clerk = officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        ActingOfficer leader = officer(Role.TOWNSHIP_LEADER, Families.TOWNSHIP);
        long person = families.family("李桂兰").person();
        jdbc.sql(
                """
                insert into temporary_number (person_id, serial, division_code, name, sex, birth_date, kind, reason, looked_at, issued_by,
                    issued_at)
                values (:person, 1, :town, '李桂兰', 'FEMALE', '1979-03-02', 'LOST', '邻居证明', '{}', :officer, cast(:at as timestamptz))""")
                .param("person", person)
                .param("town", Families.TOWNSHIP.value())
                .param("officer", clerk.officerId())
                .param("at", TODAY.minusDays(90) + " 12:00+08")
                .update();
        assertThat(desk.others(clerk, TODAY)).contains(entry(OtherWork.TEMPORARY, 1));
        assertThat(desk.others(leader, TODAY)).contains(entry(OtherWork.TEMPORARY_OLD, 0), entry(OtherWork.NUMBERS, 0));
        assertThat(desk.others(leader, TODAY.plusDays(1))).contains(entry(OtherWork.TEMPORARY_OLD, 1));
        jdbc.sql("""
                insert into number_known (person_id, id_index, name, reason, recorded_by, recorded_at)
                values (:person, sha256('x'), '李桂兰', '户口簿', :officer, now())""")
                .param("person", person)
                .param("officer", leader.officerId())
                .update();
        assertThat(desk.others(leader, TODAY)).as("who typed it").contains(entry(OtherWork.NUMBERS, 0));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY), TODAY))
                .contains(entry(OtherWork.NUMBERS, 1));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, NEXT_COUNTY), TODAY)).contains(entry(OtherWork.NUMBERS, 0));
    }

    @Test
    void a_file_that_a_department_put_into_the_folder_is_on_the_desk_of_its_own_division(@Autowired JdbcClient jdbc) {
        jdbc.sql(
                """
                insert into waiting_file (source, division_code, file_name, sha256, as_of, file_headers, sentence, fits, by_folder,
                    arrived_at, expires_at)
                values ('VEHICLE', :county, '车辆.csv', repeat('a', 64), date '2026-06-01', '["姓名"]', '由部门送达', true, true, now(),
                    now() + interval '7 days')""").param("county", Families.COUNTY.value()).update();
        assertThat(desk.others(officer(Role.COUNTY_CHECKER, Families.COUNTY), TODAY))
                .contains(entry(OtherWork.WAITING_FILES, 1));
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY), TODAY))
                .contains(entry(OtherWork.WAITING_FILES, 0));
        assertThat(desk.others(officer(Role.COUNTY_CHECKER, NEXT_COUNTY), TODAY))
                .contains(entry(OtherWork.WAITING_FILES, 0));
    }

    @Test
    void a_departments_file_waits_for_everybody_who_may_but_who_brought_it(@Autowired JdbcClient jdbc) {
        ActingOfficer brought = officer(Role.COUNTY_CHECKER, Families.COUNTY);
        jdbc.sql(
                """
                insert into department_file (source, division_code, file_name, charset, sha256, as_of, row_count, imported_by, current)
                values ('VEHICLE', :county, '车辆.csv', 'UTF-8', repeat('a', 64), date '2026-06-01', 1, :officer, false)""")
                .param("county", Families.COUNTY.value())
                .param("officer", brought.officerId())
                .update();
        assertThat(desk.others(brought, TODAY)).contains(entry(OtherWork.FILES, 0));
        assertThat(desk.others(officer(Role.COUNTY_CHECKER, Families.COUNTY), TODAY))
                .contains(entry(OtherWork.FILES, 1));
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY), TODAY)).contains(entry(OtherWork.FILES, 1));
        assertThat(desk.others(officer(Role.COUNTY_CHECKER, NEXT_COUNTY), TODAY))
                .contains(entry(OtherWork.FILES, 0));
    }

    @Test
    void terms_of_a_source_wait_for_the_second_clerk_of_the_city(@Autowired JdbcClient jdbc) {
        ActingOfficer proposed = officer(Role.CITY_CLERK, Families.CITY);
        jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, days_fresh, counts, without_fresh,
                    document, proposed_by, proposed_at)
                values ('VEHICLE', :today, true, '每月', 'FILE', 90, 'ANY', 'WAIT', '安民函〔2026〕1号', :officer, now())""")
                .param("today", TODAY)
                .param("officer", proposed.officerId())
                .update();
        assertThat(desk.others(proposed, TODAY)).contains(entry(OtherWork.TERMS, 0));
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY), TODAY)).contains(entry(OtherWork.TERMS, 1));
    }

    @Test
    void two_to_be_made_one_wait_for_everybody_who_may_but_who_proposed_it(@Autowired JdbcClient jdbc) {
        ActingOfficer proposed = officer(Role.CITY_CLERK, Families.CITY);
        long one = families.family("李桂兰").person();
        long other = families.family("李桂蘭").person();
        long match = jdbc.sql("""
                insert into person_match (left_id, right_id, division_code, score, found_on)
                values (:one, :other, :village, 70, :today) returning id""")
                .param("one", one)
                .param("other", other)
                .param("village", Families.VILLAGE.value())
                .param("today", TODAY)
                .query(Long.class)
                .single();
        ActingOfficer leader = officer(Role.COUNTY_LEADER, Families.COUNTY);
        assertThat(desk.others(leader, TODAY)).as("not yet proposed").contains(entry(OtherWork.MATCHES, 0));
        jdbc.sql("""
                insert into person_match_step (match_id, act, officer_id, at, reason, compared)
                values (:match, 'PROPOSE', :officer, now(), '同一人', '比较')""")
                .param("match", match)
                .param("officer", proposed.officerId())
                .update();
        jdbc.sql(
                "update person_match set status = 'PROPOSED', kept_id = left_id, asked_by = :officer where id = :match")
                .param("match", match)
                .param("officer", proposed.officerId())
                .update();
        assertThat(desk.others(proposed, TODAY)).contains(entry(OtherWork.MATCHES, 0));
        assertThat(desk.others(leader, TODAY)).contains(entry(OtherWork.MATCHES, 1));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, NEXT_COUNTY), TODAY))
                .contains(entry(OtherWork.MATCHES, 0));
    }

    private ActingOfficer officer(Role role, DivisionCode division) {
        return families.officer("吴建业", role, division);
    }
}
