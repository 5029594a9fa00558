package org.assistance.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain over the record: it passes nothing over, and shows where somebody laid hands on it. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=record")
class SealingTests {
    private static final int TIMES = 100;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestDatabase.Owner owner;

    @Autowired
    Sealing sealing;

    /** What somebody with all rights to the database can do to the record. */
    enum Hand {
        /** Another content under the same number. */
        EDIT,
        /** A line taken out, its seal left. */
        DELETE,
        /** A line taken out with its seal. */
        DELETE_WITH_SEAL,
        /** A line put in among the old ones, with their transaction. */
        INSERT,
        /** A line put in today that claims a day of long ago. */
        INSERT_BACK_DATED,
        /** Two lines that change places under their seals. */
        REORDER,
        /** The last lines cut off, and the sealer told so. */
        CUT_TAIL,
        /** All written anew from one line on, with good seals. */
        REWRITE
    }

    @BeforeEach
    void three_hundred_lines_on_record() {
        if (jdbc.sql("select count(*) from audit_seal").query(Long.class).single() < 300) {
            for (int at = 0; at < 300; at++) {
                jdbc.sql("insert into audit_event (kind, subject, officer_id, at) values ('SIGHT', 'CASE', :at, "
                        + "now() + :at * interval '10 seconds')").param("at", at).update();
            }
        }
        sealing.seal();
    }

