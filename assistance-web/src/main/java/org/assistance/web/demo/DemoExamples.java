package org.assistance.web.demo;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the policies of real places as examples (示范政策) at the first start. */
@Demo
@Component
@Order(16)
public class DemoExamples implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    DemoExamples(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!jdbc.sql("select exists (select from policy_example)").query(Boolean.class).single()) {
            new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("db/demo/policy-examples.sql"))
                    .execute(dataSource);
        }
    }
}
