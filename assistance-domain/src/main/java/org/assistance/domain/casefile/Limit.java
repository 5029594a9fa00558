package org.assistance.domain.casefile;

import java.time.LocalDate;
import org.assistance.domain.calendar.WorkingDays;

/**
 * A time limit of the law.
 *
 * @param count how many, from the day after
 * @param unit working days or calendar days
 * @param rule the rulebook id and article
 */
public record Limit(int count, Unit unit, String rule) {
    /** What a limit counts. */
    public enum Unit {
        WORKING_DAYS("个工作日"),
        DAYS("日");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** The Chinese unit. */
        public String label() {
            return label;
        }
    }

    static Limit workingDays(int count, String rule) {
        return new Limit(count, Unit.WORKING_DAYS, rule);
    }

    static Limit days(int count, String rule) {
        return new Limit(count, Unit.DAYS, rule);
    }

    /** The last day within the limit when it starts to run the day after {@code from}. */
    public LocalDate lastDay(LocalDate from, WorkingDays calendar) {
        return unit == Unit.DAYS ? from.plusDays(count) : calendar.after(from, count);
    }

    /** 30个工作日. */
    public String label() {
        return count + unit.label();
    }
}
