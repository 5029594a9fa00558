package org.assistance.domain.checkplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a plan of checks may be. */
@DatabaseTest
class PlanningChecksTests {
    @Autowired
    private PlanningChecks planning;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2027-11-22", "2027-03-01, 2028-02-29", "2028-02-29, 2029-02-27"})
    void a_plan_that_begins_today_lasts_a_year_and_not_a_day_longer(LocalDate first, LocalDate last) {
        clock.setToday(first);
        ActingOfficer checker = new Families(jdbc).officer("核对", Role.COUNTY_CHECKER, Families.COUNTY);
        assertThat(NewPlan.latest(first)).isEqualTo(last);
        assertThatThrownBy(() -> planning.make(until(first, last.plusDays(1)), checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("最长一年");
        assertThat(planning.make(until(first, last), checker)).isPositive();
    }

    private static NewPlan until(LocalDate first, LocalDate last) {
        return new NewPlan("低保家庭按月核查", "桐民〔2026〕9号", PlanRhythm.MONTHLY, List.of(Programme.DIBAO), List.of("PENSION"),
                first, last);
    }
}
