package org.assistance.domain.entitlement;

import java.time.YearMonth;
import java.util.List;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a positive decision gives, before it is checked against the rights that stand already.
 *
 * @param awardId the award it executes; one right each
 * @param caseId the case decided
 * @param householdId the household
 * @param personId who draws it: the member for a personal right, else the applicant
 * @param covered everybody it counts: the member of a personal right, else the counted members; not empty
 * @param member the number of the member it belongs to alone (特困, 两项补贴, 单人户); null for the household
 * @param programme what is granted
 * @param division where the household is served
 * @param area whose standard applies
 * @param people how many people it covers
 * @param rhythm how often it is paid
 * @param amount what is paid each time, nothing where relief is all goods (LS-14); null for a status
 * @param firstMonth the first benefit month
 * @param lastMonth the last one, null when none is known
 * @param payee the account, null when none was given
 */
public record NewRight(long awardId, long caseId, long householdId, long personId, List<Long> covered,
        @Nullable Integer member, Programme programme, DivisionCode division, Area area, int people, Rhythm rhythm,
        @Nullable Money amount,
        YearMonth firstMonth, @Nullable YearMonth lastMonth, @Nullable Payee payee) {
    /** Keeps the list from changing. */
    public NewRight {
        covered = List.copyOf(covered);
    }

    /** Whether it is the household's, not one member's. */
    public boolean householdWide() {
        return member == null;
    }

    /** What those whom it counts hold by it. */
    public RightKind kind() {
        return RightKind.of(programme, householdWide());
    }
}
