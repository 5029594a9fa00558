package org.assistance.domain.application;

import java.util.EnumSet;
import java.util.Set;
import org.assistance.eligibility.policy.AloneGroup;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.SupplementGroup;
import org.assistance.eligibility.value.Area;

/** What the counter asks only where the policy of the place has a row that hangs on it. */
public enum LocalQuestion {

    /** Whether a member belongs to a group that the place treats better (DB-05 d, DB-12). */
    HARDSHIPS,
    /** Whether a gravely disabled adult has work (DB-05). */
    WORK,
    /** When somebody in receipt of 低保 began to work (XZ-26). */
    WORK_BEGAN,
    /** Whether somebody who owes support is in a case that the province names (TK-03 (6)). */
    PROVINCIAL_CASE,
    /** What a migrant worker without work has to say, and whether the cause is offered (LS-05). */
    MIGRANT_RELIEF;

    /** The questions of a place on the day of its policy. */
    public static Set<LocalQuestion> of(Policy policy, Area area) {
        var questions = EnumSet.noneOf(LocalQuestion.class);
        for (SupplementGroup group : SupplementGroup.values()) {
            if (group.hardship() != null && (policy.find(PolicyCode.SUPPLEMENT, group.name(), area) != null
                    || policy.find(PolicyCode.SUPPLEMENT_BASE, group.name(), area) != null)) {
                questions.add(HARDSHIPS);
            }
        }
        for (AloneGroup group : AloneGroup.values()) {
            PolicyValue row = policy.find(PolicyCode.ALONE_OTHER, group.name(), area);
            if (row != null && !row.value().equals("NONE")) {
                questions.add(group.hardship() == null ? WORK : HARDSHIPS);
            }
        }
        if (policy.find(PolicyCode.NEW_WORK_MONTHS, null, area) != null) {
            questions.add(WORK_BEGAN);
        }
        PolicyValue other = policy.find(PolicyCode.OBLIGOR_OTHER, null, area);
        if (other != null && other.flag()) {
            questions.add(PROVINCIAL_CASE);
        }
        if (policy.find(PolicyCode.MIGRANT_RELIEF_MONTHS, null, area) != null) {
            questions.add(MIGRANT_RELIEF);
        }
        return questions;
    }
}
