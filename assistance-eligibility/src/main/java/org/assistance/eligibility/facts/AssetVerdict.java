package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.Programme;

/**
 * An officer's decision on an asset rule that asks for one, or that was put to a meeting (XZ-43, 一事一议).
 *
 * @param programme the programme it was decided for
 * @param ruleCode the code of the asset rule
 * @param acceptable true when the assets do not stand in the way
 * @param reason why, in a sentence
 */
public record AssetVerdict(Programme programme, String ruleCode, boolean acceptable, String reason) {}
