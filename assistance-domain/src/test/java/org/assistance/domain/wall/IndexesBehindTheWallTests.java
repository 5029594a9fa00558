package org.assistance.domain.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind the second wall an index answers only a condition of which PostgreSQL knows that it keeps to itself what it sees. */
@DatabaseTest
class IndexesBehindTheWallTests {
    @Autowired
    JdbcClient jdbc;

    private String plan(String condition) {
        jdbc.sql("set local enable_seqscan = off").update();
        return Trace
                .of(Actor.officer(new ActingOfficer(12, "TC12", "王芳", 13, Role.TOWNSHIP_CLERK,
                        new DivisionCode("340881100000")), "r1", "GET /"))
                .over(() -> String.join("\n",
                        jdbc.sql("explain select a.id from application a where " + condition + " = 7")
                                .query(String.class)
                                .list()));
    }

    @Test
    void the_versions_of_a_declaration_are_found_by_their_index() {
        assertThat(plan("case when a.first_id is null then a.id else a.first_id end")).contains("application_first",
                "Index Cond: (CASE");
    }

    @Test
    void they_would_not_be_by_coalesce() {
        jdbc.sql("select test.as_owner('create index by_coalesce on application (coalesce(first_id, id))')")
                .query()
                .singleRow();
        assertThat(plan("coalesce(a.first_id, a.id)")).doesNotContain("Index Cond: (COALESCE", "by_coalesce");
    }
}
