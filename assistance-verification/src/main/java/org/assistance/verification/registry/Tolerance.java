package org.assistance.verification.registry;

import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far found and declared may lie apart and still be one: so many fen a month, or so many thousandths of what was
 * declared, or nothing.
 *
 * @param fenPerMonth in fen; of an asset, in all; or null
 * @param permille of the declared amount, or null
 * @param onlyMore whether only more than was declared is a difference
 */
public record Tolerance(@Nullable Long fenPerMonth, @Nullable Integer permille, boolean onlyMore) {
    /** None: one fen apart, either way, is a difference. */
    public static final Tolerance NONE = new Tolerance(null, null, false);

    /** Whether two amounts of so many months are one, in fen; exactly at the edge they are. */
    boolean covers(Fraction declared, Fraction found, int months) {
        Fraction apart = found.minus(declared);
        if (apart.sign() < 0) {
            if (onlyMore) {
                return true;
            }
            apart = apart.negated();
        }
        Fraction allowed = fenPerMonth != null
                ? Fraction.of(fenPerMonth).times(months)
                : permille != null ? declared.times(Fraction.of(permille, 1000)) : Fraction.ZERO;
        return apart.compareTo(allowed) <= 0;
    }

    /** In words: {@code 每月50.00元以内}, {@code 申报的5%以内}, {@code 分文不差}. */
    public String words() {
        String apart = fenPerMonth != null
                ? "每月" + Money.ofFen(fenPerMonth).format() + "元以内"
                : permille != null ? "申报的" + Fraction.of(permille, 10).format() + "%以内" : "";
        if (apart.isEmpty()) {
            return "分文不差" + (onlyMore ? "，只看多于申报的" : "");
        }
        return apart + "算一致" + (onlyMore ? "，只看多于申报的" : "");
    }
}
