package org.assistance.web.price;

import java.time.YearMonth;
import org.assistance.eligibility.price.PriceIndex;
import org.assistance.eligibility.value.Fraction;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The indices of a month as typed.
 *
 * @param month the month the indices are about
 * @param cpi by how many percent consumer prices rose against the same month a year before; empty while not published
 * @param food the same of food prices
 */
record PriceForm(@Nullable String month, @Nullable String cpi, @Nullable String food) {
    private static final String PERCENT = "-?\\d{1,3}(\\.\\d{1,2})?";

    boolean blank() {
        return Typed.text(month).isEmpty() && Typed.text(cpi).isEmpty() && Typed.text(food).isEmpty();
    }

    /** The indices, or null with a mistake; of a month still to come nothing can be published. */
    @Nullable
    PriceIndex read(YearMonth now, FieldErrors errors) {
        YearMonth of = Typed.monthOf(month);
        if (of == null || of.getYear() < 2016 || of.getYear() > 2999) {
            errors.add("month", "月份应写成 2026-11 的样子。");
        } else if (of.isAfter(now)) {
            errors.add("month", "这个月份还没有到，不会有已公布的物价数据。");
        }
        Fraction consumer = percent("cpi", cpi, errors);
        Fraction eaten = percent("food", food, errors);
        return of == null || !errors.isEmpty() ? null : new PriceIndex(of, consumer, eaten);
    }

    private static @Nullable Fraction percent(String field, @Nullable String typed, FieldErrors errors) {
        String text = Typed.number(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches(PERCENT)) {
            errors.add(field, "应填写百分数，最多两位小数，如 3.5；尚未公布的不填。");
            return null;
        }
        return Fraction.parse(text);
    }
}
