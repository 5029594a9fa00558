package org.assistance.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.payment.Families;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two townships of two counties that decide about one person at once; really committed, on a database of its own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=granting-together")
@DirtiesContext
class GrantingTogetherTests {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    private Granting granting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void the_second_decision_waits_for_the_first_and_is_refused_by_name() throws Exception {
        var families = new Families(jdbc);
        var here = families.family("李桂兰");
        long daughter = here.withMember(2, "陈小雨");
        var there = families.family("李桂芳", Families.ELSEWHERE).withKnown(2, daughter);
        NewRight theirs = dibao(there, Families.ELSEWHERE, there.person(), daughter);
        NewRight ours = dibao(here, Families.VILLAGE, here.person(), daughter);

        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Object> second = new TransactionTemplate(transactions).execute(_ -> {
                granting.grant(ours);
                Future<Object> begun = thread.submit(() -> {
                    try {
                        return granting.grant(theirs);
                    } catch (RuntimeException refused) {
                        return refused;
                    }
                });
                assertThat(waits()).as("the second waits for the first").isTrue();
                return begun;
            });
            assertThat(second.get(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(AlreadyEntitled.class,
                    refused -> assertThat(refused).hasMessageContaining("陈小雨已确认2026年5月起享受最低生活保障（孔城镇）"));
        }
        assertThat(jdbc.sql("select count(*) from entitlement").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from entitled_person where person_id = :person")
                .param("person", daughter)
                .query(Long.class)
                .single()).isEqualTo(1);
    }

    private static NewRight dibao(Families.Family family, DivisionCode village, long applicant, long daughter) {
        long caseId = family.caseAtPayment(Programme.DIBAO);
        return new NewRight(family.award(caseId, Programme.DIBAO, null, MAY, 2, 872), caseId, family.household(),
                applicant, List.of(applicant, daughter), null, Programme.DIBAO, village, Area.RURAL, 2, Rhythm.MONTHLY,
                Money.ofYuan(872), MAY, null, null);
    }

    private boolean waits() {
        for (int at = 0; at < 200; at++) {
            if (jdbc.sql("""
                    select exists (select from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock')""")
                    .query(Boolean.class)
                    .single()) {
                return true;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        return false;
    }
}
