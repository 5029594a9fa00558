package org.assistance.domain.policy;

import java.time.LocalDate;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;

/**
 * The rows of policy that an assessment or a decision used, as they were then, whatever has become of the tables since.
 *
 * @param county whose rows they are, with those of the divisions above it
 */
public record Edition(long id, DivisionCode county, PolicyRows rows) {
    /** The policy of a place in that county on a day, as it was then. */
    public Policy on(DivisionCode division, LocalDate day) {
        return rows.policy(division, day);
    }
}
