package org.assistance.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final DivisionCode NEXT_COUNTY = new DivisionCode("340811000000");

    @Autowired
    private Desk desk;

    private Families families;

    @BeforeEach
    void the_place(@Autowired JdbcClient jdbc, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 6, 20));
        families = new Families(jdbc);
    }

    @Test
    void each_post_finds_its_own_kinds_of_work_and_no_others() {
        assertThat(desk.others(officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP)))
                .containsOnlyKeys(OtherWork.DRAFTS, OtherWork.REFUSED);
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY)))
                .containsOnlyKeys(OtherWork.RUNS, OtherWork.CHANGES, OtherWork.FILINGS);
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY))).containsOnlyKeys(OtherWork.RUNS);
        assertThat(desk.others(officer(Role.AUDITOR, Families.CITY))).isEmpty();
    }

    @Test
    void a_draft_lies_on_the_desks_of_its_township_only(@Autowired Drafting drafting,
            @Autowired EntityManager database) {
        ActingOfficer clerk = officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        drafting.create(clerk);
        database.flush();
        assertThat(desk.others(clerk)).contains(entry(OtherWork.DRAFTS, 1));
        assertThat(desk.others(officer(Role.VILLAGE_ASSISTANT, Families.ELSEWHERE)))
                .containsExactly(entry(OtherWork.DRAFTS, 0));
    }

    @Test
    void a_frozen_run_waits_for_every_approver_but_who_froze_it(@Autowired Freezing freezing) {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        ActingOfficer froze = officer(Role.CITY_CLERK, Families.CITY);
        freezing.freeze(Families.COUNTY, APRIL, froze);
        assertThat(desk.others(froze)).containsExactly(entry(OtherWork.RUNS, 0));
        assertThat(desk.others(officer(Role.CITY_CLERK, Families.CITY))).contains(entry(OtherWork.RUNS, 1));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY))).contains(entry(OtherWork.RUNS, 1));
        assertThat(desk.others(officer(Role.COUNTY_REVIEWER, Families.COUNTY))).contains(entry(OtherWork.RUNS, 0));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, NEXT_COUNTY))).contains(entry(OtherWork.RUNS, 0));
    }

    @Test
    void an_ending_lies_on_the_desk_of_who_may_decide_it(@Autowired Ending ending) {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        ending.propose(right.id(),
                new WantedEnding(EndingGround.OWN_REQUEST, null, null, "书面申请退出", Hearing.HEARD,
                        LocalDate.of(2026, 6, 19), "没有意见", null),
                officer(Role.TOWNSHIP_CLERK, Families.TOWNSHIP));
        assertThat(desk.others(officer(Role.COUNTY_LEADER, Families.COUNTY))).contains(entry(OtherWork.CHANGES, 1));
        assertThat(desk.others(officer(Role.TOWNSHIP_LEADER, Families.TOWNSHIP)))
                .containsExactly(entry(OtherWork.CHANGES, 0));
    }

    private ActingOfficer officer(Role role, DivisionCode division) {
        return families.officer("吴建业", role, division);
    }
}
