package org.assistance.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WorkingDaysTests {
    @Autowired
    private WorkingDays calendar;

    @Test
    void the_day_of_the_act_is_not_counted() {
        assertThat(calendar.after(LocalDate.of(2026, 11, 16), 1)).isEqualTo(LocalDate.of(2026, 11, 17));
    }

    @Test
    void a_weekend_is_passed_over() {
        assertThat(calendar.after(LocalDate.of(2026, 11, 20), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void the_national_day_week_is_passed_over_and_its_make_up_saturday_counts() {
        LocalDate lastDayBefore = LocalDate.of(2026, 9, 30);
        assertThat(calendar.after(lastDayBefore, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.after(lastDayBefore, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void a_year_whose_notice_is_not_known_yet_still_rests_on_the_legal_holidays() {
        assertThat(calendar.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.after(LocalDate.of(2027, 2, 4), 1)).isEqualTo(LocalDate.of(2027, 2, 9));
    }

    @Test
    void a_year_without_a_notice_counts_monday_to_friday() {
        assertThat(calendar.after(LocalDate.of(2031, 9, 30), 1)).isEqualTo(LocalDate.of(2031, 10, 1));
    }
}
