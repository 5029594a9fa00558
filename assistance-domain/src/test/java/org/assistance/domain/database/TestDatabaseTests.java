package org.assistance.domain.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Also the example of how a test of the domain is set up. */
@DatabaseTest
class TestDatabaseTests {
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestClock testClock;
    @Autowired
    Clock clock;

    @Test
    void tests_run_on_postgresql_17_or_a_server_that_was_named() {
        var version = jdbc.sql("select current_setting('server_version_num')::int").query(Integer.class).single();
        assertThat(version).isGreaterThanOrEqualTo(System.getenv("TEST_DATABASE_URL") == null ? 170_000 : 150_000);
    }

    @Test
    void each_context_has_a_database_of_its_own() {
        assertThat(jdbc.sql("select current_database()").query(String.class).single()).startsWith("assistance_test_");
    }

    @Test
    void chinese_text_is_found_by_trigrams_and_sorted_by_code() {
        jdbc.sql("select test.as_owner('create extension if not exists pg_trgm')").query().singleRow();
        assertThat(jdbc.sql("select similarity('王建国', '王建華') > 0.3").query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_test_says_what_day_it_is() {
        testClock.setToday(LocalDate.of(2026, 3, 31));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-31");
    }
}
