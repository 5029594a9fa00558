package org.assistance.domain.whatif;

import org.assistance.eligibility.value.Money;

/**
 * One household that a tried policy concerns, for those who may open its case.
 *
 * @param place where it lives, below the township
 * @param people entitled after, or before for one that leaves
 * @param before money a month by the policy in force; nought where it is not entitled or the programme pays nothing
 * @param after money a month by the tried policy
 * @param why the sentence that refuses it or what is missing; empty for one that stays
 */
public record Affected(long caseId, String caseNumber, String name, String place, Effect effect, int people,
        Money before, Money after, String why) {
    /** How much more a month; negative for less. */
    public Money change() {
        return after.minus(before);
    }
}
