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

/** Loads the policy of the demo city at the first start; what a clerk changes afterwards stays. */
@Demo
@Component
@Order(15)
public class DemoPolicy implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    DemoPolicy(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        boolean there = jdbc.sql("select exists (select from policy_value where division_code = :city)")
                .param("city", DemoDivisions.ANQING.value())
                .query(Boolean.class)
                .single();
        if (!there) {
            new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("db/demo/policy.sql"))
                    .execute(dataSource);
        }
    }
}
