package org.assistance.eligibility.relief;

import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/** Up to what 小额快救 goes (LS 4.2 A), the one limit that an assessment offers and an opinion is held to; and 先行救助 (B). */
public final class FastCap {
    private FastCap() {}

    /**
     * The most that may be given, exact in fen.
     *
     * @param cap the value of FASTRELIEF_CAP or ADVANCE_CAP in force, in multiples of the standard or in yuan
     * @param standard the month's standard of 低保 in fen
     */
    public static Fraction most(PolicyValue cap, Fraction standard) {
        return cap.unit() == Unit.MULTIPLE ? cap.number().times(standard) : cap.number();
    }
}
