package org.assistance.domain.staff;

import java.math.BigDecimal;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;

/** Up to where a township may decide itself (LS-21); an amount equal to the ceiling is inside. */
public sealed interface Ceiling {
    /** Whether an amount is inside, given the month's standard of 低保. */
    boolean allows(Money amount, Fraction monthlyStandard);

    /** The ceiling in the words of a page. */
    String label();

    /** Any amount. */
    record None() implements Ceiling {
        @Override
        public boolean allows(Money amount, Fraction monthlyStandard) {
            return true;
        }

        @Override
        public String label() {
            return "不限额";
        }
    }

    /** A fixed amount, as Laibin's 500 yuan. */
    record Amount(Money amount) implements Ceiling {
        @Override
        public boolean allows(Money asked, Fraction monthlyStandard) {
            return asked.compareTo(amount) <= 0;
        }

        @Override
        public String label() {
            return amount.format() + " 元以下（含）";
        }
    }

    /** So many times the month's standard of 低保, as Anqing's 6. */
    record Multiple(BigDecimal times) implements Ceiling {
        @Override
        public boolean allows(Money asked, Fraction monthlyStandard) {
            Fraction most = Fraction.parse(times.toPlainString()).times(monthlyStandard);
            return asked.exact().compareTo(most) <= 0;
        }

        @Override
        public String label() {
            return "低保月标准的 " + times.stripTrailingZeros().toPlainString() + " 倍以下（含）";
        }
    }
}
