package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingProposal;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A list approved while an end or another account of somebody on it is confirmed; really committed, on a database of its own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=approving-together")
@DirtiesContext
class ApprovingTogetherTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Ending ending;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private Families families;
    private ActingOfficer clerk;
    private ActingOfficer leader;

    @BeforeEach
    void the_officers(@Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 4, 20));
        families = new Families(jdbc);
        clerk = families.officer("周审核", Role.COUNTY_REVIEWER, Families.COUNTY);
        leader = families.officer("吴局长", Role.COUNTY_LEADER, Families.COUNTY);
    }

    @Test
    void the_approval_waits_for_the_end_and_is_refused_and_the_end_waits_for_the_approval() throws Exception {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun list = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(new TakingTurns(jdbc, transactions).second(() -> {
            families.end(ending, right, MARCH, "家庭收入超过标准");
            return true;
        }, () -> approving.approve(list.id(), leader))).isInstanceOfSatisfying(IllegalMove.class,
                refused -> assertThat(refused).hasMessageContaining("李桂兰1人已登记死亡或终止待遇"));
        approving.reject(list.id(), "李桂兰已终止", leader);

        var other = families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun next = freezing.freeze(Families.COUNTY, APRIL, clerk);
        long asked = families.asked(ending, other, MARCH, "家庭收入超过标准");
        assertThat(new TakingTurns(jdbc, transactions).second(() -> approving.approve(next.id(), leader),
                () -> ending.confirm(asked, "同意", leader))).isInstanceOf(EndingProposal.class);
        assertThat(jdbc.sql("select status from payment_run where id = :id")
                .param("id", next.id())
                .query(String.class)
                .single()).isEqualTo("APPROVED");
        approving.reject(next.id(), "赵玉梅已终止", leader);

        var third = families.family("王德发").dibao(APRIL, 1, 300);
        PaymentRun last = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(new TakingTurns(jdbc, transactions).second(() -> families.account(changing, third, "王德发"),
                () -> approving.approve(last.id(), leader))).isInstanceOfSatisfying(IllegalMove.class,
                        refused -> assertThat(refused).hasMessageContaining("王德发1人已变更领款账户"));
    }
}
