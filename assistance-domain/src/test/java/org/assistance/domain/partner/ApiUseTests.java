package org.assistance.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts are committed at once, so these tests have a database of their own. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=api-use")
@DirtiesContext
class ApiUseTests {
    private static final Instant NOW = Instant.parse("2026-11-02T02:30:15Z");
    private static final DivisionCode ANQING = new DivisionCode("340800000000");

    @Autowired
    private KeepingKeys keeping;
    @Autowired
    private ApiUse use;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;
    @Autowired
    private ImportingDivisions importing;
    @Autowired
    private Officers officers;

    private PartnerKey key;

    @BeforeEach
    void a_key_of_a_hundred_a_minute() {
        clock.set(NOW);
        AnqingDivisions.importInto(importing);
        long id = officers.findByStaffNumber("USE1")
                .orElseGet(() -> officers.save(new Officer("USE1", "程立新", "hash", NOW)))
                .id();
        key = keeping.issue(
                new NewKey("桐城市中医院", ANQING, 100, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)),
                new ActingOfficer(id, "USE1", "程立新", 1, Role.ADMINISTRATOR, ANQING)).key();
    }

    @Test
    void fifty_threads_get_exactly_the_limit() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int call = 0; call < 300; call++) {
            calls.add(() -> use.take(key, 1));
        }
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (Future<Boolean> one : threads.invokeAll(calls)) {
                taken += one.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(100);
        assertThat(use.ofLastDay(new DivisionScope(ANQING))).containsEntry(key.id(), 100L);
    }

    @Test
    void what_is_more_than_is_left_takes_nothing_and_the_next_minute_begins_anew() {
        assertThat(use.take(key, 101)).isFalse();
        assertThat(use.take(key, 60)).isTrue();
        assertThat(use.take(key, 41)).isFalse();
        assertThat(use.take(key, 40)).isTrue();
        assertThat(use.take(key, 1)).isFalse();
        assertThat(use.secondsToNextMinute()).isEqualTo(45);
        clock.set(NOW.plusSeconds(45));
        assertThat(use.take(key, 1)).isTrue();
    }

    @Test
    void what_is_older_than_31_days_is_forgotten() {
        use.take(key, 5);
        clock.set(NOW.plusSeconds(31 * 24 * 3600L - 15));
        use.sweep();
        assertThat(counts()).isOne();
        clock.set(NOW.plusSeconds(31 * 24 * 3600L + 60));
        use.sweep();
        assertThat(counts()).isZero();
    }

    private int counts() {
        return jdbc.sql("select count(*) from api_use where key_id = ?").param(key.id()).query(Integer.class).single();
    }
}
