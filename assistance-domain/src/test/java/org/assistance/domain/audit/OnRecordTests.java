package org.assistance.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database writes down by itself. */
@DatabaseTest
class OnRecordTests {
    private static final ActingOfficer CLERK = new ActingOfficer(12, "TC11", "王芳", 34, Role.TOWNSHIP_CLERK,
            new DivisionCode("340881100000"));

    /** Tables that are not on the record, and why nothing is lost by it. */
    private static final Set<String> LEFT_OUT = Set.of(
            // The record itself, guarded by its chain.
            "audit_event", "audit_seal", "audit_sealer", "audit_anchor", "audit_check",
            // Sessions come and go with every request; who signed in is told by what he did.
            "spring_session", "spring_session_attributes", "sign_in_failure", "api_use", "use_count",
            // Written once for each key by a start of the system, in which nobody has a hand; only grows.
            "key_check",
            // Worked out from tables on the record, anew by every comparison.
            "low_income_person", "watched_person",
            // How often a service did not answer, a breaker; each question itself is on the record.
            "service_state",
            // A running number, a policy tried and not set, and what Flyway did.
            "case_serial", "whatif_run", "flyway_schema_history");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** An event as a test looks at it. */
    record Event(String subject, String operation, String key, Long officer, String address, String job, String columns,
            boolean before, boolean after) {}

    private Event last() {
        return jdbc.sql("""
                select subject, operation, subject_key as key, officer_id as officer, address, job, columns::text,
                    before is not null as before, after is not null as after
                from audit_event order by id desc limit 1""").query(Event.class).single();
    }

    private long events() {
        return jdbc.sql("select count(*) from audit_event").query(Long.class).single();
    }

    private void inNewTransaction(Runnable work) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    @BeforeEach
    void some_days() {
        jdbc.sql("insert into calendar_day (day, working, name) "
                + "select date '2050-01-01' + n, false, '试验' || n from generate_series(1, 150) n").update();
    }

    @Test
    void every_table_is_on_the_record_or_named_with_its_reason() {
        var off = jdbc
                .sql("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                    and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'on\\_record%') < 2""")
                .query(String.class)
                .list();
        assertThat(off).containsExactlyInAnyOrderElementsOf(LEFT_OUT);
    }

    @Test
    void every_table_on_the_record_has_a_name_that_an_auditor_can_read() {
        assertThat(jdbc.sql("select distinct tgrelid::regclass::text from pg_trigger where tgname like 'on\\_record%'")
                .query(String.class)
                .list()).allMatch(RecordedTables::named);
    }

    @Test
    void every_column_that_an_auditor_is_told_of_has_chinese_words() {
        assertThat(jdbc.sql("""
                select distinct a.attname from pg_attribute a
                where a.attnum > 0 and not a.attisdropped and a.attrelid in
                    (select tgrelid from pg_trigger where tgname like 'on\\_record%')""").query(String.class).list())
                .hasSizeGreaterThan(150)
                .filteredOn(column -> RecordedTables.columns(List.of(column))
                        .stream()
                        .anyMatch(word -> !word.matches(".*\\p{IsHan}.*")))
                .isEmpty();
    }

    @Test
    void a_change_names_the_officer_the_address_and_the_columns_and_no_value() {
        Trace.of(Actor.officer(CLERK, "r1", "POST /office")).over(() -> {
            inNewTransaction(() -> {
                jdbc.sql("insert into calendar_day (day, working, name) values ('2051-01-01', false, '甲')").update();
                jdbc.sql("update calendar_day set name = '实验节' where day = '2051-01-01'").update();
                assertThat(last())
                        .isEqualTo(new Event("calendar_day", "UPDATE", "2051-01-01", 12L, "POST /office", null,
                                "{name}", true, true));
                assertThat(jdbc.sql("select to_jsonb(e)::text from audit_event e order by id desc limit 1")
                        .query(String.class)
                        .single()).doesNotContain("实验节");
            });
            return null;
        });
    }

