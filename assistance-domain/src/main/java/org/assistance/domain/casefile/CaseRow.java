package org.assistance.domain.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list.
 *
 * @param id the case's id
 * @param number the case number (DF-52)
 * @param applicantName the applicant
 * @param programmes short labels: 低保、护理补贴
 * @param place township and village, by name
 * @param route the road
 * @param stage where it is
 * @param outcome how it ended; null while it runs
 * @param since the day it reached the stage
 * @param due the last day of the clock that runs out first; null where none runs
 * @param sentBack who sent it back and why, while it is on its way again; null when nobody did
 * @param own whether the reader had a hand in it before, so that somebody else must decide it
 */
public record CaseRow(long id, String number, String applicantName, String programmes, String place, Route route,
        Stage stage, @Nullable Outcome outcome, LocalDate since, @Nullable LocalDate due,
        @Nullable String sentBack, boolean own) {
    /** Whether its clock has run out. */
    public boolean isOverdueOn(LocalDate day) {
        return due != null && day.isAfter(due);
    }
}
