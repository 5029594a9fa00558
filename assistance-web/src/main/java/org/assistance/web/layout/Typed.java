package org.assistance.web.layout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.domain.Reason;
import org.assistance.domain.application.PersonName;
import org.assistance.eligibility.value.HalfWidth;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into text, days and constants; a mistake becomes a sentence beside its field. */
public final class Typed {
    private static final Pattern DAY = Pattern
            .compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?|(\\d{4})(\\d{2})");

    private static final Pattern AREA = Pattern.compile("\\d{1,5}(\\.\\d{1,2})?");
    /** What is said of an area that cannot be read. */
    public static final String AREA_EXPECTED = "面积应为平方米数，最多两位小数，例如 86.5";

    private Typed() {}

    /** What was typed without the blanks around it; empty when nothing was. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A number as typed, its digits in plain signs and without the blanks around it; empty when nothing was. */
    public static String number(@Nullable String typed) {
        return HalfWidth.of(typed);
    }

    /** The text; null when nothing was typed. */
    public static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    /** Puts a sentence beside a field, unless there is nothing wrong. */
    public static void refuse(String field, @Nullable String problem, FieldErrors errors) {
        if (problem != null) {
            errors.add(field, problem);
        }
    }

    /** Who it was must be said, and the words must name somebody. */
    public static void name(String field, @Nullable String typed, String asked, int longest, FieldErrors errors) {
        String name = text(typed);
        refuse(field, PersonName.namesNobody(name)
                ? name.isEmpty() ? asked : asked + "（至少2个字）"
                : name.length() > longest ? "最多" + longest + "个字" : null, errors);
    }

    /** Something must be told, in a few words at least. */
    public static void words(String field, @Nullable String typed, String asked, FieldErrors errors) {
        refuse(field, Reason.isMissing(text(typed)) ? asked + Reason.AT_LEAST : null, errors);
    }

    /** A day that must be there; with a mistake a day nobody will see, since the form is shown again. */
    public static LocalDate day(String field, @Nullable String typed, FieldErrors errors) {
        return optionalDay(field, typed, errors).orElseGet(() -> {
            errors.add(field, "请填写日期");
            return LocalDate.EPOCH;
        });
    }

    /** A day as {@link #dayOf} reads it; empty when nothing was typed or when it is wrong. */
    public static Optional<LocalDate> optionalDay(String field, @Nullable String typed, FieldErrors errors) {
        LocalDate day = dayOf(typed);
        if (day == null && !text(typed).isEmpty()) {
            errors.add(field, "日期应写成 2026-11-02 的样子");
        }
        return Optional.ofNullable(day);
    }

    /** A day as people write it: 2026-11-02, 2026.11.2, 2026年11月2日, 20261102, full-width or not; null when there is no such day. */
    public static @Nullable LocalDate dayOf(@Nullable String typed) {
        Matcher parts = DAY.matcher(HalfWidth.of(typed));
        if (!parts.matches()) {
            return null;
        }
        int first = parts.group(1) != null ? 1 : 4;
        try {
            return LocalDate.of(number(parts, first), number(parts, first + 1), number(parts, first + 2));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Whether it is written as a day is, be there such a day or not. */
    public static boolean looksLikeDay(@Nullable String typed) {
        return DAY.matcher(HalfWidth.of(typed)).matches();
    }

    /** A month as people write it: 2026-10, 2026/10, 2026年10月, 202610, full-width or not; null when there is no such month. */
    public static @Nullable YearMonth monthOf(@Nullable String typed) {
        Matcher parts = MONTH.matcher(HalfWidth.of(typed));
        if (!parts.matches()) {
            return null;
        }
        int first = parts.group(1) != null ? 1 : 3;
        try {
            return YearMonth.of(number(parts, first), number(parts, first + 1));
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    /**
     * What is wrong with a month that an address asks for, as a Chinese sentence; null when it can be shown, and when none is asked for.
     *
     * @param present the last month that there can be anything of
     * @param shown what is shown in its place
     */
    public static @Nullable String problemOfMonth(@Nullable String typed, YearMonth present, String shown) {
        if (text(typed).isEmpty()) {
            return null;
        }
        YearMonth month = monthOf(typed);
        if (month == null) {
            return "没有“" + text(typed) + "”这个月份，请按“2026-04”的格式填写；下面是" + shown + "。";
        }
        return month.isAfter(present) ? "“" + month + "”还没有到，没有数字；下面是" + shown + "。" : null;
    }

    /** A floor area as typed in square metres, with two decimals at most, in hundredths of one; null when it is none. */
    public static @Nullable Integer area(@Nullable String typed) {
        String plain = HalfWidth.of(typed);
        return AREA.matcher(plain).matches()
                ? Integer.valueOf(new BigDecimal(plain).movePointRight(2).intValueExact())
                : null;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** The constant of that name; {@code sentence} stands beside the field when there is none. */
    public static <E extends Enum<E>> Optional<E> constant(String field, @Nullable String typed, E[] constants,
            String sentence, FieldErrors errors) {
        Optional<E> found = Arrays.stream(constants).filter(one -> one.name().equals(text(typed))).findFirst();
        if (found.isEmpty()) {
            errors.add(field, sentence);
        }
        return found;
    }
}
