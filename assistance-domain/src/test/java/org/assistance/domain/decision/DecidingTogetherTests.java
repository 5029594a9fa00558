package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two officers on one case at the same moment; really committed, on a database of its own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=deciding-together")
@DirtiesContext
@Import(Road.class)
class DecidingTogetherTests {
    @Autowired
    private Road road;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private TransactionTemplate inOne;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void of_two_leaders_who_decide_at_once_the_second_is_told_what_the_first_did(
            @Autowired ImportingDivisions importing, @Autowired DataSource dataSource, @Autowired TestClock clock)
            throws Exception {
        AssistanceCase shown = inOne.execute(_ -> {
            road.open(importing, dataSource, clock);
            road.countyLeader = road.holding(road.countyLeader);
            return road.awaitingDecision(alone(), clock);
        });
        ActingOfficer other = road.officer("RC104", "另一位局长", Role.COUNTY_LEADER, Road.COUNTY);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Decision> second = inOne.execute(_ -> {
                road.decided(caseFile.required(shown.id(), shown.version(), road.countyLeader.scope()),
                        road.countyLeader);
                Future<Decision> waiting = threads.submit(() -> inOne.execute(_ -> road.decided(
                        caseFile.required(shown.id(), shown.version(), road.countyLeader.scope()), other)));
                untilSomebodyWaits(waiting);
                return waiting;
            });
            assertThatThrownBy(second::get).cause()
                    .isInstanceOf(IllegalMove.class)
                    .hasMessageContaining("周局长已办理");
        }
        assertThat(jdbc.sql("select count(*) from decision").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from entitlement").query(Long.class).single()).isEqualTo(1);
    }

    private void untilSomebodyWaits(Future<?> waiting) {
        while (!waiting.isDone()
                && jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    private static Declared alone() {
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("孙立", Declared.idNumber("19850302", 1), Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
