package org.assistance.domain.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Answer;
import org.assistance.domain.permission.Circumstances;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every officer who touches cases states relatives every year, by a day that is data; who lets it pass has no hand in a case. */
@DatabaseTest
@Import(Road.class)
class StatementsInTimeTests {
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @Autowired
    private Road road;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    @BeforeEach
    void open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        road.clerk = road.holding(road.clerk);
    }

    @Test
    void the_last_day_is_the_ninetieth_of_the_year_and_holds_from_the_first_whole_year_on() {
        long clerk = road.clerk.officerId();
        assertThat(statements.due(clerk, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(statements.due(clerk, LocalDate.of(2027, 1, 1))).contains(LAST);
        jdbc.sql("update statement_deadline set days_of_year = 31").update();
        assertThat(statements.due(clerk, LAST)).contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    void who_came_late_in_the_year_has_thirty_days() {
        jdbc.sql("update post set valid_to = '2027-05-31' where officer_id = ?").param(road.clerk.officerId()).update();
        jdbc.sql(
                """
                insert into post (officer_id, role, division_code, valid_from) values (?, 'TOWNSHIP_CLERK', ?, '2027-06-10')""")
                .params(road.clerk.officerId(), Road.TOWN.value())
                .update();
        assertThat(statements.due(road.clerk.officerId(), LocalDate.of(2027, 6, 9))).isEmpty();
        assertThat(statements.due(road.clerk.officerId(), LocalDate.of(2027, 6, 10)))
                .contains(LocalDate.of(2027, 7, 9));
    }

    @Test
    void who_has_stated_this_year_owes_nothing_until_the_next() {
        clock.setToday(LAST.plusDays(1));
        statements.state(new Statement(Declared.idNumber("19700101", 7), "", "孔城镇长街2号", "孔城镇长街2号", null, List.of()),
                road.clerk);
        assertThat(statements.due(road.clerk.officerId(), LAST.plusDays(1))).isEmpty();
        assertThat(statements.due(road.clerk.officerId(), LocalDate.of(2028, 1, 1))).isPresent();
    }

    @Test
    void administrators_owe_none() {
        long administrator = road.holding(road.officer("AQ09", "方正", Role.SECURITY_ADMINISTRATOR, Road.COUNTY))
                .officerId();
        assertThat(statements.due(administrator, LAST)).isEmpty();
    }

    @Test
    void who_let_it_pass_is_listed_as_late_the_day_after() {
        assertThat(owing(LAST)).contains("王经办（孔城镇）");
        assertThat(owing(LAST.plusDays(1))).contains("王经办（孔城镇，逾期）");
    }

    @Test
    void the_decision_function_refuses_what_kinship_could_bend_and_nothing_else() {
        var late = Circumstances.GENERAL.unstated(LAST);
        assertThat(Permissions.decide(Role.TOWNSHIP_CLERK, Action.CASE_OPINE, late))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Answer.Why.STATEMENT);
                    assertThat(refused.sentence()).contains("2027-03-31", "近亲属申报");
                });
        for (Action action : Permissions.AFTER_THE_STATEMENT) {
            Role role = action.roles().iterator().next();
            assertThat(Permissions.decide(role, action, late).isAllowed()).as(action.label()).isFalse();
            assertThat(Permissions.decide(role, action, Circumstances.GENERAL).isAllowed()).isTrue();
        }
        assertThat(Permissions.decide(Role.TOWNSHIP_CLERK, Action.CASE_READ, late).isAllowed()).isTrue();
        assertThat(Permissions.decide(Role.TOWNSHIP_CLERK, Action.RELATIVES_DECLARE, late).isAllowed()).isTrue();
    }

    private List<String> owing(LocalDate today) {
        return statements.owing(road.clerk.scope().lower(), road.clerk.scope().upper(), today);
    }
}
