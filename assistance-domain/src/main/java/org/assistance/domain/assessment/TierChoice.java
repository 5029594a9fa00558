package org.assistance.domain.assessment;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.jspecify.annotations.Nullable;

/**
 * The tiers an officer chose where 低保 is paid by tiers (DB-11).
 *
 * @param household the household's tier, or null while none is chosen
 * @param members the tiers of members that have one of their own, by their number
 */
public record TierChoice(@Nullable String household, Map<Integer, String> members) {
    /** None chosen. */
    public static final TierChoice NONE = new TierChoice(null, Map.of());

    /** Keeps the map from changing. */
    public TierChoice {
        members = Map.copyOf(members);
    }

    /** What was chosen in an earlier assessment. */
    static TierChoice of(HouseholdFacts facts) {
        var members = new TreeMap<Integer, String>();
        for (MemberFacts member : facts.members()) {
            if (member.local().tier() != null) {
                members.put(member.number(), member.local().tier());
            }
        }
        return new TierChoice(facts.tier(), members);
    }

    /** The facts with the tiers; what is not chosen is not there. */
    HouseholdFacts addedTo(HouseholdFacts facts) {
        var people = new ArrayList<MemberFacts>();
        for (MemberFacts member : facts.members()) {
            String tier = members.get(member.number());
            people.add(tier == null && member.local().tier() == null
                    ? member
                    : member.under(member.local().inTier(tier)));
        }
        return facts.with(people, facts.assets(), facts.obligors()).inTier(household);
    }
}
