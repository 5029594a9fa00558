package org.assistance.domain.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Gives the application a PostgreSQL of its own when no {@code spring.datasource.url} names one. Under the profile
 * {@code production} there is none: real households never live in a database that nobody set up and nobody backs up.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(EmbeddedDatabaseAutoConfiguration.NoServerNamed.class)
public class EmbeddedDatabaseAutoConfiguration {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseAutoConfiguration.class);

    /** The server, stopped after everything that uses it. */
    @Bean(destroyMethod = "close")
    public EmbeddedDatabase embeddedDatabase(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new EmbeddedDatabaseException(
                    "The profile 'production' does not start the embedded PostgreSQL, and no other database is named.",
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to your PostgreSQL 17 server.");
        }
        var configured = environment.getProperty("assistance.embedded-database.directory");
        var directory = StringUtils.hasText(configured) ? Path.of(configured) : EmbeddedDatabase.defaultDirectory();
        log.warn(
                "No SPRING_DATASOURCE_URL: using the embedded PostgreSQL in {} (for trying out, not for real households)",
                directory);
        return EmbeddedDatabase.open(directory);
    }

    /** Where the connection pool and JPA find the server: as a role that owns nothing. */
    @Bean
    public JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    /** Where Flyway finds it: as the owner. */
    @Bean
    public FlywayConnectionDetails embeddedDatabaseOwner(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return database.owner();
            }

            @Override
            public String getPassword() {
                return database.ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    /** Matches when {@code spring.datasource.url} is missing or empty. */
    static final class NoServerNamed extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var url = context.getEnvironment().getProperty("spring.datasource.url");
            var message = ConditionMessage.forCondition("EmbeddedDatabase");
            return StringUtils.hasText(url)
                    ? ConditionOutcome.noMatch(message.found("spring.datasource.url").atAll())
                    : ConditionOutcome.match(message.didNotFind("spring.datasource.url").atAll());
        }
    }
}
