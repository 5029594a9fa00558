package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.GivenPasswords.Outcome;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was shown a password that somebody else is to use cannot use it for long, not twice, and not unseen. */
@DatabaseTest
class GivenPasswordsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionCode CITY = new DivisionCode("340800000000");
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");
    private static final Duration LIFE = Duration.ofHours(4);
    private static final String HERE = "10.8.1.1";
    private static final String ELSEWHERE = "10.8.9.9";

    @Autowired
    private GivenPasswords given;
    @Autowired
    private GivingPosts giving;
    @Autowired
    private ResettingAccounts resetting;
    @Autowired
    private SigningIn signingIn;
    @Autowired
    private StaffRecord record;
    @Autowired
    private Officers officers;
    @Autowired
    private Posts posts;
    @Autowired
    private HeldPosts held;
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
    private long clerk;
    private Instant made;

    @BeforeEach
    void an_account_that_two_agreed_to(@Autowired ImportingDivisions importing) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        security = officer("AQ09", Role.SECURITY_ADMINISTRATOR);
        audit = officer("AQ07", Role.AUDIT_ADMINISTRATOR);
        long asked = giving.askAccount("TC31", "新来的", Role.TOWNSHIP_CLERK, KONGCHENG, security);
        giving.confirm(asked, () -> "made then", audit);
        clerk = officers.findByStaffNumber("TC31").orElseThrow().id();
        made = clock.instant();
    }

    @Test
    void it_signs_in_once_and_whoever_comes_second_learns_that_it_was_used() {
        assertThat(take(HERE, null)).isEqualTo(Outcome.TAKEN);
        assertThat(take(HERE, null)).isEqualTo(Outcome.USED);
        assertThat(lines()).extracting(StaffRecord.Line::kind)
                .containsExactly(StaffRecord.Kind.SIGN_IN_REFUSED, StaffRecord.Kind.GIVEN_USED);
        assertThat(lines().getFirst().detail()).isEqualTo("发放的密码已经用过，来自 10.8.1.1");
    }

    @Test
    void it_signs_in_until_its_hours_are_over() {
        clock.set(made.plus(LIFE));
        assertThat(take(HERE, null)).isEqualTo(Outcome.TAKEN);
        anotherPassword();
        clock.set(clock.instant().plus(LIFE).plusSeconds(1));
        assertThat(take(HERE, null)).isEqualTo(Outcome.LATE);
    }

    @Test
    void who_knows_it_cannot_use_it_in_the_browser_of_the_own_work_but_others_may_sit_there() {
        assertThat(take(HERE, audit.officerId())).isEqualTo(Outcome.NOT_THEIRS);
        assertThat(take(HERE, security.officerId())).isEqualTo(Outcome.NOT_THEIRS);
        assertThat(take(HERE, officer("TC12", Role.TOWNSHIP_LEADER).officerId())).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void an_address_of_who_knows_it_is_told_to_the_audit_and_another_is_not() {
        signingIn.succeeded(audit.officerId(), HERE);
        assertThat(take(ELSEWHERE, null)).isEqualTo(Outcome.TAKEN);
        assertThat(suspicious()).isZero();
        anotherPassword();
        assertThat(take(HERE, null)).isEqualTo(Outcome.TAKEN);
        assertThat(suspicious()).isOne();
        assertThat(lines().getFirst().detail()).isEqualTo("来自 10.8.1.1，发放后0分钟；与AQ07（AQ07）登录的地址相同，请向本人核实");
        clock.setToday(TODAY.plusDays(8));
        assertThat(suspicious()).isZero();
    }

    @Test
    void an_address_of_the_day_before_says_nothing() {
        signingIn.succeeded(audit.officerId(), HERE);
        clock.set(made.plus(Duration.ofHours(12)));
        anotherPassword();
        assertThat(take(HERE, null)).isEqualTo(Outcome.TAKEN);
        assertThat(suspicious()).isZero();
    }

    @Test
    void the_officer_is_told_of_the_first_use_for_a_week() {
        take(HERE, null);
        assertThat(signingIn.succeeded(clerk, HERE).given()).hasSize(1);
        clock.set(made.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(signingIn.succeeded(clerk, HERE).given()).hasSize(1);
        clock.set(made.plus(Duration.ofDays(7)));
        assertThat(signingIn.succeeded(clerk, HERE).given()).isEmpty();
    }

    @Test
    void neither_many_refused_sign_ins_nor_the_next_given_password_cover_an_earlier_use() {
        take(ELSEWHERE, null);
        for (int times = 0; times < 60; times++) {
            signingIn.refused(clerk, "密码不对", ELSEWHERE);
        }
        anotherPassword();
        take(HERE, null);
        assertThat(signingIn.succeeded(clerk, HERE).given()).extracting(OwnAccount.Line::detail)
                .containsExactly("来自 10.8.9.9，发放后0分钟", "来自 10.8.1.1，发放后0分钟");
    }

    @Test
    void the_officers_own_password_is_nobody_elses_and_lives_on() {
        take(HERE, null);
        signingIn.choosePassword(clerk, "own");
        clock.setToday(TODAY.plusDays(300));
        assertThat(take(HERE, null)).isEqualTo(Outcome.OWN);
        assertThat(take(HERE, audit.officerId())).isEqualTo(Outcome.OWN);
    }

    @Test
    void the_database_keeps_no_given_password_that_need_not_be_changed() {
        entities.flush();
        assertThatThrownBy(
                () -> jdbc.sql("update officer set password_change_due = false where id = ?").param(clerk).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Outcome take(String address, @Nullable Long signedIn) {
        Outcome outcome = given.take(clerk, LIFE, address, signedIn);
        entities.flush();
        return outcome;
    }

    private void anotherPassword() {
        assertThat(resetting.givePassword(clerk, () -> "another", "忘记密码", true, security)).isTrue();
        // Shown to the administrator of security alone; the rest of the test is about who agreed.
        officers.findById(clerk).orElseThrow().passwordKnownTo(audit.officerId(), security.officerId());
        entities.flush();
    }

    private int suspicious() {
        return desk.others(audit, LocalDate.now(clock)).get(OtherWork.GIVEN_PASSWORDS);
    }

    private List<StaffRecord.Line> lines() {
        return record.lines(new DivisionScope(KONGCHENG), StaffRecord.Chapter.SIGN_INS, "TC31", Long.MAX_VALUE);
    }

    private ActingOfficer officer(String staffNumber, Role role) {
        Officer officer = officers.save(new Officer(staffNumber, staffNumber, "hash", clock.instant()));
        posts.saveAndFlush(new Post(officer.id(), role, role == Role.TOWNSHIP_LEADER ? KONGCHENG : CITY, TODAY, null,
                null, clock.instant()));
        return held.of(officer.id(), TODAY).getFirst().acting();
    }
}
