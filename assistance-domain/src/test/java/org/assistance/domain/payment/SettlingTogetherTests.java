package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two runs of one month booked or sent back at the same time; really committed, on a database of its own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=settling-together")
@DirtiesContext
class SettlingTogetherTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

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
    private PlatformTransactionManager transactions;

    @Test
    void the_months_figures_hold_both_answers_when_two_runs_are_settled_at_once_and_both_approvals_likewise(
            @Autowired TestClock clock) throws Exception {
        clock.setToday(LocalDate.of(2026, 6, 20));
        var families = new Families(jdbc);
        ActingOfficer clerk = families.officer("周审核", Role.COUNTY_REVIEWER, Families.COUNTY);
        ActingOfficer city = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        ActingOfficer leader = families.officer("吴局长", Role.CITY_CLERK, Families.CITY);

        families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun first = sent(freezing.freeze(Families.COUNTY, APRIL, clerk), leader, city);
        families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun second = sent(freezing.freeze(Families.CITY, APRIL, city), leader, city);
        byte[] answer = BankAnswer.to(sending.file(first.id(), city).bytes(), Map.of());
        byte[] other = BankAnswer.to(sending.file(second.id(), city).bytes(), Map.of());
        whileTheOtherIsNotCommitted(() -> settling.settle(first.id(), answer, city),
                () -> settling.settle(second.id(), other, city));
        assertThat(figures()).isEqualTo("2 households, 3 people, 1372.00 paid");

        families.family("孙大海").dibao(APRIL, 1, 600);
        PaymentRun third = freezing.freeze(Families.COUNTY, APRIL, clerk);
        families.family("王二").dibao(APRIL, 1, 700);
        PaymentRun fourth = freezing.freeze(Families.CITY, APRIL, city);
        assertThat(figures()).as("a list that is only frozen does not count")
                .isEqualTo("2 households, 3 people, 1372.00 paid");
        whileTheOtherIsNotCommitted(() -> approving.approve(third.id(), leader),
                () -> approving.approve(fourth.id(), leader));
        assertThat(figures()).isEqualTo("4 households, 5 people, 1372.00 paid");
    }

    private PaymentRun sent(PaymentRun run, ActingOfficer leader, ActingOfficer clerk) {
        ActingOfficer approver = run.frozenBy() == leader.officerId() ? clerk : leader;
        approving.approve(run.id(), approver);
        return sending.send(run.id(), clerk);
    }

    private void whileTheOtherIsNotCommitted(Callable<PaymentRun> one, Callable<PaymentRun> other) throws Exception {
        assertThat(new TakingTurns(jdbc, transactions).second(one, other)).isInstanceOf(PaymentRun.class);
    }

    private String figures() {
        return jdbc.sql("""
                select sum(households) || ' households, ' || sum(people) || ' people, '
                    || round(sum(paid_fen) / 100.0, 2) || ' paid' from month_figure""").query(String.class).single();
    }
}
