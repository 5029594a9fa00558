package org.assistance.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.report.Proving;
import org.assistance.domain.report.Question;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which report an address asks for: no division means one's own, no month the latest that has figures. */
@Component
class ReportQuestion {
    private final Proving proving;
    private final Clock clock;

    ReportQuestion(Proving proving, Clock clock) {
        this.proving = proving;
        this.clock = clock;
    }

    /** Says in a Chinese sentence what is wrong with a month as asked for, or null when it can be answered. */
    @Nullable
    String problemOf(@Nullable String month) {
        return Typed.problemOfMonth(month, YearMonth.now(clock), "最近有数字的月份");
    }

    /**
     * The question; a month that cannot be read is answered with the latest one, and {@link #problemOf} says so.
     *
     * @throws NoSuchReport when the division lies outside the officer's own (answered 404)
     */
    Question of(@Nullable String division, @Nullable String month, ActingOfficer by) {
        DivisionScope scope = by.scope();
        if (division != null && !division.isBlank()) {
            if (DivisionCode.problemOf(division) != null || !scope.contains(new DivisionCode(division))) {
                throw new NoSuchReport();
            }
            scope = new DivisionScope(new DivisionCode(division), by.officerId());
        }
        YearMonth asked = problemOf(month) == null ? Typed.monthOf(month) : null;
        if (asked != null) {
            return new Question(scope, asked);
        }
        LocalDate latest = proving.latestMonth(new Question(scope, YearMonth.now(clock)));
        return new Question(scope, YearMonth.from(latest));
    }
}
