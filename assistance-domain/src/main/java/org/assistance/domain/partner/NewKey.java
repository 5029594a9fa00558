package org.assistance.domain.partner;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;

/**
 * A key to be issued.
 *
 * @param partner the partner system's name
 * @param division the division whose administrators keep it
 * @param perMinute how many households it may ask about in a minute, 1 to 60000
 * @param validFrom the first day
 * @param validTo the last day
 */
public record NewKey(String partner, DivisionCode division, int perMinute, LocalDate validFrom, LocalDate validTo) {}