    @Test
    void an_update_that_changes_nothing_leaves_nothing() {
        long before = events();
        jdbc.sql("update calendar_day set name = name where day = '2050-01-02'").update();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_job_goes_by_its_name_and_what_comes_from_outside_by_nobodys() {
        Trace.job("夜间重算", () -> inNewTransaction(() -> {
            jdbc.sql("insert into calendar_day (day, working, name) values ('2051-01-01', false, '甲')").update();
            assertThat(last().job()).isEqualTo("夜间重算");
            assertThat(last().officer()).isNull();
        }));
        inNewTransaction(() -> {
            jdbc.sql("insert into calendar_day (day, working, name) values ('2051-01-01', false, '乙')").update();
            assertThat(last().job()).isNull();
            assertThat(last().officer()).isNull();
            assertThat(
                    jdbc.sql("select account from audit_event order by id desc limit 1").query(String.class).single())
                    .isEqualTo(jdbc.sql("select session_user::text").query(String.class).single());
        });
    }

    @Test
    void an_actor_is_forgotten_with_the_transaction_and_not_left_to_the_next_on_the_same_connection() {
        Trace.of(Actor.officer(CLERK, "r1", "POST /office")).over(() -> {
            inNewTransaction(() -> {
            });
            return null;
        });
        inNewTransaction(() -> assertThat(jdbc.sql("select coalesce(current_setting('app.actor', true), '')")
                .query(String.class)
                .single()).isEmpty());
    }

    @Test
    void a_statement_of_more_than_a_hundred_rows_is_one_event_that_counts_them() {
        long before = events();
        jdbc.sql("update calendar_day set name = name || '甲' where day between '2050-01-02' and '2050-04-12'")
                .update();
        assertThat(events()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select amount from audit_event order by id desc limit 1").query(Long.class).single())
                .isEqualTo(101);
        jdbc.sql("update calendar_day set name = name || '乙' where day between '2050-01-02' and '2050-04-11'")
                .update();
        assertThat(events()).isEqualTo(before + 101);
    }

    @Test
    void the_digest_of_many_rows_is_that_of_these_rows_in_whatever_order_and_of_no_others() {
        String into = """
                insert into calendar_day (day, working, name)
                select day, true, %s from generate_series(date '2051-01-01', '2051-04-11', '1 day') day order by day %s""";
        byte[] forwards = digest(into.formatted("'甲'", "asc"), "after");
        assertThat(digest("delete from calendar_day where day >= '2051-01-01'", "before")).isEqualTo(forwards);
        assertThat(digest(into.formatted("'甲'", "desc"), "after")).isEqualTo(forwards);
        String renamed = "update calendar_day set name = '%s' where day >= '2051-01-01'";
        assertThat(digest(renamed.formatted("乙"), "before")).isEqualTo(forwards);
        assertThat(digest(renamed.formatted("甲"), "after")).isEqualTo(forwards);
        assertThat(
                digest("update calendar_day set name = '乙' where day >= '2051-01-01' and day < '2051-04-11'", "before"))
                .as("of one row fewer there are a hundred, each by itself")
                .isNotEqualTo(forwards);
        jdbc.sql("delete from calendar_day where day >= '2051-01-01'").update();
        assertThat(digest(into.formatted("case day when '2051-02-01' then '乙' else '甲' end", "asc"), "after"))
                .isNotEqualTo(forwards);
    }

    /** Digests of many rows are of the bytes that PostgreSQL sends; of a type that it cannot send no statement of many rows would pass. */
    @Test
    void every_column_on_the_record_has_a_form_in_bytes() {
        assertThat(jdbc.sql("""
                select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_type t on t.oid = a.atttypid
                    left join pg_type e on e.oid = t.typelem
                where a.attnum > 0 and not a.attisdropped and (t.typsend = 0 or e.typsend = 0) and a.attrelid in
                    (select tgrelid from pg_trigger where tgname like 'on\\_record%')""").query(String.class).list())
                .isEmpty();
    }

    @Test
    void the_digest_of_many_rows_hangs_on_no_setting_of_the_session() {
        jdbc.sql(
                """
                insert into replay_night (night, started_at, engine_version)
                select day, day + interval '3 hours', '1' from generate_series(timestamptz '2051-01-01', '2051-04-11', '1 day') day""")
                .update();
        String same = "update replay_night set asked = asked where night >= '2051-01-01'";
        byte[] there = digest(same, "after");
        jdbc.sql("set local time zone 'America/New_York'").update();
        assertThat(digest(same, "after")).isEqualTo(there);
    }

    private byte[] digest(String statement, String which) {
        jdbc.sql(statement).update();
        return jdbc.sql("select " + which + " from audit_event order by id desc limit 1").query(byte[].class).single();
    }

    @Test
    void a_page_taken_out_of_a_departments_file_leaves_a_trace_and_one_that_comes_with_its_file_none() {
        long officer = jdbc.sql("""
                insert into officer (staff_number, name, password_hash) values ('PG01', '周敏', 'x') returning id""")
                .query(Long.class)
                .single();
        long file = jdbc.sql("""
                insert into department_file (source, division_code, file_name, charset, sha256, as_of, row_count, imported_by,
                    imported_at, current)
                values ('PENSION', '000000000000', 'a.csv', 'UTF-8', repeat('0', 64), '2026-10-31', 1, ?, now(), false)
                returning id""").param(officer).query(Long.class).single();
        long before = events();
        jdbc.sql("insert into department_page (file_id, bucket, part, sealed) values (?, 3, 0, ''), (?, 4, 0, '')")
                .params(file, file)
                .update();
        assertThat(events()).isEqualTo(before);
        jdbc.sql("update department_page set sealed = 'x' where file_id = ? and bucket = 3").param(file).update();
        assertThat(last()).extracting(Event::subject, Event::operation, Event::key)
                .containsExactly("department_page", "UPDATE", file + "/3/0");
        jdbc.sql("delete from department_page where file_id = ? and bucket = 4").param(file).update();
        assertThat(last()).extracting(Event::subject, Event::operation, Event::key)
                .containsExactly("department_page", "DELETE", file + "/4/0");
    }

    @Test
    void the_record_can_neither_be_changed_nor_emptied() {
        jdbc.sql("update calendar_day set name = name || '甲' where day = '2050-01-02'").update();
        for (String attempt : Set.of("update audit_event set address = 'x'", "delete from audit_event",
                "truncate audit_event", "delete from audit_seal", "truncate audit_seal", "delete from audit_anchor")) {
            jdbc.sql("savepoint attempt").update();
            jdbc.sql("insert into audit_event (kind, subject) values ('SIGHT', 'CASE')").update();
            jdbc.sql("insert into audit_seal (no, event_id, leaf, chain) values (-1, -1, '', '')").update();
            jdbc.sql("insert into audit_anchor (no, chain, told) values (1, '', '')").update();
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            jdbc.sql("rollback to savepoint attempt").update();
            jdbc.sql("insert into audit_seal (no, event_id, leaf, chain) values (-1, -1, '', '')").update();
            jdbc.sql("insert into audit_anchor (no, chain, told) values (1, '', '')").update();
            assertThatThrownBy(
                    () -> jdbc.sql("select test.as_owner(:attempt)").param("attempt", attempt).query().singleRow())
                    .as("%s by the owner", attempt)
                    .rootCause()
                    .hasMessageContaining("append-only");
            jdbc.sql("rollback to savepoint attempt").update();
        }
    }
}
