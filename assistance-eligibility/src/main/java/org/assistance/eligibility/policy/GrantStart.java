package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.eligibility.value.Programme;

/** From which month on a grant is paid, and until when it stands (DB step 15, CJ-11, CJ-15, GX-06). */
public final class GrantStart {

    private GrantStart() {}

    /**
     * The first month of a grant: for the two subsidies the month of the application, for temporary relief the month of the decision, else
     * the month after the decision unless the locality's {@code GRANT_START} says the same month.
     */
    public static YearMonth firstMonth(Programme programme, LocalDate applied, LocalDate decided, Policy policy) {
        YearMonth month = YearMonth.from(decided);
        return switch (programme) {
            case LIVING_SUBSIDY, CARE_SUBSIDY -> YearMonth.from(applied);
            case TEMPORARY_RELIEF, EDGE, RIGID_EXPENDITURE -> month;
            case TEKUN, DIBAO -> sameMonth(programme, policy.on(decided)) ? month : month.plusMonths(1);
        };
    }

    /** A row without a programme speaks of 低保 alone; 特困 starts the next month unless a row names it. */
    private static boolean sameMonth(Programme programme, Policy policy) {
        PolicyValue row = policy.value(PolicyCode.GRANT_START, programme.name(), null);
        return row.value().equals("SAME_MONTH") && (programme == Programme.DIBAO || row.variant() != null);
    }

    /**
     * The last month of a determination as 刚性支出困难家庭 (GX-06): the month of the decision is the first of as many as
     * {@code RIGID_VALIDITY} says, so that it never stands longer than that.
     */
    public static YearMonth rigidExpenditureLast(LocalDate decided, Policy policy) {
        return YearMonth.from(decided).plusMonths(policy.on(decided).value(PolicyCode.RIGID_VALIDITY).count() - 1L);
    }
}
