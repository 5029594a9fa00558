package org.assistance.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an upgrade changes is the system's own work on the record, and nobody's from outside. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=upgrade")
class UpgradeTests {
    @Autowired
    private TestDatabase.Owner owner;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_migration_goes_by_the_name_of_the_upgrade_and_leaves_it_to_nobody_after() {
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .locations("classpath:db/migration", "classpath:db/upgrade")
                .load()
                .migrate();
        assertThat(jdbc.sql("select job from audit_event where subject = 'calendar_day' and operation = 'INSERT' "
                + "and subject_key = '2060-01-01'").query(String.class).list()).containsExactly("系统升级");
        jdbc.sql("insert into calendar_day (day, working, name) values ('2060-01-02', false, '外来')").update();
        assertThat(jdbc.sql("select count(*) from audit_event where subject_key = '2060-01-02' and job is null")
                .query(Long.class)
                .single()).isEqualTo(1);
    }
}
