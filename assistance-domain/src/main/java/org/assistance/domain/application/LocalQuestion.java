package org.assistance.domain.application;

import java.util.EnumSet;
import java.util.Set;
import org.assistance.eligibility.policy.AloneGroup;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SupplementGroup;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Programme;

/** What the counter asks only where the policy of the place has a row that hangs on it. */
public enum LocalQuestion {

    /** Whether a member belongs to a group that the place treats better (DB-05 d, DB-12). */
    HARDSHIPS,
    /** Whether a gravely disabled adult has work (DB-05). */
    WORK,
    /** When somebody in receipt of 低保 began to work (XZ-26). */
    WORK_BEGAN,
    /** Whether somebody in receipt of 低保 has work, since when, and whether the grant tapered off for it before (JT-01, JT-06). */
    TAPER,
    /** Whether a disabled person has work, for the subsidies (CJ-02). */
    SUBSIDY_WORK,
    /** Whether a disabled person has a fixed income, for the subsidies (CJ-02). */
    FIXED_INCOME,
    /** Who counts in the household of a disabled person, for the subsidies (CJ-02). */
    SUBSIDY_HOUSEHOLD,
    /** What the household of a disabled person earns, for the subsidies (CJ-02). */
    SUBSIDY_INCOME,
    /** How large a family's homes are (XZ-41). */
    HOME_AREA,
    /** How large they are where there is a second one (XZ-41). */
    SECOND_HOME_AREA,
    /** Whether somebody who owes support is in a case that the province names (TK-03 (6)). */
    PROVINCIAL_CASE,
    /** What a migrant worker without work has to say, and whether the cause is offered (LS-05). */
    MIGRANT_RELIEF;

    private static final Set<Programme> SUBSIDIES = EnumSet.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);

    /** The questions of a place on the day of its policy, whatever is asked for. */
    public static Set<LocalQuestion> of(Policy policy, Area area) {
        return of(policy, area, SUBSIDIES);
    }

    /** The questions of a place on the day of its policy to who asks for these programmes. */
    public static Set<LocalQuestion> of(Policy policy, Area area, Set<Programme> asked) {
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
        if (policy.find(PolicyCode.TAPER_MONTHS, null, area) != null) {
            questions.add(TAPER);
        }
        for (Programme subsidy : SUBSIDIES) {
            if (asked.contains(subsidy)) {
                policy.rates(subsidy).forEach(rate -> askedBy(rate, questions));
            }
        }
        for (Programme programme : Programme.values()) {
            if (policy.limitsAssets(programme)) {
                policy.assetRules(programme).forEach(rule -> askedBy(rule, questions));
            }
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

    private static void askedBy(AssetRule rule, Set<LocalQuestion> questions) {
        if (rule.metric() == AssetMetric.AREA_PER_HEAD) {
            questions.add(rule.item() == AssetItem.SECOND_HOME ? SECOND_HOME_AREA : HOME_AREA);
        }
    }

    private static void askedBy(SubsidyRate rate, Set<LocalQuestion> questions) {
        if (rate.income() != null) {
            questions.add(SUBSIDY_HOUSEHOLD);
            questions.add(SUBSIDY_INCOME);
        }
        if (rate.condition() != null) {
            switch (rate.condition()) {
                case UNEMPLOYED -> questions.add(SUBSIDY_WORK);
                case NO_FIXED_INCOME -> questions.add(FIXED_INCOME);
                case SEVERAL_DISABLED -> questions.add(SUBSIDY_HOUSEHOLD);
                case DEPENDS_ON_AGED -> {
                    questions.add(FIXED_INCOME);
                    questions.add(SUBSIDY_HOUSEHOLD);
                }
            }
        }
    }
}
