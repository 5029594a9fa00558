package org.assistance.domain.whatif;

import java.time.LocalDate;
import org.assistance.domain.policy.Policies;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries out what the law would say to one household; keeps and writes nothing. */
@Service
@Transactional(readOnly = true)
public class WhatIf {
    private final Policies policies;

    WhatIf(Policies policies) {
        this.policies = policies;
    }

    /**
     * What the law says, or why it cannot say anything.
     *
     * @param refusal the sentence of what is missing, else null
     */
    public record Answer(@Nullable Assessment assessment, @Nullable String refusal) {}

    /**
     * Asks the law as if the household were decided on a day.
     *
     * @param facts with the day of the application in them
     * @param policyOf whose policy
     * @param sandbox what is tried instead of it; {@link Sandbox#NOTHING} for the policy in force
     * @param decided the day of the decision; not before that of the application
     */
    public Answer household(HouseholdFacts facts, DivisionCode policyOf, Sandbox sandbox, LocalDate decided) {
        DivisionCode county = policyOf.at(DivisionLevel.COUNTY);
        PolicyRows rows = policies.book(county).toRows();
        Policy policy = sandbox.over(rows, county, facts.applied()).policy(county, facts.applied());
        try {
            return new Answer(Eligibility.assess(facts, policy, Days.decided(facts, policy, decided)), null);
        } catch (MissingPolicy | NobodyCounts refused) {
            return new Answer(null, refused.getMessage());
        }
    }
}
