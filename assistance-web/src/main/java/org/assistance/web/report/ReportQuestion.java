package org.assistance.web.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.report.Proving;
import org.assistance.domain.report.Question;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
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

    /**
     * The question.
     *
     * @throws NoSuchCase when the division lies outside the officer's own (answered 404)
     */
    Question of(@Nullable String division, @Nullable String month, ActingOfficer by) {
        DivisionScope scope = by.scope();
        if (division != null && !division.isBlank()) {
            if (DivisionCode.problemOf(division) != null || !scope.contains(new DivisionCode(division))) {
                throw new NoSuchCase();
            }
            scope = new DivisionScope(new DivisionCode(division));
        }
        if (month != null && !month.isBlank()) {
            try {
                return new Question(scope, YearMonth.parse(month.strip()));
            } catch (DateTimeException e) {
                // A month that cannot be read is answered with the latest one, which the page names.
            }
        }
        LocalDate latest = proving.latestMonth(new Question(scope, YearMonth.now(clock)));
        return new Question(scope, YearMonth.from(latest));
    }
}
