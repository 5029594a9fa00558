package org.assistance.domain.checkplan;

import java.time.LocalDate;

/** When a plan's checks are run (核查周期). */
public enum PlanRhythm {
    /** Once, on its first day. */
    ONCE("一次性"),
    /** Once a month. */
    MONTHLY("每月"),
    /** Once a quarter. */
    QUARTERLY("每季度"),
    /** Once a month, as the month begins and before its list of payments is frozen. */
    BEFORE_PAYMENT("每月发放前"),
    /** Every night, by the comparison of everyone (全量比对), which rests on it; the plan asks nothing by itself. */
    NIGHTLY("每日比对");

    private final String label;

    PlanRhythm(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether a plan of it has runs of its own. */
    public boolean runs() {
        return this != NIGHTLY;
    }

    /** The first day of the period that a day lies in, by which a run is known; of a plan that runs once its own first day. */
    public LocalDate period(LocalDate day, LocalDate validFrom) {
        return switch (this) {
            case ONCE -> validFrom;
            case MONTHLY, BEFORE_PAYMENT -> day.withDayOfMonth(1);
            case NIGHTLY -> day;
            case QUARTERLY -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        };
    }
}
