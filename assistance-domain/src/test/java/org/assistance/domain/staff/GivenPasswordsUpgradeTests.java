package org.assistance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.EarlierDatabase;
import org.assistance.domain.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Of the passwords that wait for their first use when a database is upgraded, who knows them is taken from the record. */
@DatabaseTest
class GivenPasswordsUpgradeTests {
    @Autowired
    private TestDatabase.Owner owner;

    @Test
    void only_the_consoles_are_nobodys() {
        try (var earlier = new EarlierDatabase(owner)) {
            upgraded(earlier.source());
        }
    }

    private static void upgraded(DriverManagerDataSource database) {
        Flyway.configure().dataSource(database).target("172").load().migrate();
        var jdbc = new JdbcTemplate(database);
        // 1 proposes, 2 agrees; 3 was made by both, 4 given a password by 1 alone, 5 by both, 6 made by the console, 7 chose its own.
        jdbc.execute(
                """
                insert into officer (staff_number, name, password_hash, password_change_due)
                select 'AQ0' || n, '某人', 'hash', n between 3 and 6 from generate_series(1, 7) n order by n;
                alter table post_proposal disable trigger user;
                insert into post_proposal (officer_id, staff_number, name, role, division_code, valid_from, asked_by, asked_at,
                    status, settled_by, settled_at)
                select 3, 'AQ03', '某人', 'TOWNSHIP_CLERK', '000000000000', '2026-01-01', 1, now(), 'CONFIRMED', 2, now();
                alter table post_proposal enable trigger user;
                alter table account_reset disable trigger user;
                insert into account_reset (officer_id, kind, reason, asked_by, asked_at, status, settled_by, settled_at)
                values (5, 'PASSWORD', '忘记密码', 1, now(), 'CONFIRMED', 2, now());
                alter table account_reset enable trigger user;
                insert into officer_event (officer_id, kind, division_code, by_id, at)
                select officer, kind, '000000000000', by, now() from (values
                    (3, 'CREATED', 1), (4, 'CREATED', 2), (4, 'PASSWORD_GIVEN', 1), (4, 'SIGN_IN_REFUSED', null),
                    (5, 'PASSWORD_GIVEN', 2), (6, 'CREATED', null), (7, 'PASSWORD_GIVEN', 1)) e (officer, kind, by);""");
        Flyway.configure().dataSource(database).target("175").load().migrate();
        assertThat(jdbc.queryForList("""
                select concat_ws(' ', id, coalesce(password_given_by, 0), coalesce(password_asked_by, 0),
                    password_given_at is not null) from officer order by id""", String.class))
                .containsExactly("1 0 0 f", "2 0 0 f", "3 2 1 t", "4 1 1 t", "5 2 1 t", "6 0 0 t", "7 0 0 f");
    }
}
