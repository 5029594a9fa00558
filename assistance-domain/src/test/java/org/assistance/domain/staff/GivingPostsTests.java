package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One administrator of security makes nobody: accounts, and posts that decide, pay or administer, are given by two. */
@DatabaseTest
class GivingPostsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode CITY = new DivisionCode("340800000000");
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");

    @Autowired
    private GivingPosts giving;
    @Autowired
    private KeepingStaff keeping;
    @Autowired
    private HeldPosts held;
    @Autowired
    private Officers officers;
    @Autowired
    private Posts posts;
    @Autowired
    private Desk desk;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer security;
    private ActingOfficer audit;
    private ActingOfficer countyLeader;

    @BeforeEach
    void a_city_with_administrators(@Autowired ImportingDivisions importing) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        security = first("AQ09", Role.SECURITY_ADMINISTRATOR, CITY);
        audit = first("AQ07", Role.AUDIT_ADMINISTRATOR, CITY);
        countyLeader = first("TC02", Role.COUNTY_LEADER, TONGCHENG);
    }

    @Test
    void there_is_no_account_until_a_second_person_agrees_and_then_it_can_act() {
        long asked = account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        assertThat(officers.findByStaffNumber("TC31")).isEmpty();
        assertThat(giving.waitingFor(countyLeader)).singleElement()
                .matches(one -> one.what().startsWith("新建账号，乡镇（街道）经办人"));
        assertThat(desk.others(countyLeader, TODAY)).containsEntry(OtherWork.RESETS, 1);
        giving.confirm(asked, countyLeader);
        committed();
        assertThat(held.of(officers.findByStaffNumber("TC31").orElseThrow().id(), TODAY)).hasSize(1);
        assertThat(desk.others(countyLeader, TODAY)).containsEntry(OtherWork.RESETS, 0);
    }

    @Test
    void a_post_that_decides_waits_and_one_that_does_not_counts_at_once() {
        giving.confirm(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), audit);
        long officer = officers.findByStaffNumber("TC31").orElseThrow().id();
        DivisionCode elsewhere = new DivisionCode("340881101000");
        assertThatThrownBy(() -> keeping.give(officer, Role.TOWNSHIP_LEADER, elsewhere, TODAY, null, security))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("另一人确认");
        long asked = giving.askPost(officer, Role.TOWNSHIP_LEADER, elsewhere, TODAY, null, security);
        assertThat(held.of(officer, TODAY)).hasSize(1);
        assertThatThrownBy(() -> giving.askPost(officer, Role.TOWNSHIP_LEADER, elsewhere, TODAY, null, security))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("已经提出");
        giving.confirm(asked, countyLeader);
        keeping.give(officer, Role.TOWNSHIP_CLERK, new DivisionCode("340881103000"), TODAY, null, security);
        committed();
        assertThat(held.of(officer, TODAY)).hasSize(3);
    }

    @Test
    void neither_who_asked_nor_a_stranger_nor_another_administrator_of_security_agrees() {
        long asked = account("TC31", Role.COUNTY_LEADER, TONGCHENG);
        ActingOfficer other = first("AQ19", Role.SECURITY_ADMINISTRATOR, CITY);
        ActingOfficer neighbour = first("HN02", Role.COUNTY_LEADER, HUAINING);
        assertThatThrownBy(() -> giving.confirm(asked, security)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能自己确认");
        for (ActingOfficer stranger : new ActingOfficer[]{other, neighbour, countyLeader}) {
            assertThat(giving.waitingFor(stranger)).isEmpty();
            assertThatThrownBy(() -> giving.confirm(asked, stranger)).isInstanceOf(NoSuchStaff.class);
        }
        giving.confirm(asked, audit);
    }

    @Test
    void what_was_refused_or_taken_back_is_no_account_and_its_number_is_free() {
        giving.reject(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), audit);
        giving.withdraw(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), security);
        long third = account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        assertThatThrownBy(() -> account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("正待确认");
        assertThat(officers.findByStaffNumber("TC31")).isEmpty();
        assertThat(jdbc.sql("select count(password_hash) from post_proposal").query(Integer.class).single()).isOne();
        assertThatThrownBy(() -> giving.withdraw(third, countyLeader)).isInstanceOf(NoSuchStaff.class);
    }

    @Test
    void agreed_later_it_begins_then_and_not_at_all_when_its_days_are_over() {
        giving.confirm(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), audit);
        long officer = officers.findByStaffNumber("TC31").orElseThrow().id();
        long asked = giving.askPost(officer, Role.COUNTY_REVIEWER, TONGCHENG, TODAY, TODAY.plusDays(3), security);
        clock.setToday(TODAY.plusDays(4));
        assertThatThrownBy(() -> giving.confirm(asked, audit)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("截止日期已过");
        clock.setToday(TODAY.plusDays(3));
        giving.confirm(asked, audit);
        committed();
        assertThat(posts.findByOfficerIdOrderByValidFromAscIdAsc(officer)).last()
                .matches(post -> post.validFrom().equals(TODAY.plusDays(3)));
    }

    /** An ended post is not given anew by ending it later. */
    @Test
    void a_post_that_ended_is_not_prolonged() {
        Post post = posts.findByOfficerIdOrderByValidFromAscIdAsc(countyLeader.officerId()).getFirst();
        keeping.end(post.id(), TODAY.plusDays(3), security);
        assertThatThrownBy(() -> keeping.end(post.id(), TODAY.plusDays(4), security)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能延长");
        keeping.end(post.id(), TODAY.plusDays(2), security);
        entities.flush();
        assertThatThrownBy(() -> jdbc.sql("update post set valid_to = null where id = ?").param(post.id()).update())
                .hasMessageContaining("only shortened");
    }

    /** With every check of the application left out. */
    @Test
    void the_database_refuses_a_leaders_post_by_one() {
        long officer = officers.saveAndFlush(new Officer("TC41", "又一人", "hash", clock.instant())).id();
        jdbc.sql("insert into post (officer_id, role, division_code, valid_from, given_by) values (?, ?, ?, ?, ?)")
                .params(officer, "COUNTY_LEADER", TONGCHENG.value(), TODAY, security.officerId())
                .update();
        assertThatThrownBy(this::committed).hasMessageContaining("given by two");
    }

    @Test
    void the_database_refuses_a_first_post_by_one_and_an_agreement_with_oneself() {
        long asked = account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        jdbc.sql("savepoint before").update();
        assertThatThrownBy(() -> jdbc.sql("""
                update post_proposal set status = 'CONFIRMED', officer_id = ?, settled_by = asked_by, settled_at = now(),
                    password_hash = null where id = ?""").params(audit.officerId(), asked).update())
                .hasMessageContaining("post_proposal_by_two");
        jdbc.sql("rollback to before").update();
        long officer = officers.saveAndFlush(new Officer("TC42", "又一人", "hash", clock.instant())).id();
        jdbc.sql("insert into post (officer_id, role, division_code, valid_from, given_by) values (?, ?, ?, ?, ?)")
                .params(officer, "TOWNSHIP_CLERK", KONGCHENG.value(), TODAY, security.officerId())
                .update();
        assertThatThrownBy(this::committed).hasMessageContaining("given by two");
    }

    @Test
    void in_a_real_installation_the_console_gives_the_two_first_posts_only() {
        jdbc.sql("insert into installation (kind) values ('REAL') on conflict do nothing").update();
        long officer = officers.saveAndFlush(new Officer("TC43", "又一人", "hash", clock.instant())).id();
        jdbc.sql("insert into post (officer_id, role, division_code, valid_from) values (?, ?, ?, ?)")
                .params(officer, "AUDIT_ADMINISTRATOR", CITY.value(), TODAY)
                .update();
        assertThatThrownBy(this::committed).hasMessageContaining("first posts only");
    }

    private long account(String staffNumber, Role role, DivisionCode division) {
        return giving.askAccount(staffNumber, "夏雨荷", "hash", role, division, security);
    }

    private void committed() {
        entities.flush();
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private ActingOfficer first(String staffNumber, Role role, DivisionCode division) {
        long id = officers.saveAndFlush(new Officer(staffNumber, staffNumber, "hash", clock.instant())).id();
        posts.saveAndFlush(new Post(id, role, division, TODAY, null, null, clock.instant()));
        return held.of(id, TODAY).getFirst().acting();
    }
}