    private ChainCheck.Result check(List<Anchor> told) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return ChainCheck.of(connection, told);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void nothing_is_passed_over_while_sixteen_write_and_end_out_of_order() throws Exception {
        long before = jdbc.sql("select count(*) from audit_event").query(Long.class).single();
        var writing = new AtomicBoolean(true);
        try (var clerks = Executors.newFixedThreadPool(17)) {
            var sealer = clerks.submit(() -> {
                int rounds = 0;
                while (writing.get()) {
                    sealing.seal();
                    rounds++;
                }
                return rounds;
            });
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int clerk = 0; clerk < 16; clerk++) {
                all.add(clerks.submit(() -> {
                    for (int at = 0; at < 60; at++) {
                        write(at % 10 == 0);
                    }
                    return null;
                }));
            }
            for (var done : all) {
                done.get();
            }
            writing.set(false);
            assertThat(sealer.get()).isGreaterThan(3);
        }
        sealing.seal();
        assertThat(jdbc.sql("select count(*) from audit_event").query(Long.class).single()).isEqualTo(before + 16 * 54);
        assertThat(jdbc.sql("select count(*) from audit_event e where not exists (select from audit_seal s "
                + "where s.event_id = e.id)").query(Long.class).single()).isZero();
        assertThat(check(List.of()).breaks()).isEmpty();
    }

    private void write(boolean takeBack) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("insert into audit_event (kind, subject) values ('SIGHT', 'CASE')");
            Thread.sleep(ThreadLocalRandom.current().nextInt(4));
            if (takeBack) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
    }

    @Test
    void a_sound_chain_is_called_sound_and_agrees_with_what_was_told() throws Exception {
        Anchor end = end();
        ChainCheck.Result result = check(List.of(end, Anchor.of(end.line())));
        assertThat(result.breaks()).isEmpty();
        assertThat(result.through()).isEqualTo(end.no());
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void whatever_is_done_to_it_is_found_a_hundred_times_out_of_a_hundred(Hand hand) throws Exception {
        Anchor told = end();
        var random = new Random(20_261_122L);
        // The lines before are the migrations' own.
        int begun = jdbc.sql(
                "select min(s.no) from audit_seal s join audit_event e on e.id = s.event_id where e.kind = 'SIGHT'")
                .query(Integer.class)
                .single();
        for (int time = 0; time < TIMES; time++) {
            int at = begun + 20 + random.nextInt(200);
            ChainCheck.Result result = tampered(statement -> lay(hand, statement, at), List.of(told));
            assertThat(result.breaks()).as("%s at %s", hand, at).isNotEmpty();
            if (hand == Hand.EDIT || hand == Hand.DELETE || hand == Hand.REORDER) {
                assertThat(result.breaks().getFirst()).startsWith("第" + at + "号记录");
            }
            if (hand == Hand.DELETE_WITH_SEAL) {
                assertThat(result.breaks().getFirst()).startsWith("第" + at + "号封存被删除");
            }
        }
        assertThat(check(List.of(told)).breaks()).isEmpty();
    }

    @Test
    void a_cut_tail_is_not_seen_without_what_was_told_outside() throws Exception {
        assertThat(tampered(statement -> lay(Hand.CUT_TAIL, statement, 100), List.of()).breaks()).isEmpty();
    }

    @Test
    void a_guard_that_is_switched_off_is_told() throws Exception {
        assertThat(tampered(statement -> {
            try {
                statement.execute("alter table case_event disable trigger on_record_updated");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }, List.of()).breaks()).containsExactly("表case_event的保护on_record_updated被停用");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "drop trigger on_record_updated on payment_line | 表payment_line的保护on_record_updated被删除",
            "drop trigger case_event_append_only on case_event | 表case_event的保护case_event_append_only被删除",
            "drop trigger partner_key_stays on partner_key | 表partner_key的保护partner_key_stays被删除",
            "drop trigger audit_seal_append_only on audit_seal | 表audit_seal的保护audit_seal_append_only被删除",
            "drop trigger case_event_append_only on case_event; create trigger case_event_append_only before update on "
                    + "case_event for each row execute function refuse_change() | 表case_event的保护case_event_append_only被换成了别的",
            "drop trigger on_record_updated on payment_line; create function nothing() returns trigger language plpgsql as "
                    + "'begin return null; end'; create trigger on_record_updated after update on payment_line for each statement "
                    + "execute function nothing() | 表payment_line的保护on_record_updated被换成了别的",
            "drop trigger partner_key_stays on partner_key; create trigger partner_key_stays before update or delete on partner_key "
                    + "for each row when (false) execute function partner_key_stays() | 表partner_key的保护partner_key_stays被换成了别的",
            "create or replace function audit_updated() returns trigger language plpgsql as 'begin return null; end' | "
                    + "数据库函数audit_updated的内容被改动",
            "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end' | "
                    + "数据库函数refuse_change的内容被改动"})
    void a_guard_that_is_dropped_or_replaced_is_told(String hand) throws Exception {
        String[] parts = hand.split(" [|] ");
        assertThat(tampered(statement -> {
            try {
                statement.execute(parts[0]);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }, List.of()).breaks()).containsExactly(parts[1]);
    }

    @Test
    void a_transaction_of_three_hours_makes_nobody_late() throws Exception {
        assertThat(tampered(statement -> sealed(statement, "-3 hours", "-3 hours", "0 hours", "-2 hours"), List.of())
                .breaks())
                .isEmpty();
    }

    @Test
    void what_claims_an_hour_before_transactions_that_began_earlier_is_told_in_one_line() throws Exception {
        assertThat(tampered(statement -> sealed(statement, "0 hours", "0 hours", "0 hours", "-2 hours"), List.of())
                .breaks())
                .singleElement()
                .asString()
                .contains("疑为事后补入");
    }

    /** Three events of one transaction and two of two later ones, all of the last day. */
    private static void sealed(Statement statement, String first, String second, String third, String later) {
        try {
            String insert = "insert into audit_event (kind, subject, xid, at) values ('SIGHT', 'CASE', "
                    + "(pg_current_xact_id()::text::bigint + %d)::text::xid8, now() + interval '1 day' + interval '%s')";
            for (String at : List.of(first, second, third)) {
                statement.executeUpdate(insert.formatted(1, at));
            }
            statement.executeUpdate(insert.formatted(2, later));
            statement.executeUpdate(insert.formatted(3, later));
            seal(statement, "select id from (select id from audit_event order by id desc limit 5) five order by id");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void from_an_end_on_only_what_came_since_is_gone_through() throws Exception {
        Anchor end = anchor(150);
        ChainCheck.Result whole = tampered(statement -> lay(Hand.EDIT, statement, 40), List.of(end));
        assertThat(whole.breaks()).hasSize(1);
        assertThat(since(end, statement -> lay(Hand.EDIT, statement, 40)).breaks()).isEmpty();
        for (Hand hand : List.of(Hand.EDIT, Hand.DELETE, Hand.DELETE_WITH_SEAL, Hand.REORDER, Hand.INSERT)) {
            assertThat(since(end, statement -> lay(hand, statement, 200)).breaks()).as(hand.name()).isNotEmpty();
        }
        assertThat(since(end, statement -> lay(Hand.REWRITE, statement, 100)).breaks()).isNotEmpty();
        assertThat(since(end, statement -> {
        }).breaks()).isEmpty();
    }

    private ChainCheck.Result since(Anchor end, Consumer<Statement> hand) throws SQLException {
        try (Connection connection = owner.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                guards(statement, "disable");
                hand.accept(statement);
                guards(statement, "enable");
                return ChainCheck.since(end, connection, List.of(end));
            } finally {
                connection.rollback();
            }
        }
    }

    private Anchor anchor(long no) {
        return jdbc.sql("select no, chain from audit_seal where no = ?")
                .param(no)
                .query((row, _) -> new Anchor(java.time.Instant.parse("2026-11-22T00:00:00Z"), row.getLong(1),
                        row.getBytes(2)))
                .single();
    }

    private Anchor end() {
        return jdbc.sql("select no, chain from audit_seal order by no desc limit 1")
                .query((row, _) -> new Anchor(java.time.Instant.parse("2026-11-22T00:00:00Z"), row.getLong(1),
                        row.getBytes(2)))
                .single();
    }

    private ChainCheck.Result tampered(Consumer<Statement> hand, List<Anchor> told) throws SQLException {
        try (Connection connection = owner.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                guards(statement, "disable");
                hand.accept(statement);
                guards(statement, "enable");
                return ChainCheck.of(connection, told);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void guards(Statement statement, String what) throws SQLException {
        statement.execute("alter table audit_event " + what + " trigger user");
        statement.execute("alter table audit_seal " + what + " trigger user");
    }

    private void lay(Hand hand, Statement statement, int at) {
        String event = "(select event_id from audit_seal where no = " + at + ")";
        try {
            switch (hand) {
                case EDIT -> statement.executeUpdate("update audit_event set officer_id = 999999 where id = " + event);
                case DELETE -> statement.executeUpdate("delete from audit_event where id = " + event);
                case DELETE_WITH_SEAL -> {
                    statement.executeUpdate("delete from audit_event where id = " + event);
                    statement.executeUpdate("delete from audit_seal where no = " + at);
                }
                case INSERT -> statement.executeUpdate("insert into audit_event (kind, subject, xid, at) "
                        + "select kind, subject, xid, at from audit_event where id = " + event);
                case INSERT_BACK_DATED -> {
                    statement.executeUpdate("insert into audit_event (kind, subject, at) "
                            + "select kind, subject, at - interval '3 days' from audit_event where id = " + event);
                    seal(statement, "select id from audit_event order by id desc limit 1");
                }
                case REORDER -> {
                    statement.executeUpdate(
                            "update audit_seal set event_id = -event_id where no in (" + at + ", " + (at + 1) + ")");
                    statement.executeUpdate("update audit_seal s set event_id = (select -t.event_id from audit_seal t "
                            + "where t.no = " + (2 * at + 1) + " - s.no) where no = " + at);
                    statement.executeUpdate(
                            "update audit_seal s set event_id = e.id from audit_event e where s.no = " + (at + 1)
                                    + " and not exists (select from audit_seal x where x.event_id = e.id)");
                }
                case CUT_TAIL -> {
                    statement.executeUpdate(
                            "delete from audit_event where id in (select event_id from audit_seal where no >= "
                                    + at + ")");
                    statement.executeUpdate("delete from audit_seal where no >= " + at);
                }
                case REWRITE -> {
                    statement.executeUpdate("update audit_event set officer_id = 999999 where id = " + event);
                    statement.executeUpdate("create temp table again on commit drop as select event_id from audit_seal "
                            + "where no >= " + at + " order by no");
                    statement.executeUpdate("delete from audit_seal where no >= " + at);
                    seal(statement, "select event_id from again");
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Seals as the sealer would, with all its knowledge. */
    private static void seal(Statement statement, String events) throws SQLException {
        Connection connection = statement.getConnection();
        long no;
        byte[] chain;
        try (var last = statement.executeQuery("select no, chain from audit_seal order by no desc limit 1")) {
            last.next();
            no = last.getLong(1);
            chain = last.getBytes(2);
        }
        var ids = new ArrayList<Long>();
        try (var rows = statement.executeQuery(events)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        try (var event = connection.prepareStatement("select " + Line.COLUMNS + " from audit_event e where e.id = ?");
                var put = connection
                        .prepareStatement("insert into audit_seal (no, event_id, leaf, chain) values (?, ?, ?, ?)")) {
            for (long id : ids) {
                event.setLong(1, id);
                try (var row = event.executeQuery()) {
                    row.next();
                    byte[] leaf = Line.leaf(row, 1);
                    chain = Line.link(chain, ++no, leaf);
                    put.setLong(1, no);
                    put.setLong(2, id);
                    put.setBytes(3, leaf);
                    put.setBytes(4, chain);
                    put.addBatch();
                }
            }
            put.executeBatch();
        }
    }
}
