package org.assistance.web.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/** Reads single strings of facts; what cannot be read becomes a sentence beside its field and a null here. */
record TypedFacts(FieldErrors errors) {
    @Nullable
    LocalDate day(String field, @Nullable String typed, boolean must) {
        LocalDate day = Typed.dayOf(typed);
        if (day == null && (must || !blank(typed))) {
            errors.add(field, blank(typed) ? "请填写日期。" : "日期应写成 2026-11-02 的样子。");
        }
        return day;
    }

    @Nullable
    Months span(String row, @Nullable String from, @Nullable String to) {
        YearMonth first = Typed.monthOf(from);
        YearMonth last = Typed.monthOf(to);
        if (first == null) {
            errors.add(row + "from", "请填写起月，例如 2026-01。");
        }
        if (last == null) {
            errors.add(row + "to", "请填写止月，例如 2026-12。");
        }
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(row + "to", "止月不能早于起月。");
            return null;
        }
        return first == null || last == null ? null : new Months(first, last);
    }

    @Nullable
    Money money(String field, @Nullable String typed, boolean must) {
        if (blank(typed) && !must) {
            return null;
        }
        String problem = Money.problemOf(typed);
        if (problem != null || Money.parse(String.valueOf(typed)).negative()) {
            errors.add(field, problem != null ? problem + "。" : "金额不能为负数。");
            return null;
        }
        return Money.parse(String.valueOf(typed));
    }

    @Nullable
    Integer whole(String field, @Nullable String typed, int least, int most) {
        String plain = HalfWidth.of(typed);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,3}") || Integer.parseInt(plain) < least || Integer.parseInt(plain) > most) {
            errors.add(field, "应为" + least + "至" + most + "的整数。");
            return null;
        }
        return Integer.valueOf(plain);
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> type, boolean must) {
        E found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (found == null && (must || !blank(typed))) {
            errors.add(field, "请选择。");
        }
        return found;
    }

    static boolean blank(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
