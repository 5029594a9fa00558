package org.assistance.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.LIVING_SUBSIDY;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.BankAnswer;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.RightPayments;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.payment.Settling;
import org.assistance.domain.payment.PendingChanges;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EndingTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @Autowired
    private Ending ending;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private RightHistory history;
    @Autowired
    private RightPayments payments;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Sending sending;
    @Autowired
    private Settling settling;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Families families;
    private ActingOfficer clerk;
    private ActingOfficer leader;

    @BeforeEach
    void a_clerk_and_a_leader() {
        clock.setToday(TODAY);
        families = new Families(jdbc);
        clerk = families.officer("张秀云", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        leader = families.officer("吴建业", Role.COUNTY_LEADER, Families.COUNTY);
    }

    @Test
    void the_month_of_death_is_the_last_whenever_it_is_decided() {
        var right = families.family("王德发").personal(CARE_SUBSIDY, MARCH, 70);
        EndingProposal proposal = ending.propose(right.id(), death(LocalDate.of(2026, 3, 31)), clerk);
        assertThat(ending.confirm(proposal.id(), "属实", leader).lastMonth()).isEqualTo(MARCH);
        assertThat(right(right).lastMonth()).contains(MARCH);
        assertThat(right(right).endedReason()).contains("死亡（2026-03-31）");
        assertThat(proposal.ground().rule(CARE_SUBSIDY)).isEqualTo("CJ-16");
    }

    @Test
    void who_comes_late_is_told_who_settled_it_and_when() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        EndingProposal proposal = ending.propose(right.id(), heard(EndingGround.INCOME_ABOVE, null), clerk);
        ending.confirm(proposal.id(), "同意", leader);
        for (ActingOfficer late : List.of(leader, families.officer("胡明", Role.COUNTY_LEADER, Families.COUNTY))) {
            assertThatThrownBy(() -> ending.confirm(proposal.id(), "同意", late)).isInstanceOf(IllegalMove.class)
                    .hasMessageStartingWith("这一项已由吴建业（" + leader.staffNumber() + "）于 2026-05-20 ")
                    .hasMessageEndingWith(" 确认，您不必再办");
            assertThatThrownBy(() -> ending.reject(proposal.id(), "不同意终止", late)).isInstanceOf(IllegalMove.class)
                    .hasMessageEndingWith(" 确认，您不必再办");
        }
    }

    @Test
    void a_confirmed_death_is_known_of_the_person_and_no_other_day_is_taken_after() {
        var family = families.family("王德发");
        var care = family.personal(CARE_SUBSIDY, MARCH, 70);
        var living = family.personal(LIVING_SUBSIDY, MARCH, 50);
        ending.confirm(ending.propose(care.id(), death(LocalDate.of(2026, 3, 31)), clerk).id(), "属实", leader);
        assertThatThrownBy(() -> ending.propose(living.id(), death(LocalDate.of(2026, 4, 1)), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("2026-03-31");
        assertThat(freezing.freeze(Families.COUNTY, APRIL, reviewer()).lineCount()).isZero();
    }

    @Test
    void income_above_the_line_stops_a_household_the_month_after_the_decision() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        EndingProposal proposal = ending.propose(right.id(), heard(EndingGround.INCOME_ABOVE, null), clerk);
        clock.setToday(LocalDate.of(2026, 6, 1));
        assertThat(ending.confirm(proposal.id(), "同意", leader).lastMonth()).isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void a_move_stops_a_subsidy_with_its_own_month_and_a_household_with_the_decisions() {
        var family = families.family("李桂兰");
        var subsidy = family.personal(CARE_SUBSIDY, MARCH, 70);
        var household = family.dibao(MARCH, 2, 872);
        LocalDate moved = LocalDate.of(2026, 4, 2);
        assertThat(ending.propose(subsidy.id(), heard(EndingGround.MOVED_OUT, moved), clerk).lastMonth())
                .isEqualTo(APRIL);
        assertThat(ending.propose(household.id(), heard(EndingGround.MOVED_OUT, moved), clerk).lastMonth())
                .isEqualTo(MAY);
    }

    @Test
    void a_living_subsidy_ends_with_the_households_dibao_and_not_before_it() {
        var family = families.family("李桂兰");
        var dibao = family.dibao(MARCH, 2, 872);
        var subsidy = family.personal(LIVING_SUBSIDY, MARCH, 50);
        assertThatThrownBy(() -> ending.propose(subsidy.id(), heard(EndingGround.DIBAO_ENDED, null), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("仍在享");
        families.end(ending, dibao, APRIL, "家庭收入超过标准");
        assertThat(ending.propose(subsidy.id(), heard(EndingGround.DIBAO_ENDED, null), clerk).lastMonth())
                .isEqualTo(APRIL);
    }

    @Test
    void one_death_does_not_end_the_right_of_a_family() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        assertThatThrownBy(() -> ending.propose(right.id(), death(TODAY), clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("2人");
    }

    @Test
    void nobody_is_stopped_unheard() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        var unheard = new WantedEnding(EndingGround.INCOME_ABOVE, null, null, "收入超标", Hearing.NOT_NEEDED, null, null,
                null);
        assertThatThrownBy(() -> ending.propose(right.id(), unheard, clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("听取");
    }

    @Test
    void an_end_of_tekun_hangs_seven_days_before_it_is_confirmed() {
        var right = families.family("方大爷").personal(TEKUN, MARCH, 1000);
        var wanted = new WantedEnding(EndingGround.ASSETS_ABOVE, null, null, "存款超过规定", Hearing.HEARD, TODAY, "认可",
                LocalDate.of(2026, 5, 13));
        long proposal = ending.propose(right.id(), wanted, clerk).id();
        assertThatThrownBy(() -> ending.confirm(proposal, "同意", leader)).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("2026-05-20");
        clock.setToday(TODAY.plusDays(1));
        assertThat(ending.confirm(proposal, "同意", leader).status()).isEqualTo(Settlement.CONFIRMED);
    }

    @Test
    void who_proposed_it_never_confirms_it() {
        var right = families.family("王德发").personal(CARE_SUBSIDY, MARCH, 70);
        long proposal = ending.propose(right.id(), death(TODAY), clerk).id();
        var sameInAnotherPost = new ActingOfficer(clerk.officerId(), clerk.staffNumber(), clerk.name(), 9,
                Role.COUNTY_LEADER, Families.COUNTY);
        assertThatThrownBy(() -> ending.confirm(proposal, "同意", sameInAnotherPost)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jdbc.sql("""
                update entitlement_ending set status = 'CONFIRMED', decided_by = proposed_by, decided_at = now(),
                    decision_level = 'COUNTY', document_number = 'x' where id = :id""").param("id", proposal).update())
                .hasMessageContaining("four_eyes");
    }

    @Test
    void no_right_ends_in_the_database_without_a_confirmed_ending() {
        var right = families.family("王德发").personal(CARE_SUBSIDY, MARCH, 70);
        assertThatThrownBy(() -> jdbc.sql("update entitlement set last_month = '2026-04-01' where id = :id")
                .param("id", right.id())
                .update()).hasMessageContaining("second officer confirmed");
    }

    @Test
    void the_county_confirms_unless_a_delegation_gives_it_to_the_township() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        ActingOfficer mayor = families.officer("戴国梁", Role.TOWNSHIP_LEADER, Families.TOWNSHIP);
        EndingProposal proposal = ending.propose(right.id(), heard(EndingGround.OWN_REQUEST, null), clerk);
        assertThat(ending.refusalFor(proposal, mayor)).contains("县级");
        jdbc.sql("""
                insert into delegation (programme, township_code, valid_from, document_number)
                values ('DIBAO', '340881100000', '2026-01-01', '桐民〔2026〕1号')""").update();
        assertThat(ending.refusalFor(proposal, leader)).contains("乡镇");
        assertThat(ending.confirm(proposal.id(), "同意", mayor).level()).contains(DecisionLevel.TOWNSHIP);
    }

    @Test
    void an_ending_above_the_ceiling_is_on_the_list_of_who_may_decide_it(@Autowired PendingChanges pending) {
        ActingOfficer mayor = families.officer("戴国梁", Role.TOWNSHIP_LEADER, Families.TOWNSHIP);
        jdbc.sql("""
                insert into delegation (programme, township_code, ceiling_fen, valid_from, document_number)
                values ('DIBAO', '340881100000', 50000, '2026-01-01', '桐民〔2026〕1号')""").update();
        var above = families.family("李桂兰").dibao(MARCH, 2, 872);
        EndingProposal large = ending.propose(above.id(), heard(EndingGround.OWN_REQUEST, null), clerk);
        assertThat(ending.refusalFor(large, mayor)).isNotNull();
        assertThat(pending.count(mayor)).isZero();
        assertThat(pending.rows(mayor, 0)).singleElement().satisfies(row -> {
            assertThat(row.mine()).isFalse();
            assertThat(row.why()).contains("县级");
        });
        assertThat(pending.count(leader)).isEqualTo(1);
        var below = families.family("赵玉梅").dibao(MARCH, 1, 500);
        ending.propose(below.id(), heard(EndingGround.OWN_REQUEST, null), clerk);
        assertThat(pending.count(mayor)).isEqualTo(1);
        assertThat(pending.count(leader)).isEqualTo(1);
    }

    @Test
    void a_refused_ending_leaves_the_right_and_may_be_proposed_again() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        long proposal = ending.propose(right.id(), heard(EndingGround.INCOME_ABOVE, null), clerk).id();
        assertThatThrownBy(() -> ending.propose(right.id(), heard(EndingGround.OWN_REQUEST, null), clerk))
                .isInstanceOf(IllegalMove.class);
        ending.reject(proposal, "收入须重新核对", leader);
        assertThat(right(right).lastMonth()).isEmpty();
        assertThatThrownBy(() -> ending.confirm(proposal, "同意", leader)).isInstanceOf(IllegalMove.class);
        ending.withdraw(ending.propose(right.id(), heard(EndingGround.OWN_REQUEST, null), clerk).id(), clerk);
        assertThat(history.of(right.id())).extracting(RightHistory.Line::kind)
                .containsExactly(RightHistory.Kind.ENDING_WITHDRAWN, RightHistory.Kind.ENDING_PROPOSED,
                        RightHistory.Kind.ENDING_REJECTED, RightHistory.Kind.ENDING_PROPOSED);
    }

    @Test
    void a_neighbours_right_does_not_exist() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        ActingOfficer stranger = families.officer("何春生", Role.TOWNSHIP_CLERK, new DivisionCode("340811100000"));
        assertThatThrownBy(() -> ending.propose(right.id(), heard(EndingGround.OWN_REQUEST, null), stranger))
                .isInstanceOf(NoSuchRight.class);
    }

    @Test
    void months_paid_after_the_last_one_are_shown_as_overpaid() {
        var right = families.family("王德发").personal(CARE_SUBSIDY, MARCH, 70);
        pay(MARCH);
        pay(APRIL);
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, reviewer());
        ending.confirm(ending.propose(right.id(), death(LocalDate.of(2026, 3, 5)), clerk).id(), "属实", leader);
        assertThat(payments.overpaid(right.id())).isEqualTo(new RightPayments.Sum(1, Money.ofYuan(70)));
        assertThat(payments.overpaidInFlight(right.id()).months()).isEqualTo(1);
        assertThatThrownBy(() -> approving.approve(may.id(), leader)).hasMessageContaining("王德发");
    }

    private void pay(YearMonth month) {
        ActingOfficer reviewer = reviewer();
        PaymentRun run = freezing.freeze(Families.COUNTY, month, reviewer);
        approving.approve(run.id(), leader);
        sending.send(run.id(), reviewer);
        settling.settle(run.id(), BankAnswer.to(sending.file(run.id(), reviewer).bytes(), java.util.Map.of()),
                reviewer);
    }

    private ActingOfficer reviewer() {
        return families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
    }

    private Entitlement right(Families.Right right) {
        return entitlements.findById(right.id()).orElseThrow();
    }

    private static WantedEnding death(LocalDate on) {
        return new WantedEnding(EndingGround.DEATH, on, null, "户籍已注销", Hearing.NOT_NEEDED, null, null, null);
    }

    private static WantedEnding heard(EndingGround ground, @Nullable LocalDate on) {
        return new WantedEnding(ground, on, null, "经核实属实", Hearing.HEARD, LocalDate.of(2026, 5, 19), "没有意见", null);
    }

    @Test
    void each_programme_offers_the_grounds_that_fit_it() {
        assertThat(EndingGround.of(LIVING_SUBSIDY)).contains(EndingGround.DIBAO_ENDED,
                EndingGround.CERTIFICATE_EXPIRED);
        assertThat(EndingGround.of(TEKUN)).doesNotContain(EndingGround.CERTIFICATE_EXPIRED);
        assertThat(List.of(EndingGround.values())).allMatch(ground -> !ground.label().isBlank());
    }
}
