package org.assistance.domain.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a database was made for, for good: invented families, whose accounts have a public password, or real ones. So that
 * a start with the wrong profile neither opens real households to those accounts nor puts real ones beside them.
 */
@Component
@DependsOnDatabaseInitialization
public class Installation {
    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum Kind {
        DEMO,
        REAL
    }

    /**
     * Takes a database that nobody uses yet for invented families.
     *
     * @throws WrongInstallation when real households live there, or anybody has an account already
     */
    @Transactional
    public void claimForDemo() {
        jdbc.sql("""
                insert into installation (kind) select 'DEMO' where not exists (select from officer)
                on conflict do nothing""").update();
        if (!is(Kind.DEMO)) {
            throw new WrongInstallation(
                    "This database was not made for the demo city, and no demo account is put into it.",
                    "Start with the profile 'production' (SPRING_PROFILES_ACTIVE=production), or name an empty database.");
        }
    }

    /**
     * Takes a database for real households.
     *
     * @throws WrongInstallation when it holds the demo city, whose passwords everybody knows
     */
    @Transactional
    public void claimForRealHouseholds() {
        jdbc.sql("insert into installation (kind) values ('REAL') on conflict do nothing").update();
        if (!is(Kind.REAL)) {
            throw new WrongInstallation(
                    "This database holds the demo city and its accounts, whose password is public.",
                    "Name an empty database with SPRING_DATASOURCE_URL.");
        }
    }

    private boolean is(Kind kind) {
        return jdbc.sql("select kind from installation")
                .query(String.class)
                .optional()
                .filter(kind.name()::equals)
                .isPresent();
    }
}
