package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens when two officers click at the same time; really committed, on a database of its own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=freezing-together")
@DirtiesContext
class FreezingTogetherTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoever_freezes_first_takes_each_right_and_nobody_is_lined_up_twice(@Autowired TestClock clock)
            throws Exception {
        clock.setToday(LocalDate.of(2026, 6, 20));
        var families = new Families(jdbc);
        for (int at = 0; at < 40; at++) {
            families.family("家庭" + at, at % 2 == 0 ? Families.VILLAGE : Families.ELSEWHERE).dibao(APRIL, 2, 500 + at);
        }
        ActingOfficer county = families.officer("周审核", Role.COUNTY_REVIEWER, Families.COUNTY);
        ActingOfficer city = families.officer("方明远", Role.CITY_CLERK, Families.CITY);

        List<Object> done = together(List.of(() -> freezing.freeze(Families.COUNTY, APRIL, county),
                () -> freezing.freeze(Families.CITY, APRIL, city),
                () -> freezing.freeze(Families.COUNTY, APRIL, county),
                () -> freezing.freeze(Families.CITY, APRIL, city)));

        assertThat(jdbc.sql("select count(*) from payment_line").query(Long.class).single()).isEqualTo(40);
        assertThat(jdbc.sql("select count(*) from payment_transfer").query(Long.class).single()).isEqualTo(40);
        assertThat(done).filteredOn(PaymentRun.class::isInstance).hasSizeBetween(1, 2);
        assertThat(done).filteredOn(NothingToPay.class::isInstance).hasSizeBetween(2, 3);

        PaymentRun run = (PaymentRun) done.stream().filter(PaymentRun.class::isInstance).findFirst().orElseThrow();
        List<Callable<Object>> approvals = new ArrayList<>();
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            ActingOfficer approver = families.officer(name, Role.CITY_CLERK, Families.CITY);
            approvals.add(() -> approving.approve(run.id(), approver));
        }
        List<Object> answers = together(approvals);
        assertThat(answers).filteredOn(PaymentRun.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer instanceof IllegalMove
                || answer instanceof OptimisticLockingFailureException).hasSize(3);
    }

    private static List<Object> together(List<Callable<Object>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<Object> act : acts) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        return act.call();
                    } catch (RuntimeException refused) {
                        return refused;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
