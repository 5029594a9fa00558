package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
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
        giving.confirm(asked, () -> "hash", countyLeader);
        committed();
        assertThat(held.of(officers.findByStaffNumber("TC31").orElseThrow().id(), TODAY)).hasSize(1);
        assertThat(desk.others(countyLeader, TODAY)).containsEntry(OtherWork.RESETS, 0);
    }

    @Test
    void a_post_that_decides_waits_and_one_that_does_not_counts_at_once() {
        giving.confirm(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), () -> "hash", audit);
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
        giving.confirm(asked, () -> "hash", countyLeader);
        keeping.give(officer, Role.TOWNSHIP_CLERK, new DivisionCode("340881103000"), TODAY, null, security);
        committed();
        assertThat(held.of(officer, TODAY)).hasSize(3);
    }

    @Test
    void neither_who_asked_nor_a_stranger_nor_another_administrator_of_security_agrees() {
        long asked = account("TC31", Role.COUNTY_LEADER, TONGCHENG);
        ActingOfficer other = first("AQ19", Role.SECURITY_ADMINISTRATOR, CITY);
        ActingOfficer neighbour = first("HN02", Role.COUNTY_LEADER, HUAINING);
        assertThatThrownBy(() -> giving.confirm(asked, () -> "hash", security)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能自己确认");
        for (ActingOfficer stranger : new ActingOfficer[]{other, neighbour, countyLeader}) {
            assertThat(giving.waitingFor(stranger)).isEmpty();
            assertThatThrownBy(() -> giving.confirm(asked, () -> "hash", stranger)).isInstanceOf(NoSuchStaff.class);
        }
        giving.confirm(asked, () -> "hash", audit);
    }

    @Test
    void of_two_who_may_agree_the_later_one_is_told_of_the_first() {
        long asked = account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        giving.reject(asked, countyLeader);
        for (Runnable late : List.<Runnable>of(() -> giving.confirm(asked, () -> "hash", audit),
                () -> giving.withdraw(asked, security))) {
            assertThatThrownBy(late::run).isInstanceOf(StaffRefusal.class)
                    .hasMessageContaining("已由TC02（TC02）于 ")
                    .hasMessageContaining(" 退回，您不必再办");
        }
        assertThatThrownBy(() -> giving.confirm(asked, () -> "hash", first("HN02", Role.COUNTY_LEADER, HUAINING)))
                .isInstanceOf(NoSuchStaff.class);
    }

    @Test
    void what_was_refused_or_taken_back_is_no_account_and_its_number_is_free() {
        giving.reject(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), audit);
        giving.withdraw(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), security);
        long third = account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        assertThatThrownBy(() -> account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("正待确认");
        assertThat(officers.findByStaffNumber("TC31")).isEmpty();
        assertThatThrownBy(() -> giving.withdraw(third, countyLeader)).isInstanceOf(NoSuchStaff.class);
    }

    @Test
    void agreed_later_it_begins_then_and_not_at_all_when_its_days_are_over() {
        giving.confirm(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), () -> "hash", audit);
        long officer = officers.findByStaffNumber("TC31").orElseThrow().id();
        long asked = giving.askPost(officer, Role.COUNTY_REVIEWER, TONGCHENG, TODAY, TODAY.plusDays(3), security);
        clock.setToday(TODAY.plusDays(4));
        assertThatThrownBy(() -> giving.confirm(asked, () -> "hash", audit)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("截止日期已过");
        clock.setToday(TODAY.plusDays(3));
        giving.confirm(asked, () -> "hash", audit);
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
        account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        long own = jdbc
                .sql("""
                insert into post_proposal (staff_number, name, role, division_code, valid_from, asked_by, asked_at)
                select 'TC32', name, role, division_code, valid_from, asked_by, asked_at from post_proposal returning id""")
                .query(Long.class)
                .single();
        refused("""
                update post_proposal set status = 'CONFIRMED', officer_id = %d, settled_by = asked_by, settled_at = asked_at
                where id = %d""".formatted(countyLeader.officerId(), own),
                "may not settle");
        long officer = officers.saveAndFlush(new Officer("TC42", "又一人", "hash", clock.instant())).id();
        jdbc.sql("insert into post (officer_id, role, division_code, valid_from, given_by) values (?, ?, ?, ?, ?)")
                .params(officer, "TOWNSHIP_CLERK", KONGCHENG.value(), TODAY, security.officerId())
                .update();
        assertThatThrownBy(this::committed).hasMessageContaining("given by two");
    }

    @Test
    void the_database_takes_a_proposal_from_an_administrator_of_security_of_the_day_only() {
        for (ActingOfficer stranger : new ActingOfficer[]{audit, countyLeader}) {
            refused(proposed(stranger, TODAY), "no administrator of security there");
        }
        refused(proposed(security, TODAY.minusDays(1)), "no administrator of security there");
        assertThat(jdbc.sql(proposed(security, TODAY)).update()).isOne();
    }

    private static String proposed(ActingOfficer by, LocalDate on) {
        return """
                insert into post_proposal (staff_number, name, role, division_code, valid_from, asked_by, asked_at)
                values ('TC39', '某某', 'TOWNSHIP_CLERK', '%s', '%s', %d, '%s 00:30+08')"""
                .formatted(KONGCHENG.value(), TODAY, by.officerId(), on);
    }

    @Test
    void the_first_password_is_made_when_the_second_person_agrees_and_for_a_new_account_only() {
        var made = new java.util.ArrayList<String>();
        long asked = account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG);
        giving.confirm(asked, () -> {
            made.add("hash");
            return "made then";
        }, audit);
        Officer officer = officers.findByStaffNumber("TC31").orElseThrow();
        assertThat(officer.passwordHash()).isEqualTo("made then");
        assertThat(officer.passwordChangeDue()).isTrue();
        giving.confirm(giving.askPost(officer.id(), Role.COUNTY_REVIEWER, TONGCHENG, TODAY, null, security), () -> {
            made.add("hash");
            return "never";
        }, audit);
        assertThat(made).hasSize(1);
        assertThat(officer.passwordHash()).isEqualTo("made then");
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

    @Test
    void the_database_refuses_a_proposal_that_begins_settled_and_one_settled_by_who_may_not() {
        long stranger = officers.saveAndFlush(new Officer("TC44", "又一人", "hash", clock.instant())).id();
        long clerk = first("TC46", Role.TOWNSHIP_CLERK, KONGCHENG).officerId();
        long asked = giving.askPost(clerk, Role.COUNTY_REVIEWER, TONGCHENG, TODAY, null, security);
        refused("""
                insert into post_proposal (officer_id, staff_number, name, role, division_code, valid_from, asked_by, asked_at,
                    status, settled_by, settled_at)
                select officer_id, staff_number, name, role, division_code, valid_from, asked_by, asked_at, 'CONFIRMED', %d, asked_at
                from post_proposal""".formatted(audit.officerId()), "proposed before it is settled");
        ActingOfficer neighbour = first("HN02", Role.COUNTY_LEADER, HUAINING);
        ActingOfficer township = first("TC45", Role.TOWNSHIP_LEADER, KONGCHENG);
        ActingOfficer other = first("AQ19", Role.SECURITY_ADMINISTRATOR, CITY);
        for (long by : new long[]{stranger, neighbour.officerId(), township.officerId(), other.officerId()}) {
            refused(settled(asked, "CONFIRMED", by, TODAY), "may not settle");
            refused(settled(asked, "REJECTED", by, TODAY), "may not settle");
        }
        refused(settled(asked, "CONFIRMED", audit.officerId(), TODAY.minusDays(1)), "may not settle");
        refused(settled(asked, "WITHDRAWN", audit.officerId(), TODAY), "may not settle");
        assertThat(jdbc.sql(settled(asked, "CONFIRMED", audit.officerId(), TODAY)).update()).isOne();
    }

    @Test
    void the_database_refuses_a_post_elsewhere_than_agreed_and_one_that_moves() {
        giving.confirm(account("TC31", Role.TOWNSHIP_CLERK, KONGCHENG), () -> "hash", audit);
        committed();
        Post post = posts.findByOfficerIdOrderByValidFromAscIdAsc(officers.findByStaffNumber("TC31").orElseThrow().id())
                .getFirst();
        for (String change : new String[]{"division_code = '340822000000'", "given_by = " + audit.officerId(),
                "given_by = null", "role = 'TOWNSHIP_LEADER'"}) {
            refused("update post set " + change + " where id = " + post.id(), "only shortened");
        }
        long clerk = first("TC46", Role.TOWNSHIP_CLERK, KONGCHENG).officerId();
        long asked = giving.askPost(clerk, Role.COUNTY_REVIEWER, TONGCHENG, TODAY, null, security);
        jdbc.sql(settled(asked, "CONFIRMED", audit.officerId(), TODAY)).update();
        jdbc.sql(
                """
                insert into post (officer_id, role, division_code, valid_from, given_by, proposal_id) values (?, ?, ?, ?, ?, ?)""")
                .params(clerk, "COUNTY_REVIEWER", HUAINING.value(), TODAY, security.officerId(),
                        asked)
                .update();
        assertThatThrownBy(this::committed).hasMessageContaining("given by two");
    }

    @Test
    void nobody_takes_back_the_own_post() {
        ActingOfficer other = first("AQ19", Role.SECURITY_ADMINISTRATOR, CITY);
        long asked = jdbc.sql("""
                insert into post_proposal (officer_id, staff_number, name, role, division_code, valid_from, asked_by, asked_at)
                values (?, 'AQ19', 'AQ19', 'COUNTY_LEADER', ?, ?, ?, now()) returning id""")
                .params(other.officerId(), TONGCHENG.value(), TODAY, security.officerId())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> giving.withdraw(asked, other)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能撤回自己的岗位");
        giving.withdraw(asked, security);
    }

    private void refused(String sql, String sentence) {
        entities.flush();
        jdbc.sql("savepoint before").update();
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining(sentence);
        jdbc.sql("rollback to before").update();
    }

    private static String settled(long proposal, String status, long by, LocalDate on) {
        return "update post_proposal set status = '%s', settled_by = %d, settled_at = '%s 09:00+08' where id = %d"
                .formatted(status, by, on, proposal);
    }

    private long account(String staffNumber, Role role, DivisionCode division) {
        return giving.askAccount(staffNumber, "夏雨荷", role, division, security);
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
