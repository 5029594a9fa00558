package org.assistance.domain.report;

import org.assistance.eligibility.value.Money;

/**
 * The figures of one programme in one month (RP-03, RP-04).
 *
 * @param households on the month's roster, once for each village and area; for a status, holding it in the month
 * @param people on the month's roster
 * @param newHouseholds of which nobody was on last month's roster in that programme
 * @param newPeople the people of the rights that were not
 * @param exitedHouseholds of which somebody was on last month's roster and nobody is any more
 * @param exitedPeople the people of the rights that are gone
 * @param times payments the bank confirmed in the month; for temporary relief the grants
 * @param reached the people of those payments; for temporary relief the person-times (人次)
 * @param amount what the bank confirmed in the month, arrears and retries included
 * @param timesSinceJanuary the same as times, since January
 * @param reachedSinceJanuary the same as reached, since January
 * @param amountSinceJanuary the same as amount, since January
 */
public record Figures(long households, long people, long newHouseholds, long newPeople, long exitedHouseholds,
        long exitedPeople, long times, long reached, Money amount, long timesSinceJanuary, long reachedSinceJanuary,
        Money amountSinceJanuary) {
    /** Nothing at all. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, Money.ZERO, 0, 0, Money.ZERO);

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(households + other.households, people + other.people, newHouseholds + other.newHouseholds,
                newPeople + other.newPeople, exitedHouseholds + other.exitedHouseholds,
                exitedPeople + other.exitedPeople, times + other.times, reached + other.reached,
                amount.plus(other.amount), timesSinceJanuary + other.timesSinceJanuary,
                reachedSinceJanuary + other.reachedSinceJanuary, amountSinceJanuary.plus(other.amountSinceJanuary));
    }
}
