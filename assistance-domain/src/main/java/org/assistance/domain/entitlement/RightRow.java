package org.assistance.domain.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.opinion.Aid;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A right with the names around it, for lists and its own page.
 *
 * @param id the right
 * @param caseId the case that granted it
 * @param caseNumber its number
 * @param name who draws it
 * @param idNumber that person's number, masked (DF-06)
 * @param diedOn the day of that person's death, where it is known
 * @param place where the household lives
 * @param programme what is granted
 * @param people how many it covers
 * @param rhythm how it is paid
 * @param amount what is paid each time; null for a status
 * @param firstMonth the first month
 * @param lastMonth the last; null while none is known
 * @param state where it stands in the month asked about
 * @param aid in which forms relief is given besides money (LS-14)
 */
public record RightRow(long id, long caseId, String caseNumber, String name, String idNumber,
        @Nullable LocalDate diedOn, String place, Programme programme, int people, Rhythm rhythm,
        @Nullable Money amount, YearMonth firstMonth, @Nullable YearMonth lastMonth, RightState state,
        Aid aid) {
    /** All that was granted, goods with their worth; null for a status. */
    public @Nullable Money whole() {
        return amount == null ? null : amount.plus(aid.worth());
    }

    /** The forms in words; empty where all of it is money. */
    public String forms() {
        Money whole = whole();
        return whole == null ? "" : aid.label(whole);
    }

    /** Whether the bank pays anything of it. */
    public boolean pays() {
        return amount != null && amount.positive();
    }
}
