package org.assistance.domain.place;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of divisions.
 *
 * @param line the line's number in the file, counted from 1
 * @param validTo the last day, or null while it stands
 * @param urbanRural the statistics office's class of a village; null where the file does not say
 */
public record DivisionRow(int line, DivisionCode code, String name, String fullName, LocalDate validFrom,
        @Nullable LocalDate validTo, @Nullable DivisionCode replacedBy, @Nullable UrbanRural urbanRural) {}
