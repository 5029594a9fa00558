package org.assistance.domain.whatif;

import org.assistance.eligibility.value.Money;

/**
 * One household that a tried policy concerns, for those who may open its case.
 *
 * @param place where it lives, below the township
 * @param people entitled after, or before for one that leaves
 * @param before money a month by the policy in force; nought where it is not entitled or the programme pays nothing; of one told apart
 *            what the law would give and nobody pays, or what is paid without it
 * @param after money a month by the tried policy; nought for one told apart
 * @param why the sentence that refuses it, what is missing, or of what the amount is made before and after; empty where it stays the same
 */
public record Affected(long caseId, String caseNumber, String name, String place, Effect effect, int people,
        Money before, Money after, String why) {
    /** How much more a month; negative for less. */
    public Money change() {
        return after.minus(before);
    }
}
