package org.assistance.web.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.application.PersonName;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.web.intake.ApplicationForm.Row;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs one by one and says, in one Chinese sentence beside the input, what cannot be read. Nothing typed is
 * null; so is what cannot be read, so that the rest can still be looked at.
 */
final class Reading {
    /** No family's line is larger; a larger one has a digit too many [choice]. */
    private static final Money LARGEST = Money.ofYuan(100_000_000);
    private final FieldErrors errors = new FieldErrors();
    private final LocalDate today;
    private final LocalDate applied;
    private final Map<String, Integer> numbers;

    /**
     * @param today no day of the past may lie after it
     * @param applied the day of the application
     * @param numbers the members' numbers by the key that other rows refer to
     */
    Reading(LocalDate today, LocalDate applied, Map<String, Integer> numbers) {
        this.today = today;
        this.applied = applied;
        this.numbers = Map.copyOf(numbers);
    }

    FieldErrors errors() {
        return errors;
    }

    LocalDate today() {
        return today;
    }

    LocalDate applied() {
        return applied;
    }

    void wrong(String field, String sentence) {
        errors.add(field, sentence);
    }

    /** A day, past or to come. */
    @Nullable
    LocalDate day(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!Typed.looksLikeDay(text)) {
            wrong(field, "日期填写不正确，应为年-月-日，例如 2026-11-02");
            return null;
        }
        LocalDate day = Typed.dayOf(text);
        if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
            wrong(field, FieldNames.input(field) + text.strip() + "不存在，请核对");
            return null;
        }
        return day;
    }

    /** A day that has come. */
    @Nullable
    LocalDate pastDay(String field, String text) {
        LocalDate day = day(field, text);
        if (day != null && day.isAfter(today)) {
            wrong(field, "日期不能晚于今天");
            return null;
        }
        return day;
    }

    @Nullable
    YearMonth month(String field, String text) {
        if (text.isBlank()) {
            wrong(field, "请填写月份");
            return null;
        }
        YearMonth month = Typed.monthOf(text);
        if (month == null) {
            wrong(field, "月份填写不正确，应为年-月，例如 2026-10");
        }
        return month;
    }

    /** The months from one to another of a row. */
    @Nullable
    Months span(Row row) {
        YearMonth from = month(row.name("from"), row.get("from"));
        YearMonth to = month(row.name("to"), row.get("to"));
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            wrong(row.name("to"), "止月不能早于起月");
            return null;
        }
        return new Months(from, to);
    }

    /** An amount that is not negative, null when nothing is typed. */
    @Nullable
    Money money(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        String problem = Money.problemOf(text);
        if (problem == null && Money.parse(text).negative()) {
            problem = "金额不能为负数";
        }
        if (problem == null && Money.parse(text).compareTo(LARGEST) > 0) {
            problem = "金额过大，请核对（单位为元）";
        }
        if (problem != null) {
            wrong(field, problem);
            return null;
        }
        return Money.parse(text);
    }

    /** An amount that has to be typed. */
    @Nullable
    Money amount(String field, String text) {
        if (text.isBlank()) {
            wrong(field, "请填写金额，没有的填0或删除本行");
        }
        return money(field, text);
    }

    @Nullable
    Integer whole(String field, String text, int least, int most) {
        if (text.isBlank()) {
            return null;
        }
        String typed = Typed.number(text);
        if (typed.matches("\\d{1,4}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(field, "请填写" + least + "至" + most + "之间的整数");
        return null;
    }

    /** A floor area in hundredths of a square metre, null when nothing is typed. */
    @Nullable
    Integer area(String field, String text) {
        Integer area = Typed.area(text);
        if (area == null && !text.isBlank()) {
            wrong(field, Typed.AREA_EXPECTED);
        }
        return area;
    }

    /** A choice from a list, null when none is made. */
    <E extends Enum<E>> @Nullable E choice(String field, String text, Class<E> kind) {
        if (text.isBlank()) {
            return null;
        }
        for (E constant : List.of(kind.getEnumConstants())) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        wrong(field, "请从列表中重新选择");
        return null;
    }

    /** A choice that has to be made. */
    <E extends Enum<E>> @Nullable E chosen(String field, String text, Class<E> kind, String what) {
        if (text.isBlank()) {
            wrong(field, "请选择" + what);
        }
        return choice(field, text, kind);
    }

    /** Yes or no, null when not answered. */
    @Nullable
    Boolean answer(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    @Nullable
    IdNumber idNumber(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        String problem = IdNumber.problemOf(text, today);
        if (problem != null) {
            wrong(field, problem);
            return null;
        }
        return new IdNumber(text);
    }

    /** A member's number, which may be a temporary one (DF-05). */
    @Nullable
    IdNumber eitherNumber(String field, String text) {
        if (text.isBlank() || IdNumber.problemOfEither(text, today) != null) {
            return idNumber(field, text);
        }
        return new IdNumber(text);
    }

    /** The member whom a row is about; a household of one needs no choice. */
    @Nullable
    Integer member(Row row) {
        Integer number = numbers.get(row.get("member"));
        if (number != null) {
            return number;
        }
        if (numbers.size() == 1) {
            return 1;
        }
        wrong(row.name("member"), "请选择家庭成员");
        return null;
    }

    /** Text without the blanks around it, on one line. */
    static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A person's name, tidied; what cannot be one has its sentence. */
    String name(String field, String text) {
        String name = PersonName.tidy(text);
        String problem = PersonName.problemOf(name);
        if (problem != null) {
            wrong(field, problem);
        }
        return name;
    }
}
