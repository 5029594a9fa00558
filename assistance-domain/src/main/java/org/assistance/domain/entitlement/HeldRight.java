package org.assistance.domain.entitlement;

import java.time.YearMonth;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in a right that stands or is decided to begin. Of another division's family it tells no more than the
 * programme, the months and the place.
 *
 * @param personId whom it counts
 * @param person that person's name
 * @param kind what it is
 * @param caseId the case that led to it
 * @param householdId the household it was granted to
 * @param householdWide whether it is the household's, not one member's
 * @param firstMonth its first month
 * @param lastMonth its last one, null while no end is known
 * @param place the township that serves it: 桐城市孔城镇
 * @param amount a month's amount for all whom it counts together; null for a status
 */
public record HeldRight(long personId, String person, RightKind kind, long caseId, long householdId,
        boolean householdWide, YearMonth firstMonth, @Nullable YearMonth lastMonth, String place,
        @Nullable Money amount) {
    /** The same as somebody else's, who is one with the person. */
    HeldRight heldBy(long other) {
        return other == personId
                ? this
                : new HeldRight(other, person, kind, caseId, householdId, householdWide, firstMonth, lastMonth, place,
                        amount);
    }

    /** The programme it is granted under. */
    public Programme programme() {
        return kind.programme();
    }

    /** Whether it still stands in a month or is to begin later. */
    public boolean reaches(YearMonth month) {
        return lastMonth == null || !lastMonth.isBefore(month);
    }

    /** Whether its household cannot hold another kind as a whole beside it (matrix 11.5). */
    public boolean bars(RightKind wanted, boolean forHousehold) {
        return householdWide && forHousehold && Exclusivity.forOneHousehold(kind, wanted);
    }

    /** Whether the person it counts cannot be counted by a right of another kind too, which some household wants. */
    public boolean barsThePerson(RightKind wanted, @Nullable Long household) {
        return Exclusivity.forOnePerson(kind, wanted)
                || Exclusivity.onlyInOneHousehold(kind, wanted) && (household == null || household != householdId);
    }

    /** 2026年4月起享受最低生活保障（桐城市孔城镇）. */
    public String label() {
        return month(firstMonth) + (lastMonth == null ? "起" : "至" + month(lastMonth)) + "享受" + kind.label() + "（"
                + place + "）";
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
