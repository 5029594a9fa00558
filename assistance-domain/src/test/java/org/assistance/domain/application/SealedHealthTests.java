package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a family says of its health reaches the database sealed, and the pages as it was said. */
@DatabaseTest
@Import(Road.class)
class SealedHealthTests {
    @Autowired
    private Road road;
    @Autowired
    private Applications applications;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    @BeforeEach
    void open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource, @Autowired TestClock clock) {
        road.open(importing, dataSource, clock);
    }

    @Test
    void it_is_kept_sealed_and_read_again_and_what_was_not_said_is_nothing() {
        AssistanceCase of = road.accepted(Declared.widowAndDaughter(Road.VILLAGE).inHealth(Health.WEAK));
        database.flush();
        database.clear();
        Application application = applications.findById(of.applicationId()).orElseThrow();
        assertThat(application.members()).extracting(member -> member.health().orElse(null))
                .containsExactly(null, Health.WEAK);
        assertThat(jdbc.sql("""
                select count(health) || ' ' || count(health_sealed) || ' ' || bool_or(convert_from(health_sealed, 'LATIN1') like '%WEAK%')
                from application_member where application_id = ?""")
                .param(of.applicationId())
                .query(String.class)
                .single()).isEqualTo("0 1 false");
    }
}
