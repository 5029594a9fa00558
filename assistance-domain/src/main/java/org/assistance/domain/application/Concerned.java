package org.assistance.domain.application;

import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;

/**
 * Whom an application concerns, by what it declares: who must sign, and without whose signature nobody is asked about
 * (XZ-50, XZ-53). Who is only named on it, in prison, missing or living apart, needs to sign nothing.
 */
public final class Concerned {
    /** Joins to a member m of an application a, as {@code said.facts}, what the application says of that member. */
    public static final String SAID = """
            left join lateral jsonb_path_query_first(a.facts, '$.members[*] ? (@.number == $number)',
                jsonb_build_object('number', m.number)) as said (facts) on true
            """;

    /** The same as {@link MemberFacts#mayCount()}, of {@code said.facts}. */
    public static final String MAY_COUNT = """
            (said.facts ->> 'living' is distinct from 'APART' and coalesce(said.facts ->> 'exclusion', 'NONE') = 'NONE')
            """;

    private Concerned() {}

    /** Whether a member must sign: who may count, and who could be granted something of their own. */
    public static boolean in(HouseholdFacts facts, int number) {
        MemberFacts member = facts.member(number);
        Exclusion exclusion = member.exclusion();
        return member.mayCount() || (exclusion == null || !exclusion.away()) && facts.appliedFor()
                .stream()
                .anyMatch(programme -> programme.personal() && HeldAlready.couldMean(programme, member));
    }
}
