package org.assistance.eligibility.ruling;

import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.value.Programme;

/**
 * Which limit on assets a ruling is about, and what going beyond it means: who may set it aside hangs on that (XZ-43).
 *
 * @param programme whose limit it is
 * @param ruleCode code of the asset rule
 * @param beyond fails, or asks for an officer's review
 */
public record AssetLimit(Programme programme, String ruleCode, AssetRule.Verdict beyond) {
    /** The limit of a rule. */
    public static AssetLimit of(AssetRule rule) {
        return new AssetLimit(rule.programme(), rule.code(), rule.verdict());
    }
}
