package org.assistance.web.api;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one household.
 *
 * @param facts what is known of it
 * @param day the one day that facts and policy are looked at; the day of the application when left out
 * @param decided the day of the decision: then who qualifies hangs on the day of the application, and how much on the first month paid
 * @param span months for which the amounts are worked out one by one, 60 at most
 * @param changes how the household changed later; only the months of the span follow them
 * @param employment the work for which 渐退 is asked in the months of the span
 * @param policyOf whose policy; the household's division when left out
 * @param policy rows of policy that take the place of those laid down
 * @param onlyThesePolicies whether the rows sent stand alone
 */
record AssessmentRequest(HouseholdFacts facts, @Nullable LocalDate day, @Nullable LocalDate decided,
        @Nullable Months span, List<FactsOverTime.Change> changes, @Nullable Employment employment,
        @Nullable DivisionCode policyOf, @Nullable PolicyRows policy, boolean onlyThesePolicies) {
    /** Where the policy is looked up. */
    DivisionCode place() {
        return policyOf == null ? facts.division() : policyOf;
    }
}
