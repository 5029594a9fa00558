package org.assistance.domain.staff;

import java.math.BigDecimal;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** Up to where a township may decide itself (LS-21); an amount equal to the ceiling is inside. */
public sealed interface Ceiling {
    /** The most that is inside, in fen and exact, given the month's standard of 低保 in fen; null where nothing limits it. */
    @Nullable
    Fraction most(Fraction monthlyStandard);

    /** Whether an amount is inside, given the month's standard of 低保. */
    default boolean allows(Money amount, Fraction monthlyStandard) {
        Fraction most = most(monthlyStandard);
        return most == null || amount.exact().compareTo(most) <= 0;
    }

    /** The ceiling in the words of a page. */
    String label();

    /** Any amount. */
    record None() implements Ceiling {
        @Override
        public @Nullable Fraction most(Fraction monthlyStandard) {
            return null;
        }

        @Override
        public String label() {
            return "不限额";
        }
    }

    /** A fixed amount, as Laibin's 500 yuan. */
    record Amount(Money amount) implements Ceiling {
        @Override
        public Fraction most(Fraction monthlyStandard) {
            return amount.exact();
        }

        @Override
        public String label() {
            return amount.format() + " 元以下（含）";
        }
    }

    /** So many times the month's standard of 低保, as Anqing's 6. */
    record Multiple(BigDecimal times) implements Ceiling {
        @Override
        public Fraction most(Fraction monthlyStandard) {
            return Fraction.parse(times.toPlainString()).times(monthlyStandard);
        }

        @Override
        public String label() {
            return "低保月标准的 " + times.stripTrailingZeros().toPlainString() + " 倍以下（含）";
        }
    }
}
