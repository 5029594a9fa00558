package org.assistance.domain.staff;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a document delegates to a township.
 *
 * @param validTo the last day, or null while nothing ends it
 */
public record NewDelegation(Programme programme, DivisionCode township, Ceiling ceiling, LocalDate validFrom,
        @Nullable LocalDate validTo, String documentNumber) {}
