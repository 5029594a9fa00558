package org.assistance.web.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures of which month somebody asks for.
 *
 * @param place the post's own division or one below it
 * @param reader the officer, whose relatives are in no figure
 */
public record FigureQuestion(YearMonth month, DivisionCode place, long reader) {
    /** What is wrong with the month of an address, as a Chinese sentence; null when it can be answered. */
    public static @Nullable String problemOf(@Nullable String month, LocalDate today) {
        return Typed.problemOfMonth(month, YearMonth.from(today), "本月");
    }

    /** As an address says it: without a month that can be answered the present one, and of a place outside the post's the post's own. */
    public static FigureQuestion of(@Nullable String month, @Nullable String division, ActingOfficer by,
            LocalDate today) {
        YearMonth asked = problemOf(month, today) == null ? Typed.monthOf(month) : null;
        return new FigureQuestion(asked == null ? YearMonth.from(today) : asked, place(division, by), by.officerId());
    }

    private static DivisionCode place(@Nullable String typed, ActingOfficer by) {
        if (typed == null || DivisionCode.problemOf(typed) != null) {
            return by.division();
        }
        var code = new DivisionCode(typed);
        return by.division().contains(code) ? code : by.division();
    }

    /** The cases that are counted. */
    public DivisionScope scope() {
        return new DivisionScope(place, reader);
    }

    /** How many digits of a code name a division below, or a village itself. */
    public int digits() {
        DivisionLevel level = place.level();
        return level == DivisionLevel.VILLAGE
                ? level.digits()
                : DivisionLevel.values()[level.ordinal() + 1].digits();
    }

    /** The figure that an address names, or the first one. */
    public static <E extends Enum<E>> E figure(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(all[0]);
    }
}
