package org.assistance.eligibility.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span of whole months, both ends included.
 *
 * @param from the first month
 * @param to the last month, not before the first
 */
public record Months(YearMonth from, YearMonth to) {

    /** Refuses a span that ends before it begins. */
    public Months {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("截止月份不能早于起始月份");
        }
    }

    /** The so many whole months before the month of a day (XZ-24). */
    public static Months before(LocalDate day, int count) {
        YearMonth month = YearMonth.from(day);
        return new Months(month.minusMonths(count), month.minusMonths(1));
    }

    /** Completed years of age on a day: reached on the birthday. */
    public static int age(LocalDate birth, LocalDate day) {
        if (day.isBefore(birth)) {
            return (int) ChronoUnit.YEARS.between(birth, day);
        }
        return age(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), day);
    }

    /** As {@link #age(LocalDate, LocalDate)}, by the year, the month and the day of birth. */
    public static int age(int year, int month, int dayOfMonth, LocalDate day) {
        int months = day.getMonthValue() - month;
        boolean before = months < 0 || months == 0 && day.getDayOfMonth() < dayOfMonth;
        int years = day.getYear() - year - (before ? 1 : 0);
        return years >= 0 ? years : age(LocalDate.of(year, month, dayOfMonth), day);
    }

    /** The place of a month among all months, one more for each month. */
    public static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    /** The month of a place among all months. */
    public static YearMonth month(int index) {
        return YearMonth.of(Math.floorDiv(index - 1, 12), Math.floorMod(index - 1, 12) + 1);
    }

    /** How many months, both ends included. */
    public int count() {
        return index(to) - index(from) + 1;
    }

    /** How many months both spans share. */
    public int shared(Months other) {
        int first = Math.max(index(from), index(other.from));
        int last = Math.min(index(to), index(other.to));
        return Math.max(last - first + 1, 0);
    }

    /** True when the month lies in the span. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** Every month of the span, in order. */
    public List<YearMonth> each() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
    }

    /** The span in words: {@code 2025-11 至 2026-10}. */
    public String format() {
        var text = new StringBuilder(17);
        write(from, text);
        if (!from.equals(to)) {
            write(to, text.append(" 至 "));
        }
        return text.toString();
    }

    private static void write(YearMonth month, StringBuilder text) {
        text.append(month.getYear()).append(month.getMonthValue() < 10 ? "-0" : "-").append(month.getMonthValue());
    }
}
