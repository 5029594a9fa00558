package org.assistance.domain.casefile;

import java.time.LocalDate;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Unit;

/**
 * A time limit that runs from a day (rulebook section 11.7).
 *
 * @param count how many days, from the day after
 * @param unit working days or calendar days
 * @param from the day it starts to run after
 */
public record Limit(int count, Unit unit, LocalDate from) {
    /** The limit that a value of policy sets from a day. */
    public static Limit of(PolicyValue value, LocalDate from) {
        return new Limit(value.count(), value.unit(), from);
    }

    /** The last day within the limit. */
    public LocalDate lastDay(WorkingDays calendar) {
        return unit == Unit.WORKING_DAYS ? calendar.after(from, count) : from.plusDays(count);
    }

    /** 30个工作日. */
    public String label() {
        return count + unit.label();
    }
}
