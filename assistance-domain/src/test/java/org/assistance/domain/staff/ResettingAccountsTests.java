package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One administrator of security alone becomes nobody: what gives an account into other hands counts by two. */
@DatabaseTest
class ResettingAccountsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode CITY = new DivisionCode("340800000000");
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");
    private static final DivisionCode GAOHE = new DivisionCode("340822100000");
    private static final String LOST = "手机遗失，已当面核对本人";

    @Autowired
    private ResettingAccounts resetting;
    @Autowired
    private KeepingStaff keeping;
    @Autowired
    private SecondFactors factors;
    @Autowired
    private GivenPasswords passwords;
    @Autowired
    private HeldPosts held;
    @Autowired
    private Officers officers;
    @Autowired
    private Posts posts;
    @Autowired
    private StaffRecord record;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager entities;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer security;
    private ActingOfficer audit;
    private ActingOfficer countyLeader;
    private ActingOfficer clerk;

    @BeforeEach
    void a_city_with_its_three_administrators(@Autowired ImportingDivisions importing) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        security = officer("AQ09", Role.SECURITY_ADMINISTRATOR, CITY);
        audit = officer("AQ07", Role.AUDIT_ADMINISTRATOR, CITY);
        countyLeader = officer("TC02", Role.COUNTY_LEADER, TONGCHENG);
        clerk = officer("TC11", Role.TOWNSHIP_CLERK, KONGCHENG);
    }

    @Test
    void factors_stand_until_a_second_person_agrees() {
        enrol(countyLeader);
        resetting.resetFactors(countyLeader.officerId(), LOST, security);
        assertThat(factors.of(countyLeader.officerId()).codes()).isTrue();
        AccountReset waiting = only(audit);
        int before = version(countyLeader);
        assertThat(resetting.confirm(waiting.id(), () -> "made then", audit).staffNumber()).isEqualTo("TC02");
        assertThat(factors.of(countyLeader.officerId()).any()).isFalse();
        assertThat(version(countyLeader)).isGreaterThan(before);
        assertThat(resetting.waitingOf(countyLeader.officerId())).isEmpty();
        assertThat(record.lines(new DivisionScope(TONGCHENG), StaffRecord.Chapter.ACCOUNTS, "TC02", Long.MAX_VALUE))
                .extracting(StaffRecord.Line::kind)
                .containsExactly(StaffRecord.Kind.FACTORS_RESET, StaffRecord.Kind.RESET_ASKED);
        assertThat(record.lines(new DivisionScope(TONGCHENG), StaffRecord.Chapter.ACCOUNTS, "TC02", Long.MAX_VALUE)
                .getFirst())
                .satisfies(line -> assertThat(line.by()).contains("AQ07"))
                .satisfies(line -> assertThat(line.detail()).contains(LOST, "AQ09"));
    }

    @Test
    void a_password_for_a_post_with_a_passkey_counts_only_then_too() {
        assertThat(resetting.givePassword(countyLeader.officerId(), () -> "given", "忘记密码", true, security)).isFalse();
        assertThat(hash(countyLeader)).isEqualTo("hash");
        assertThatThrownBy(() -> resetting.confirm(only(audit).id(), () -> "made then", security))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能自己确认");
        long id = only(audit).id();
        resetting.confirm(id, () -> "made then", audit);
        assertThat(hash(countyLeader)).isEqualTo("made then");
        assertThat(officers.findById(countyLeader.officerId()).orElseThrow().passwordChangeDue()).isTrue();
    }

    @Test
    void the_second_person_who_comes_late_is_told_who_answered_and_a_stranger_nothing() {
        resetting.resetFactors(clerk.officerId(), LOST, security);
        ActingOfficer leader = officer("TC12", Role.TOWNSHIP_LEADER, KONGCHENG);
        long id = only(leader).id();
        resetting.confirm(id, () -> "never", leader);
        for (Runnable late : List.<Runnable>of(() -> resetting.confirm(id, () -> "never", audit),
                () -> resetting.reject(id, countyLeader),
                () -> resetting.withdraw(clerk.officerId(), id, security))) {
            assertThatThrownBy(late::run).isInstanceOf(StaffRefusal.class)
                    .hasMessageStartingWith("这一项已由TC12（TC12）于 2026-11-02 ")
                    .hasMessageEndingWith(" 确认，您不必再办");
        }
        assertThatThrownBy(() -> resetting.confirm(id, () -> "never", officer("HN02", Role.COUNTY_LEADER, HUAINING)))
                .isInstanceOf(NoSuchStaff.class);
    }

    @Test
    void a_password_for_a_post_without_one_counts_at_once_and_its_factors_do_not() {
        enrol(clerk);
        assertThat(resetting.givePassword(clerk.officerId(), () -> "given", "", true, security)).isTrue();
        assertThat(hash(clerk)).isEqualTo("given");
        resetting.resetFactors(clerk.officerId(), LOST, security);
        assertThat(factors.of(clerk.officerId()).codes()).isTrue();
    }

    @Test
    void a_password_waits_for_a_second_person_where_no_phone_stands_behind_it() {
        assertThat(resetting.givePassword(clerk.officerId(), () -> "given", "忘记密码", false, security)).isFalse();
        assertThat(hash(clerk)).isEqualTo("hash");
        resetting.confirm(only(audit).id(), () -> "made then", audit);
        assertThat(hash(clerk)).isEqualTo("made then");
    }

    @Test
    void when_the_phone_is_forgotten_a_password_that_one_knows_signs_in_no_more_and_that_of_two_does() {
        enrol(clerk);
        resetting.givePassword(clerk.officerId(), () -> "given", "忘记密码", true, security);
        resetting.resetFactors(clerk.officerId(), LOST, security);
        resetting.confirm(only(audit).id(), () -> "never", audit);
        assertThat(passwords.take(clerk.officerId(), Duration.ofHours(4), "127.0.0.1", null))
                .isEqualTo(GivenPasswords.Outcome.LATE);

        enrol(countyLeader);
        resetting.givePassword(countyLeader.officerId(), () -> "given", "忘记密码", true, security);
        resetting.confirm(only(audit).id(), () -> "of two", audit);
        resetting.resetFactors(countyLeader.officerId(), LOST, security);
        resetting.confirm(only(audit).id(), () -> "never", audit);
        assertThat(passwords.take(countyLeader.officerId(), Duration.ofHours(4), "127.0.0.1", null))
                .isEqualTo(GivenPasswords.Outcome.TAKEN);
    }

    @Test
    void what_is_refused_or_taken_back_changes_nothing() {
        enrol(countyLeader);
        resetting.resetFactors(countyLeader.officerId(), LOST, security);
        resetting.givePassword(countyLeader.officerId(), () -> "given", "忘记密码", true, security);
        List<AccountReset> both = resetting.waitingFor(audit);
        assertThat(both).hasSize(2);
        resetting.reject(both.getFirst().id(), audit);
        resetting.withdraw(countyLeader.officerId(), both.getLast().id(), security);
        assertThat(resetting.waitingFor(audit)).isEmpty();
        assertThat(hash(countyLeader)).isEqualTo("hash");
        assertThat(factors.of(countyLeader.officerId()).codes()).isTrue();
        resetting.resetFactors(countyLeader.officerId(), LOST, security);
    }

    @Test
    void the_second_person_is_an_administrator_above_or_ones_own_leader_and_nobody_else() {
        ActingOfficer leader = officer("TC12", Role.TOWNSHIP_LEADER, KONGCHENG);
        ActingOfficer elsewhere = officer("HN12", Role.TOWNSHIP_LEADER, GAOHE);
        ActingOfficer otherCounty = officer("HN07", Role.AUDIT_ADMINISTRATOR, CITY);
        resetting.resetFactors(clerk.officerId(), LOST, security);
        AccountReset ofTheClerk = only(leader);
        assertThat(resetting.waitingFor(countyLeader)).hasSize(1);
        assertThat(resetting.waitingFor(otherCounty)).hasSize(1);
        assertThat(resetting.waitingFor(elsewhere)).isEmpty();
        for (ActingOfficer stranger : List.of(elsewhere, officer("AQ10", Role.SECURITY_ADMINISTRATOR, CITY),
                officer("AQ01", Role.CITY_CLERK, CITY), officer("TC01", Role.COUNTY_REVIEWER, TONGCHENG),
                officer("HN02", Role.COUNTY_LEADER, HUAINING), clerk)) {
            assertThatThrownBy(() -> resetting.confirm(ofTheClerk.id(), () -> "made then", stranger))
                    .as(stranger.staffNumber())
                    .isInstanceOf(NoSuchStaff.class);
        }
        resetting.resetFactors(leader.officerId(), LOST, security);
        assertThatThrownBy(() -> resetting.confirm(resetting.waitingOf(leader.officerId()).getFirst().id(),
                () -> "made then", leader))
                .isInstanceOf(RuntimeException.class);
        assertThat(resetting.waitingFor(leader)).extracting(AccountReset::staffNumber).containsExactly("TC11");
        resetting.confirm(ofTheClerk.id(), () -> "made then", leader);
    }

    @Test
    void who_has_a_post_outside_a_leaders_division_is_not_his_to_confirm() {
        ActingOfficer leader = officer("TC12", Role.TOWNSHIP_LEADER, KONGCHENG);
        posts.saveAndFlush(new Post(clerk.officerId(), Role.TOWNSHIP_CLERK, GAOHE, TODAY, null, null, clock.instant()));
        resetting.resetFactors(clerk.officerId(), LOST, security);
        assertThat(resetting.waitingFor(leader)).isEmpty();
        assertThat(resetting.waitingFor(audit)).hasSize(1);
    }

    @Test
    void one_asks_once_with_a_reason_and_never_for_oneself() {
        assertThatThrownBy(() -> resetting.resetFactors(clerk.officerId(), "丢了", security))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("原因");
        assertThatThrownBy(() -> resetting.resetFactors(security.officerId(), LOST, security))
                .hasMessageContaining("自己");
        assertThatThrownBy(() -> resetting.givePassword(security.officerId(), () -> "given", LOST, true, security))
                .hasMessageContaining("自己");
        resetting.resetFactors(clerk.officerId(), LOST, security);
    }

    @Test
    void what_waits_is_not_asked_for_again() {
        resetting.resetFactors(clerk.officerId(), LOST, security);
        assertThatThrownBy(() -> resetting.resetFactors(clerk.officerId(), LOST, security))
                .hasMessageContaining("正待确认");
    }

    @Test
    void a_stopped_account_signs_in_again_once_a_second_person_agrees() {
        assertThatThrownBy(() -> resetting.admit(clerk.officerId(), "休假期满回岗", security))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("没有停用");
        keeping.stop(clerk.officerId(), security);
        resetting.admit(clerk.officerId(), "休假期满回岗", security);
        long asked = only(audit).id();
        assertThat(enabled(clerk)).isFalse();
        assertThatThrownBy(() -> resetting.confirm(asked, () -> "never", security)).isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能自己确认");
        resetting.confirm(asked, () -> "never", audit);
        assertThat(enabled(clerk)).isTrue();
        assertThat(hash(clerk)).isEqualTo("hash");
    }

    /** With every check of the application left out. */
    @Test
    void the_database_admits_nobody_by_one_and_by_each_agreement_once() {
        keeping.stop(clerk.officerId(), security);
        resetting.admit(clerk.officerId(), "休假期满回岗", security);
        long asked = only(audit).id();
        String back = "update officer set enabled = true, admitted_by = %s where id = " + clerk.officerId();
        notAdmitted(back.formatted("admitted_by"));
        notAdmitted(back.formatted(asked));
        resetting.confirm(asked, () -> "never", audit);
        entities.flush();
        jdbc.sql("update officer set enabled = false where id = ?").param(clerk.officerId()).update();
        notAdmitted(back.formatted(asked));
        notAdmitted(back.formatted("null"));
    }

    private void notAdmitted(String sql) {
        jdbc.sql("savepoint before").update();
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("admitted again by two");
        jdbc.sql("rollback to before").update();
    }

    private boolean enabled(ActingOfficer of) {
        entities.flush();
        entities.clear();
        return officers.findById(of.officerId()).orElseThrow().enabled();
    }

    @Test
    void the_table_of_permissions_names_the_same_roles() {
        assertThat(Action.STAFF_RESET_CONFIRM.roles())
                .containsExactlyInAnyOrderElementsOf(SecondPerson.ROLES);
    }

    @Test
    void the_database_too_wants_two_people() {
        resetting.resetFactors(clerk.officerId(), LOST, security);
        entities.flush();
        assertThatThrownBy(() -> jdbc
                .sql("update account_reset set status = 'CONFIRMED', settled_by = asked_by, settled_at = now()")
                .update()).hasMessageContaining("account_reset_by_two");
    }

    @Test
    void the_database_takes_a_reset_from_an_administrator_of_security_only() {
        for (ActingOfficer stranger : List.of(audit, countyLeader)) {
            jdbc.sql("savepoint before").update();
            assertThatThrownBy(() -> asked(stranger)).hasMessageContaining("no administrator of security there");
            jdbc.sql("rollback to before").update();
        }
        assertThat(asked(security)).isOne();
    }

    private int asked(ActingOfficer by) {
        return jdbc.sql("""
                insert into account_reset (officer_id, kind, reason, asked_by, asked_at)
                values (?, 'FACTORS', '手机遗失', ?, '2026-11-02 09:00+08')""")
                .params(clerk.officerId(), by.officerId())
                .update();
    }

    private AccountReset only(ActingOfficer by) {
        List<AccountReset> waiting = resetting.waitingFor(by);
        assertThat(waiting).hasSize(1);
        return waiting.getFirst();
    }

    private String hash(ActingOfficer of) {
        entities.flush();
        entities.clear();
        return officers.findById(of.officerId()).orElseThrow().passwordHash();
    }

    private int version(ActingOfficer of) {
        entities.flush();
        entities.clear();
        return officers.findById(of.officerId()).orElseThrow().authorityVersion();
    }

    private void enrol(ActingOfficer of) {
        jdbc.sql("insert into officer_totp (officer_id, secret, confirmed_at) values (?, '\\x01', now())")
                .param(of.officerId())
                .update();
    }

    private ActingOfficer officer(String staffNumber, Role role, DivisionCode division) {
        Officer officer = officers.save(new Officer(staffNumber, staffNumber, "hash", clock.instant()));
        posts.saveAndFlush(new Post(officer.id(), role, division, TODAY.minusYears(1), null, null, clock.instant()));
        return held.of(officer.id(), TODAY).getFirst().acting();
    }
}
