package org.assistance.verification.registry;

import java.util.List;
import java.util.Map;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Months;

/**
 * What a registry is asked: a member of a household as declared, and the records that current data holds about the
 * household.
 *
 * @param declared what the household declared
 * @param member the number of the member asked about
 * @param household the records of every member by number; a member without records may be absent
 * @param source the source in words with the day of its data, for the note of each line
 */
public record Question(HouseholdFacts declared, int member, Map<Integer, List<Particulars>> household, String source) {
    /** The months in which income is looked at: the 12 before the month of the application (XZ-24). */
    public static final int MONTHS = 12;

    /** The records about the member asked about. */
    public List<Particulars> records() {
        return household.getOrDefault(member, List.of());
    }

    /** What was declared of the member. */
    public MemberFacts declaredMember() {
        return declared.member(member);
    }

    /** The months compared. */
    public Months window() {
        return Months.before(declared.applied(), MONTHS);
    }
}
