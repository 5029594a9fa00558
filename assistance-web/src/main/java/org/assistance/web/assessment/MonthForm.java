package org.assistance.web.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Which months are wanted, and the work for which 渐退 is asked, as typed.
 *
 * @param from the first month; empty for the first one paid
 * @param to the last month; empty for twelve months
 * @param member the number of the member who took up work; empty when none did
 * @param began the first day of the work
 * @param tapered true or false: whether there was a 渐退 for it before; empty while not known
 * @param grant the household's grant per month before, in yuan
 */
record MonthForm(@Nullable String from, @Nullable String to, @Nullable String member, @Nullable String began,
        @Nullable String tapered, @Nullable String grant) {
    private static final int YEAR = 12;
    private static final int LONGEST = 60;

    /** The span, from a first month unless another is typed; with a mistake twelve months that nobody will see. */
    Months span(YearMonth first, FieldErrors errors) {
        YearMonth start = month("from", from, first, errors);
        YearMonth end = month("to", to, start.plusMonths(YEAR - 1L), errors);
        if (end.isBefore(start)) {
            errors.add("to", "截止月份不能早于起始月份。");
        } else if (end.isAfter(start.plusMonths(LONGEST - 1L))) {
            errors.add("to", "一次最多测算" + LONGEST + "个月。");
        }
        return errors.isEmpty() ? new Months(start, end) : new Months(first, first.plusMonths(YEAR - 1L));
    }

    private static YearMonth month(String field, @Nullable String typed, YearMonth otherwise, FieldErrors errors) {
        if (Typed.text(typed).isEmpty()) {
            return otherwise;
        }
        YearMonth month = Typed.monthOf(typed);
        if (month == null || month.getYear() < 2000 || month.getYear() > 2999) {
            errors.add(field, "月份应写成 2026-11 的样子。");
            return otherwise;
        }
        return month;
    }

    /** The work, or null when none is told; what is left open stays unknown and makes 渐退 unproven. */
    @Nullable
    Employment employment(HouseholdFacts facts, FieldErrors errors) {
        if (Typed.text(member).isEmpty()) {
            return null;
        }
        boolean known = facts.members().stream().anyMatch(one -> Integer.toString(one.number()).equals(member));
        if (!known) {
            errors.add("member", "请选择就业的家庭成员。");
        }
        LocalDate start = Typed.optionalDay("began", began, errors).orElse(null);
        String wrong = Typed.text(grant).isEmpty() ? null : Money.problemOf(grant);
        if (wrong != null) {
            errors.add("grant", wrong + "。");
        }
        Money old = wrong != null || Typed.text(grant).isEmpty() ? null : Money.parse(Typed.text(grant));
        Boolean before = Typed.text(tapered).isEmpty() ? null : Boolean.valueOf(tapered);
        return errors.isEmpty() ? new Employment(Integer.parseInt(Typed.text(member)), start, before, old) : null;
    }
}
