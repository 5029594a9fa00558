package org.assistance.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.EarlierDatabase;
import org.assistance.domain.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
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

    @Test
    void a_family_that_stated_kin_without_saying_with_whom_does_not_stop_the_upgrade() {
        try (var earlier = new EarlierDatabase(owner)) {
            migrate(earlier.source(), "97");
            var rows = new JdbcTemplate(earlier.source());
            rows.execute(KIN_WITHOUT_A_NAME);
            migrate(earlier.source(), "100");
            assertThat(rows.queryForObject("""
                    select kin_stated || kin_with || (select count(*) from audit_event where subject = 'application'
                        and operation = 'UPDATE' and job = '系统升级') from application""", String.class))
                    .isEqualTo("YES（未写明）1");
        }
    }

    private static final String KIN_WITHOUT_A_NAME = """
            insert into division (code, level, name, full_name, valid_from)
                values ('000000000000', 0, '全国', '全国', '2020-01-01') on conflict do nothing;
            insert into officer (staff_number, name, password_hash) values ('UP01', '升级', 'hash');
            insert into household (division_code) values ('000000000000');
            insert into application_draft (id, division_code, officer_id)
                select '00000000-0000-0000-0000-000000000001', '000000000000', id from officer;
            insert into application (draft_id, household_id, division_code, area, applied_on, applicant_name, registered_at, residence,
                reason, truth_promised, facts, member_count, submitted_by, submitted_at, kin_stated)
            select d.id, h.id, d.division_code, 'RURAL', '2026-10-01', '李桂兰', '桐城', '桐城', '困难', true, '{}', 1, d.officer_id,
                '2026-10-01', true from application_draft d, household h""";

    private static void migrate(DataSource database, String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
