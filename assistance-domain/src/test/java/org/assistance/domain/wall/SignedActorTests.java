package org.assistance.domain.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is at work, as the database believes it: signed for one connection, one place and a while, and nobody else's word. */
@DatabaseTest
@TestPropertySource(properties = {"test.database=signed actors", "spring.datasource.hikari.maximum-pool-size=5"})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SignedActorTests {
    private static final String CHANGE = "update calendar_day set name = coalesce(name, '') || '改' where day = (select min(day) from calendar_day)";

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Signature signature;

    @Autowired
    PlatformTransactionManager transactions;

    private static ActingOfficer clerk(long officer, String division) {
        return new ActingOfficer(officer, "TC" + officer, "王芳", officer + 1, Role.TOWNSHIP_CLERK,
                new DivisionCode(division));
    }

    private static <X extends Exception> void as(long officer, String division, Doing<X> work) throws X {
        Trace.of(Actor.officer(clerk(officer, division), "r1", "POST /office")).over(() -> {
            work.run();
            return true;
        });
    }

    private interface Doing<X extends Exception> {
        void run() throws X;
    }

    private Long whoChanged() {
        return jdbc.sql("select officer_id from audit_event order by id desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static boolean signed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select wall.signed()")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void an_officer_at_work_is_believed() {
        as(12, "340881100000", () -> jdbc.sql(CHANGE).update());
        assertThat(whoChanged()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set app.actor = '99|1|COUNTY_LEADER|340881000000|r|x||'", "set app.lo = '000000000000'",
            "set app.hi = '999999999999'", "set app.own_lo = '000000000000'", "set app.own_hi = '999999999999'",
            "set app.until = '99999999999'", "set app.signature = ''",
            "set app.signature = '0000000000000000000000000000000000000000000000000000000000000000'"})
    void with_any_part_forged_nobody_is_believed(String forgery) {
        as(12, "340881100000", () -> new JdbcTemplate(database).execute((Connection lent) -> {
            try (Statement statement = lent.createStatement()) {
                assertThat(signed(statement)).isTrue();
                statement.execute(forgery);
                assertThat(signed(statement)).isFalse();
                statement.execute(CHANGE);
            }
            return null;
        }));
        assertThat(whoChanged()).isNull();
    }

    @Test
    void who_did_it_is_not_for_the_writer_of_a_line_to_say() {
        as(12, "340881100000", () -> jdbc.sql("insert into audit_event (kind, subject, officer_id, job, account) "
                + "values ('SIGHT', 'CASE', 99, '夜间重算', 'postgres')").update());
        assertThat(
                jdbc.sql("select officer_id || coalesce(job, '') || account from audit_event order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(12 + jdbc.sql("select session_user::text").query(String.class).single());
    }

    private long due(String from, String below) {
        return jdbc.sql("select count(*) from reviews_due(:from, :below, 12, date '2026-11-23', 12, 6, 12)")
                .param("from", from)
                .param("below", below)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_due_for_review_is_told_of_the_own_place_and_of_no_wider_one() {
        as(12, "340881100000", () -> {
            assertThat(due("340881100000", "340881101000")).isZero();
            assertThatThrownBy(() -> due("340881000000", "340881101000")).hasMessageContaining("the second wall");
            assertThatThrownBy(() -> due("340881100000", "340882000000")).hasMessageContaining("the second wall");
        });
    }

    @Test
    void what_looks_past_the_policies_for_them_asks_for_the_signature_itself() {
        List<String> sees = jdbc
                .sql("select proname from pg_proc where pronamespace = 'wall'::regnamespace and proname like 'sees%'")
                .query(String.class)
                .list();
        assertThat(sees).hasSize(5);
        as(12, "340881100000", () -> new JdbcTemplate(database).execute((Connection lent) -> {
            try (Statement statement = lent.createStatement()) {
                for (String one : sees) {
                    statement.execute("select wall." + one + "(1)");
                }
                statement.execute("set app.lo = '000000000000'");
                for (String one : sees) {
                    assertThatThrownBy(() -> statement.execute("select wall." + one + "(1)"))
                            .hasMessageContaining("the second wall");
                }
            }
            return null;
        }));
    }

    @Test
    void a_signature_holds_on_its_own_connection_only_and_not_for_ever() throws SQLException {
        Scope city = Scope.everywhere("");
        try (Connection lent = database.getConnection(); Statement statement = lent.createStatement()) {
            int here = lent.unwrap(PGConnection.class).getBackendPID();
            long soon = Instant.now().plus(Duration.ofMinutes(1)).getEpochSecond();
            for (int backend : new int[]{here, here + 1}) {
                for (long until : new long[]{soon, soon - 120}) {
                    statement.execute("set app.until = '" + until + "'");
                    statement.execute("set app.signature = '" + signature.of(city, backend, until) + "'");
                    assertThat(signed(statement)).isEqualTo(backend == here && until == soon);
                }
            }
        }
    }

    @Test
    void a_transaction_that_outlasts_its_signature_is_signed_again() throws Exception {
        var lending = new Lending(database.unwrap(com.zaxxer.hikari.HikariDataSource.class), signature,
                () -> Scope.everywhere("").lasting(Duration.ofSeconds(3)));
        try (Connection lent = lending.getConnection()) {
            lent.setAutoCommit(false);
            String first = until(lent);
            assertThat(until(lent)).isEqualTo(first);
            Thread.sleep(3500);
            try (Statement statement = lent.createStatement()) {
                assertThat(signed(statement)).isTrue();
            }
            assertThat(until(lent)).isGreaterThan(first);
            lent.rollback();
        }
    }

    private static String until(Connection lent) throws SQLException {
        try (Statement statement = lent.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('app.until')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void the_key_is_for_the_owner_to_read() {
        for (String attempt : List.of("select * from wall.signing_key", "update wall.signing_key set inner_pad = ''",
                "select wall.take_key('')", "copy wall.signing_key to stdout")) {
            assertThatThrownBy(() -> new JdbcTemplate(database).execute(attempt)).rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void on_a_connection_held_while_the_work_passes_into_other_hands_each_is_signed_for_and_a_rollback_forgets_nothing() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            assertThat(place()).isEqualTo("000000000000");
            as(12, "340881100000", () -> assertThat(place()).isEqualTo("340881100000"));
            assertThat(place()).isEqualTo("000000000000");
            new JdbcTemplate(database).execute((Connection lent) -> {
                Savepoint before = lent.setSavepoint();
                as(12, "340881100000", () -> assertThat(place()).isEqualTo("340881100000"));
                as(13, "340881200000", () -> {
                    assertThat(place()).isEqualTo("340881200000");
                    lent.rollback(before);
                    assertThat(place()).isEqualTo("340881200000");
                });
                return null;
            });
            assertThat(place()).isEqualTo("000000000000");
        });
    }

    private String place() {
        return jdbc.sql("select case when wall.signed() then current_setting('app.lo') end")
                .query(String.class)
                .single();
    }

    @Test
    void nothing_is_left_over_from_one_to_the_next_while_sixteen_share_five_connections() throws Exception {
        var right = new AtomicInteger();
        try (var clerks = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int at = 0; at < 16; at++) {
                all.add(clerks.submit(() -> {
                    for (int turn = 0; turn < 200; turn++) {
                        right.addAndGet(oneTurn());
                    }
                }));
            }
            for (Future<?> done : all) {
                done.get();
            }
        }
        assertThat(right).hasValue(16 * 200);
    }

    private final Semaphore second = new Semaphore(1);

    /** One officer's transaction, often with another's inside it or undone at its end; 1 when each was where he belongs. */
    private int oneTurn() {
        var random = ThreadLocalRandom.current();
        String mine = "3408%02d100000".formatted(random.nextInt(1, 90));
        String others = "3407%02d100000".formatted(random.nextInt(1, 90));
        var right = new AtomicInteger();
        as(1, mine, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            boolean well = mine.equals(place());
            // Two connections at once are for one of them at a time: five cannot all wait for a second.
            if (second.tryAcquire()) {
                try {
                    var own = new TransactionTemplate(transactions);
                    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    as(2, others, () -> own
                            .executeWithoutResult(_ -> right.set(others.equals(place()) ? 0 : -9)));
                } finally {
                    second.release();
                }
            }
            well &= mine.equals(place());
            if (random.nextInt(10) == 0) {
                status.setRollbackOnly();
            }
            right.addAndGet(well ? 1 : 0);
        }));
        return right.get() == 1 ? 1 : 0;
    }
}
