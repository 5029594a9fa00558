package org.assistance.domain.wall;

import org.assistance.domain.database.WrongInstallation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the start whether the role of the application really owns nothing; in {@code production} nothing starts where it does. */
@Component
@DependsOnDatabaseInitialization
final class OwnRole implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(OwnRole.class);
    private static final String ACTION = "Set SPRING_DATASOURCE_USERNAME to an ordinary role that owns nothing (create role assistance_app login), "
            + "and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to the owner of the database; see docker/README.md.";

    private final JdbcClient jdbc;
    private final boolean production;

    OwnRole(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    @Override
    public void afterPropertiesSet() {
        String tooMuch = jdbc.sql("""
                select concat_ws(', ',
                    case when r.rolsuper then 'is a superuser' end,
                    case when r.rolbypassrls then 'passes by row-level security' end,
                    case when exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname in ('public', 'wall') and pg_has_role(r.oid, c.relowner, 'MEMBER'))
                        then 'owns tables' end)
                from pg_roles r where r.rolname = current_user""").query(String.class).single();
        if (tooMuch.isEmpty()) {
            return;
        }
        String problem = "The application's role in the database " + tooMuch
                + ": the second wall (row-level security) does not hold against it.";
        if (production) {
            throw new WrongInstallation(problem, ACTION);
        }
        LOG.warn("{} {}", problem, ACTION);
    }
}
