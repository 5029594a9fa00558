package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The deadline of relatives' statements with every check of the application left out: whoever let it pass has no hand that the database takes. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "test.database=stated-in-time")
@DirtiesContext
class StatedInTimeTests {
    private static final String REFUSED = "not stated relatives in time";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate inOne;

    private Rows rows;

    @BeforeEach
    void everybody_owes_it_since_the_second_of_january() {
        rows = new Rows(jdbc);
        inOne.executeWithoutResult(_ -> rows.ground());
        jdbc.sql("update statement_deadline set from_year = 2026, days_of_year = 1, days_in_post = 1").update();
    }

    @Test
    void no_opinion() {
        long late = rows.officer("经办", "TOWNSHIP_CLERK", Rows.TOWN);
        long of = newCase();
        refusedUntilStated(late, () -> rows.opinion(of, late));
    }

    @Test
    void no_visit_that_the_officer_puts_down_or_is_named_in() {
        long late = rows.officer("干事", "VILLAGE_ASSISTANT", Rows.VILLAGE);
        long of = newCase();
        refusedUntilStated(late, () -> rows.visit(of, late));
        long named = rows.officer("同行", "TOWNSHIP_CLERK", Rows.TOWN);
        refusedUntilStated(named, () -> together(of, late, bareName(named)));
    }

    @Test
    void of_two_visitors_of_one_name_the_one_who_is_late_is_told_by_staff_number() {
        long stated = rows.officer("同行", "TOWNSHIP_CLERK", Rows.TOWN);
        states(stated);
        String name = bareName(stated);
        long namesake = rows.officer("同行", "TOWNSHIP_CLERK", Rows.TOWN);
        long of = newCase();
        assertThatCode(() -> inOne.executeWithoutResult(_ -> together(of, stated, name))).doesNotThrowAnyException();
        jdbc.sql("update officer set name = ? where id = ?").params(name, namesake).update();
        assertThatThrownBy(() -> inOne.executeWithoutResult(_ -> together(of, stated, name)))
                .hasMessageContaining("Detail: " + staffNumber(namesake))
                .hasMessageContaining(REFUSED)
                .message()
                .doesNotContain(staffNumber(stated));
    }

    private void together(long of, long by, String with) {
        jdbc.sql("""
                insert into household_visit (case_id, division_code, method, visited_on, first_visitor, second_visitor, present,
                    seen, neighbours, signed_by, recorded_by, recorded_at)
                values (:case, :place, 'HOME', date '2026-10-12', '村主任', :with, '在', '见', '问', '签', :by,
                    timestamptz '2026-11-20 10:00+08')""")
                .params(Map.of("case", of, "place", Rows.VILLAGE, "by", by, "with", with))
                .update();
    }

    @Test
    void no_review() {
        long late = rows.officer("审核", "COUNTY_REVIEWER", Rows.COUNTY);
        long of = newCase();
        refusedUntilStated(late, () -> event(of, late, "REVIEW"));
        // Any other line of the case's history is no hand in it.
        long elsewhere = rows.officer("审核", "COUNTY_REVIEWER", Rows.COUNTY);
        assertThatCode(() -> inOne.executeWithoutResult(_ -> event(of, elsewhere, "ACCEPT")))
                .doesNotThrowAnyException();
    }

    @Test
    void no_decision_and_no_release() {
        long of = newCase();
        long proposer = rows.officer("经办");
        long late = rows.officer("局长", "COUNTY_LEADER", Rows.COUNTY);
        long releasing = rows.officer("副局长", "COUNTY_LEADER", Rows.COUNTY);
        inOne.executeWithoutResult(_ -> rows.opinion(of, proposer));
        refusedUntilStated(late, () -> rows.decide(of, "COUNTY", late, "DIBAO", 50_000, 30));
        refusedUntilStated(releasing, () -> rows.release(of, releasing));
    }

    @Test
    void up_to_the_last_day_everything_is_taken() {
        // What the rows say was done is done on 20 November.
        LocalDate day = LocalDate.of(2026, 11, 20);
        long clerk = rows.officer("经办", "TOWNSHIP_CLERK", Rows.TOWN);
        long of = newCase();
        lastDay(day.minusDays(1));
        assertThatThrownBy(() -> inOne.executeWithoutResult(_ -> rows.opinion(of, clerk)))
                .hasMessageContaining(REFUSED);
        lastDay(day);
        assertThatCode(() -> inOne.executeWithoutResult(_ -> rows.opinion(of, clerk))).doesNotThrowAnyException();
    }

    private void lastDay(LocalDate day) {
        jdbc.sql("update statement_deadline set days_of_year = ?").param(day.getDayOfYear()).update();
    }

    private long newCase() {
        return inOne.execute(_ -> rows.openCase(rows.household(), rows.person(), "HOUSEHOLD", 40));
    }

    private void event(long of, long officer, String duty) {
        jdbc.sql("""
                insert into case_event (case_id, division_code, kind, duty, to_stage, officer_id, officer_name, role, at, summary)
                values (:case, :place, 'NOTE', :duty, 'DECISION', :by, '某人', 'COUNTY_REVIEWER', timestamptz '2026-11-20 10:00+08',
                    '县级审核通过')""")
                .params(Map.of("case", of, "place", Rows.VILLAGE, "duty", duty, "by", officer))
                .update();
    }

    private void refusedUntilStated(long officer, Runnable hand) {
        assertThatThrownBy(() -> inOne.executeWithoutResult(_ -> hand.run())).hasMessageContaining(REFUSED)
                .hasMessageContaining("Detail: " + staffNumber(officer));
        states(officer);
        assertThatCode(() -> inOne.executeWithoutResult(_ -> hand.run())).doesNotThrowAnyException();
    }

    private String staffNumber(long officer) {
        return jdbc.sql("select staff_number from officer where id = ?").param(officer).query(String.class).single();
    }

    private String bareName(long officer) {
        return jdbc.sql("select bare_name(name) from officer where id = ?").param(officer).query(String.class).single();
    }

    private void states(long officer) {
        jdbc.sql("""
                insert into kin_statement (officer_id, year, none_declared, registered_at, residence, stated_at)
                values (?, 2026, true, '某地', '某地', timestamptz '2026-11-20 10:00+08')""")
                .param(officer)
                .update();
    }
}
