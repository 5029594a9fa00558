package org.assistance.domain.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk proposes when a right shall end.
 *
 * @param ground why
 * @param happenedOn the day of death, of the move and so on; null where the ground asks for none
 * @param lastMonth the last month still due, for {@link EndingGround#OTHER} only
 * @param explanation the facts in the clerk's words; the family reads them in its letter
 * @param hearing whether the family was heard
 * @param heardOn the day it was, or was last tried; null where none is needed
 * @param heardWords what it said, or how it was tried; null where none is needed
 * @param postedOn the day the notice was hung, for 特困; null elsewhere
 */
public record WantedEnding(EndingGround ground, @Nullable LocalDate happenedOn, @Nullable YearMonth lastMonth,
        String explanation, Hearing hearing, @Nullable LocalDate heardOn, @Nullable String heardWords,
        @Nullable LocalDate postedOn) {}
