package org.assistance.eligibility.relief;

import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The most that may be granted without a meeting (LS-20): so many times the standard for the case, or for each person counted.
 *
 * @param multiple of the standard
 * @param perPerson true where it is for each person
 * @param citation the row that says so
 */
record Ceiling(Fraction multiple, boolean perPerson, Citation citation) {

    private static final String PER_PERSON = "PER_PERSON";

    /** The tightest of the locality's limits; with one for each person and one for the case, both bind. */
    static Ceiling of(Question question, int people) {
        PolicyValue any = question.policy().find(PolicyCode.TEMP_MAX_MULT, PER_PERSON, question.area());
        if (any == null || any.variant() == null) {
            PolicyValue whole = question.value(PolicyCode.TEMP_MAX_MULT);
            return new Ceiling(whole.number(), false, question.cite(whole));
        }
        var each = new Ceiling(any.number(), true, question.cite(any));
        PolicyValue whole = question.policy().find(PolicyCode.TEMP_MAX_MULT, null, question.area());
        return whole == null || !whole.division().equals(any.division())
                ? each
                : each.or(new Ceiling(whole.number(), false, question.cite(whole)), people);
    }

    /** Whether the locality limits relief by the number of people, so that they must be known. */
    static boolean countsPeople(Question question) {
        PolicyValue any = question.policy().find(PolicyCode.TEMP_MAX_MULT, PER_PERSON, question.area());
        return any != null && any.variant() != null;
    }

    /** The cap of a row of the tariff where it is tighter, else this one. */
    Ceiling within(Question question, ReliefTariff row, int people) {
        Fraction cap = cap(row, people);
        return cap != null && cap.compareTo(times(people)) < 0
                ? new Ceiling(Fraction.parse(String.valueOf(row.capMultiple())), row.capsEachPerson(),
                        question.cite(row))
                : this;
    }

    /** The cap of a row of the tariff as a multiple of the standard for all people, or null where it has none. */
    static @Nullable Fraction cap(ReliefTariff row, int people) {
        String cap = row.capMultiple();
        return cap == null ? null : Fraction.parse(cap).times(row.capsEachPerson() ? people : 1);
    }

    /** The multiple of the standard for all people. */
    Fraction times(int people) {
        return perPerson ? multiple.times(people) : multiple;
    }

    private Ceiling or(Ceiling other, int people) {
        return other.times(people).compareTo(times(people)) < 0 ? other : this;
    }
}
