package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.permission.Relation;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.value.IdNumber;
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

/** One application that cannot be read keeps no other from the night's comparison. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=night-of-the-unreadable")
@DirtiesContext
@Import(Road.class)
class NightOfTheUnreadableTests {
    @Autowired
    private Road road;
    @Autowired
    private Statements statements;
    @Autowired
    private Matching matching;
    @Autowired
    private Kinship kinship;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate inOne;

    @Test
    void an_application_that_cannot_be_read_is_counted_and_the_next_is_compared(@Autowired ImportingDivisions importing,
            @Autowired DataSource dataSource, @Autowired TestClock clock) throws Exception {
        IdNumber sister = Declared.idNumber("19850302", 1);
        AssistanceCase broken = inOne.execute(_ -> {
            road.open(importing, dataSource, clock);
            road.clerk = road.holding(road.clerk);
            return road.accepted(alone("周敏", Declared.idNumber("19820909", 6)));
        });
        AssistanceCase sound = inOne.execute(_ -> road.accepted(alone("孙立", sister)));
        inOne.executeWithoutResult(_ -> statements.state(
                new Statement(Declared.idNumber("19700101", 7), "", "孔城镇长街2号", "孔城镇长街2号", null,
                        List.of(new Relative(KinRelation.SIBLING, "孙立", sister, null, ""))),
                road.clerk));
        assertThat(jdbc.sql("update application set facts = '[]' where id = ?").param(broken.applicationId()).update())
                .isEqualTo(1);
        assertThat(besideAnother()).isEqualTo(new Matching.Night(0, 0));
        assertThat(matching.night()).isEqualTo(new Matching.Night(1, 1));
        assertThat(kinship.of(road.clerk, sound.id())).isEqualTo(Relation.RELATIVE);
    }

    private Matching.Night besideAnother() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var holds = new CountDownLatch(1);
            var over = new CountDownLatch(1);
            Future<?> night = other.submit(() -> inOne.executeWithoutResult(_ -> {
                jdbc.sql("select pg_advisory_xact_lock(7302056)").query((_, _) -> 1).list();
                holds.countDown();
                try {
                    over.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }));
            holds.await();
            Matching.Night found = matching.night();
            over.countDown();
            night.get();
            return found;
        }
    }

    private static Declared alone(String name, IdNumber number) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with(name, number, org.assistance.eligibility.facts.Relation.SELF, List.of(), List.of())
                .inTown()
                .obligors(List.of());
    }
}
