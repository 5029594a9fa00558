package org.assistance.eligibility.facts;

import java.time.LocalDate;
import org.assistance.eligibility.value.Money;

/**
 * Temporary relief that the household was granted before (LS-15, LS-21).
 *
 * @param granted the day of the decision
 * @param cause what it was for
 * @param amount how much
 */
public record PastRelief(LocalDate granted, ReliefCause cause, Money amount) {}
