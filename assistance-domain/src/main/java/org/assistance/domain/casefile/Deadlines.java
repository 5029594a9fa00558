package org.assistance.domain.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.assistance.domain.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a stage is due: the earlier of the whole procedure's limit and the duty's own (section 11.7, XZ-70). */
@Component
public class Deadlines {
    private final WorkingDays calendar;
    private final Clock clock;

    Deadlines(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The business day (Asia/Shanghai) of an instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** The last day by which the present stage of a case must be done, or null when no clock runs. */
    @Nullable
    LocalDate due(AssistanceCase of, LocalDate since) {
        if (of.stage() == Stage.CLOSED || of.stage() == Stage.PAYMENT) {
            return null;
        }
        LocalDate due = null;
        if (of.acceptedOn().isPresent() && of.route().total().isPresent()) {
            due = of.route().total().get().lastDay(of.acceptedOn().get(), calendar);
        }
        for (Duty duty : Duty.at(of.stage())) {
            if (duty.limit().isPresent()) {
                LocalDate own = duty.limit().get().lastDay(since, calendar);
                due = due == null || own.isBefore(due) ? own : due;
            }
        }
        return due;
    }
}
