package org.assistance.eligibility.price;

import java.time.YearMonth;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * By how much prices rose in a month against the same month a year before, as the statistics bureau publishes it (JG-02).
 *
 * @param month the month the index is about, not that of its publication
 * @param cpi consumer prices in percent, or null while not published
 * @param food food prices in percent, or null while not published
 */
public record PriceIndex(YearMonth month, @Nullable Fraction cpi, @Nullable Fraction food) {

    /** Reads two percentages such as {@code 3.5}. */
    public static PriceIndex of(YearMonth month, String cpi, String food) {
        return new PriceIndex(month, Fraction.parse(cpi), Fraction.parse(food));
    }
}
