package org.assistance.domain.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why the facts of a household are put down anew.
 *
 * @param nature wrong from the start, or changed on a day
 * @param changedOn that day; null when wrong from the start
 * @param toldOn the day the family told or claimed it, from which a renewed subsidy is paid back (CJ-15)
 * @param reason what was wrong or changed; goes on the sheet, so that the family can read it
 * @param source the paper or the record behind it
 * @param seen the id of the last correction the officer had before him, 0 for none
 */
public record NewCorrection(Nature nature, @Nullable LocalDate changedOn, LocalDate toldOn, String reason,
        String source, long seen) {}
