package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * In which months rows of policy leave a kind of income out (XZ-21), as spells that follow each other without a gap. A month is as its
 * first day.
 *
 * @param from the first month as {@link Months#index(YearMonth)} counts
 * @param to the last
 * @param pension the row on the basic pension, where it is one, else null
 * @param local the row of the locality's list, or null
 * @param gap true where a row is needed that is not there
 */
public record ExemptMonths(int from, int to, @Nullable PolicyValue pension, @Nullable ExemptIncome local,
        boolean gap) {

    /** True when the kind is left out. */
    public boolean exempt() {
        return pension != null && pension.flag() || local != null;
    }

    static List<ExemptMonths> of(Policy policy, IncomeKind kind, Programme list, List<PolicyValue> pensions,
            List<ExemptIncome> locals) {
        var starts = new TreeSet<Integer>();
        starts.add(1);
        if (kind == IncomeKind.BASIC_PENSION) {
            pensions.forEach(row -> starts(row.validity(), starts));
        }
        locals.stream().filter(row -> row.kind() == kind).forEach(row -> starts(row.validity(), starts));
        var spells = new ArrayList<ExemptMonths>(starts.size());
        for (Integer start : starts) {
            Integer next = starts.higher(start);
            spells.add(spell(policy, kind, list, start, next == null ? Integer.MAX_VALUE : next - 1));
        }
        return List.copyOf(spells);
    }

    /** The first month whose first day lies in the span, and the first after it whose does not. */
    private static void starts(DateRange validity, TreeSet<Integer> starts) {
        LocalDate from = validity.from();
        LocalDate to = validity.to();
        starts.add(Months.index(YearMonth.from(from)) + (from.getDayOfMonth() == 1 ? 0 : 1));
        if (to != null) {
            starts.add(Months.index(YearMonth.from(to)) + 1);
        }
    }

    private static ExemptMonths spell(Policy policy, IncomeKind kind, Programme list, int from, int to) {
        Policy then = policy.on(Months.month(from).atDay(1));
        PolicyValue pension = null;
        if (kind == IncomeKind.BASIC_PENSION) {
            pension = then.find(PolicyCode.BASE_PENSION_EXEMPT, null, null);
            if (pension == null) {
                return new ExemptMonths(from, to, null, null, true);
            }
        }
        boolean pensionFree = pension != null && pension.flag();
        return new ExemptMonths(from, to, pension, pensionFree ? null : then.exemption(kind, list), false);
    }
}
