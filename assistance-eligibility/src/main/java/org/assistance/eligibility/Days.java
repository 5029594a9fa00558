package org.assistance.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.GrantStart;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.Programme;

/**
 * The days that a question hangs on (0.3): they are often one day, but a benefit is paid for months long after the application.
 *
 * @param window before whose month the income and the expenses are counted
 * @param persons on which ages, certificates, deaths and other rights are looked at
 * @param rules whose policy says who qualifies
 * @param dibao whose policy sets the amounts of 低保, a 单人户 among them
 * @param tekun whose policy sets the amounts of 特困
 * @param subsidy whose policy sets the amounts of the two subsidies (CJ-11)
 */
public record Days(LocalDate window, LocalDate persons, LocalDate rules, LocalDate dibao, LocalDate tekun,
        LocalDate subsidy) {

    /** All on one day. */
    public static Days of(LocalDate day) {
        return new Days(day, day, day, day, day, day);
    }

    /** Everything on the day of the application, but the amounts: those of 低保 and 特困 on one day, those of the two subsidies on another. */
    public static Days decided(LocalDate applied, LocalDate benefit, LocalDate subsidy) {
        return new Days(applied, applied, applied, benefit, benefit, subsidy);
    }

    /**
     * The days of a decision: who qualifies by the policy of the application, how much by that of each programme's own first month (0.3,
     * {@link #firstMonth}). 低保 is looked at on the way to 边缘 and 刚性支出 too, so that its month counts there as well.
     *
     * @param decided the day of the decision
     * @throws org.assistance.eligibility.policy.MissingPolicy when no row says in which month a programme that was asked for begins
     */
    public static Days decided(HouseholdFacts facts, Policy policy, LocalDate decided) {
        LocalDate applied = facts.applied();
        boolean classed = facts.asksFor(Programme.DIBAO) || facts.asksFor(Programme.EDGE)
                || facts.asksFor(Programme.RIGID_EXPENDITURE);
        return new Days(applied, applied, applied,
                classed ? firstMonth(Programme.DIBAO, facts, decided, policy).atDay(1) : applied,
                facts.asksFor(Programme.TEKUN) ? firstMonth(Programme.TEKUN, facts, decided, policy).atDay(1) : applied,
                applied);
    }

    /**
     * From which month on a grant is paid: as {@link GrantStart} says, but what the review of a standing 低保 or 特困 grants always begins
     * with the month after the decision, since the month itself is paid by the right that stands (DB-38); and what is only a status
     * begins after the month with which a class that somebody holds ends.
     *
     * @throws org.assistance.eligibility.policy.MissingPolicy when no row says in which month the programme begins
     */
    public static YearMonth firstMonth(Programme programme, HouseholdFacts facts, LocalDate decided, Policy policy) {
        boolean next = switch (programme) {
            case DIBAO, TEKUN -> reviewing(programme, facts);
            case EDGE, RIGID_EXPENDITURE -> ending(facts, YearMonth.from(decided));
            case LIVING_SUBSIDY, CARE_SUBSIDY, TEMPORARY_RELIEF -> false;
        };
        return next
                ? YearMonth.from(decided).plusMonths(1)
                : GrantStart.firstMonth(programme, facts.applied(), decided, policy);
    }

    /** Whether a class that somebody holds ends with a month, so that another can follow it. */
    private static boolean ending(HouseholdFacts facts, YearMonth month) {
        for (MemberFacts member : facts.members()) {
            for (Held held : member.statuses() == null ? List.<Held>of() : member.statuses()) {
                LocalDate to = held.during().to();
                if (held.kind().householdClass() && held.underReview() && held.believed() && to != null
                        && YearMonth.from(to).equals(month)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether somebody's right under the programme is under review; one that only ends before has an end and no amount. */
    private static boolean reviewing(Programme programme, HouseholdFacts facts) {
        for (MemberFacts member : facts.members()) {
            for (Held held : member.statuses() == null ? List.<Held>of() : member.statuses()) {
                if (held.kind().name().equals(programme.name()) && held.underReview() && held.believed()
                        && (held.amount() != null || held.during().to() == null)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One month of a benefit: income and rules as at the application, persons and amounts as on the first day of the month. */
    public static Days month(LocalDate applied, YearMonth month) {
        LocalDate first = month.atDay(1);
        return new Days(applied, first, applied, first, first, first);
    }

    /** As {@link #month}, but by the rules of that month too: what if the household were judged then, with what it earned before it applied. */
    public static Days review(LocalDate applied, YearMonth month) {
        LocalDate first = month.atDay(1);
        return new Days(applied, first, first, first, first, first);
    }

    /** The day whose policy sets what a programme pays; for those that pay nothing by the month, the day of the rules. */
    public LocalDate benefit(Programme programme) {
        return switch (programme) {
            case DIBAO -> dibao;
            case TEKUN -> tekun;
            case LIVING_SUBSIDY, CARE_SUBSIDY -> subsidy;
            case EDGE, RIGID_EXPENDITURE, TEMPORARY_RELIEF -> rules;
        };
    }
}
