package org.assistance.domain.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestDatabase;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever waits at a page waits for the database so long and no longer; the system's own work as long as it takes. */
@DatabaseTest
@TestPropertySource(properties = {"test.database=patience", "assistance.database.lock-wait=700ms",
        "assistance.database.longest-statement=1500ms"})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PatienceTests {
    private static final ActingOfficer CLERK = new ActingOfficer(1, "TC11", "王芳", 2, Role.TOWNSHIP_CLERK,
            new DivisionCode("340881100000"));

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestDatabase.Owner owner;

    private static void atAPage(Runnable work) {
        Trace.of(Actor.officer(CLERK, "r1", "POST /office")).over(() -> {
            work.run();
            return true;
        });
    }

    private String limits() {
        return jdbc.sql("select current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')")
                .query(String.class)
                .single();
    }

    @Test
    void a_connection_that_comes_back_from_a_page_has_no_limit_for_the_systems_own_work() {
        for (int turn = 0; turn < 3; turn++) {
            atAPage(() -> assertThat(limits()).isEqualTo("700ms 1500ms"));
            Trace.job("夜间重算", () -> assertThat(limits()).isEqualTo("0 0"));
        }
    }

    @Test
    void what_another_holds_is_waited_for_and_then_refused() throws SQLException {
        try (Connection other = owner.connect(); Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("lock table calendar_day in access exclusive mode");
            atAPage(() -> assertThatThrownBy(this::days)
                    .hasRootCauseInstanceOf(PSQLException.class)
                    .rootCause()
                    .extracting(refused -> ((PSQLException) refused).getSQLState())
                    .isEqualTo("55P03"));
            other.rollback();
        }
        atAPage(() -> assertThat(days()).isPositive());
    }

    private long days() {
        return jdbc.sql("select count(*) from calendar_day").query(Long.class).single();
    }

    @Test
    void a_statement_that_takes_too_long_is_stopped_at_a_page_and_goes_on_in_a_job() {
        atAPage(() -> assertThatThrownBy(() -> sleep(30)).isInstanceOf(QueryTimeoutException.class));
        Trace.job("夜间重算", () -> sleep(2));
    }

    private void sleep(int seconds) {
        jdbc.sql("select pg_sleep(?)").param(seconds).query(_ -> {
        });
    }
}
