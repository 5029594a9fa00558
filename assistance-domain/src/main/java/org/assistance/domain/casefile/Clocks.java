package org.assistance.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Which limits run for whom at which stage (section 11.7): the road and the programmes say which values of policy are
 * asked, the values say how long. A programme without a value has no clock; where no national text sets a limit and no
 * locality did, none is shown.
 */
final class Clocks {
    private static final Set<Stage> SURVEY = Set.of(Stage.INTAKE, Stage.VERIFICATION, Stage.ASSESSMENT, Stage.OPINION);

    private Clocks() {}

    /**
     * Where a case stands, as far as its clocks are concerned.
     *
     * @param acceptedOn the day of acceptance; before it no clock runs, after it also while the case is back at the counter
     * @param since the day it reached the stage
     * @param delegated whether the township decides
     * @param objectedOn the day of the last objection to its notice; null for none
     * @param checkedOn the day on which the check was begun at this stage, not before {@code since}; null while no report counts
     */
    record Standing(Route route, Set<Programme> programmes, Stage stage, LocalDate acceptedOn, LocalDate since,
            boolean delegated, @Nullable LocalDate objectedOn, @Nullable LocalDate checkedOn) {}

    /** The limits that run; the one that ends first is the stage's deadline. */
    static List<Limit> running(Standing at, Policy policy) {
        var limits = new ArrayList<Limit>();
        if (at.stage == Stage.PAYMENT || at.stage == Stage.CLOSED) {
            return limits;
        }
        // The limits of the law run for applications; when a review is due its list says (DB-30, DB-33).
        if (at.route == Route.REVIEW) {
            return limits;
        }
        if (at.route == Route.FAST_RELIEF) {
            add(limits, policy.find(PolicyCode.FASTRELIEF_DAYS, null, null), at.acceptedOn);
            return limits;
        }
        for (Programme programme : at.programmes) {
            String variant = programme.name();
            PolicyCode total = at.objectedOn != null
                    ? PolicyCode.TOTAL_DAYS_SPECIAL
                    : at.delegated ? PolicyCode.TOTAL_DAYS_DELEGATED : PolicyCode.TOTAL_DAYS;
            PolicyValue whole = policy.find(total, variant, null);
            add(limits, whole == null ? policy.find(PolicyCode.TOTAL_DAYS, variant, null) : whole, at.acceptedOn);
            if (SURVEY.contains(at.stage)) {
                add(limits, policy.find(PolicyCode.SURVEY_DAYS, variant, null),
                        at.objectedOn == null ? at.acceptedOn : at.objectedOn);
            }
            if (at.stage == Stage.VERIFICATION) {
                if (at.checkedOn == null) {
                    add(limits, policy.find(PolicyCode.CHECK_START_DAYS, variant, null), at.since);
                } else {
                    add(limits, policy.find(PolicyCode.CHECK_REPORT_DAYS, variant, null), at.checkedOn);
                }
            }
            if (at.stage == Stage.DECISION) {
                add(limits, policy.find(PolicyCode.DECISION_DAYS, variant, null), at.since);
            }
        }
        return limits;
    }

    private static void add(List<Limit> limits, @Nullable PolicyValue value, LocalDate from) {
        if (value != null) {
            limits.add(Limit.of(value, from));
        }
    }
}
