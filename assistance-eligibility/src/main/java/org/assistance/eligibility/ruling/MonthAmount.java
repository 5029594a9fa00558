package org.assistance.eligibility.ruling;

import java.time.YearMonth;
import org.assistance.eligibility.value.Money;

/**
 * What is paid for one month.
 *
 * @param month the month of benefit
 * @param amount the money for it
 */
public record MonthAmount(YearMonth month, Money amount) {}
