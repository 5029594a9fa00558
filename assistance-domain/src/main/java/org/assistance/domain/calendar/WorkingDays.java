package org.assistance.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts working days (XZ-70): the first day counted is the day after the act.
 *
 * <p>A year whose notice is not yet loaded counts Monday to Friday, so a deadline is at worst too early.
 */
@Component
public class WorkingDays {
    private final JdbcClient jdbc;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day of a limit of so many working days that begins to run the day after {@code from}. */
    public LocalDate after(LocalDate from, int workingDays) {
        Map<LocalDate, Boolean> listed = listed(from, from.plusDays(workingDays * 2L + 30));
        LocalDate day = from;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (listed.getOrDefault(day, ordinarilyWorking(day))) {
                left--;
            }
        }
        return day;
    }

    private static boolean ordinarilyWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Map<LocalDate, Boolean> listed(LocalDate from, LocalDate to) {
        var days = new HashMap<LocalDate, Boolean>();
        jdbc.sql("select day, working from calendar_day where day between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return days;
    }
}
