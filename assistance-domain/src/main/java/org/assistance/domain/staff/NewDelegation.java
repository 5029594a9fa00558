package org.assistance.domain.staff;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a document delegates to a township, or to every township of a county.
 *
 * @param place the township, or the county whose townships are all meant
 * @param validTo the last day, or null while nothing ends it
 */
public record NewDelegation(Programme programme, DivisionCode place, Ceiling ceiling, LocalDate validFrom,
        @Nullable LocalDate validTo, String documentNumber) {}
