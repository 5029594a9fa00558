package org.assistance.domain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** When the embedded server is used, and when it is refused. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseAutoConfigurationTests {
    private final ApplicationContextRunner application = new ApplicationContextRunner().withConfiguration(
            AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void without_an_address_the_pool_connects_to_the_embedded_server() {
        try (var scratch = ScratchDirectory.create()) {
            application.withPropertyValues("assistance.embedded-database.directory=" + scratch.path()).run(context -> {
                assertThat(context).hasSingleBean(EmbeddedDatabase.class);
                try (var connection = context.getBean(DataSource.class).getConnection()) {
                    assertThat(connection.getMetaData().getURL())
                            .isEqualTo(context.getBean(EmbeddedDatabase.class).url());
                }
            });
        }
    }

    @Test
    void an_address_switches_it_off() {
        application.withPropertyValues("spring.datasource.url=jdbc:postgresql://elsewhere/assistance")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class));
    }

    @Test
    void production_refuses_it_in_one_sentence_and_without_a_stack_trace(CapturedOutput output) {
        var production = new SpringApplicationBuilder(OnlyADatabase.class).web(WebApplicationType.NONE)
                .profiles("production");

        assertThatThrownBy(production::run).hasRootCauseInstanceOf(EmbeddedDatabaseException.class);

        assertThat(output).contains("APPLICATION FAILED TO START",
                "The profile 'production' does not start the embedded PostgreSQL", "Set SPRING_DATASOURCE_URL")
                .doesNotContain("\tat ");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class OnlyADatabase {}
}
