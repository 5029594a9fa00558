package org.assistance.domain.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param noticeEnds the last day of the notice that hangs; null at any other stage, and before it is posted
 * @param own whether the reader had a hand in it before, so that somebody else must decide it
 */
public record CaseRow(long id, String number, String applicantName, String programmes, String place, Route route,
        Stage stage, @Nullable Outcome outcome, LocalDate since, @Nullable LocalDate due,
        @Nullable String sentBack, @Nullable LocalDate noticeEnds, boolean own) {
    /** How many days it has been at its stage. */
    public long waitingOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }

    /** What can be done about its notice on a day; empty text at any other stage. */
    public String noticeOn(LocalDate day) {
        if (stage != Stage.NOTICE) {
            return "";
        }
        return noticeEnds == null ? "待张贴" : day.isAfter(noticeEnds) ? "公示已满，可报送" : "公示至 " + noticeEnds;
    }

    /** Whether its clock has run out. */
    public boolean isOverdueOn(LocalDate day) {
        return due != null && day.isAfter(due);
    }
}
