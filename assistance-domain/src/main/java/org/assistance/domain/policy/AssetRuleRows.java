package org.assistance.domain.policy;

/** The limits on assets on record. */
interface AssetRuleRows extends DatedRows<AssetRuleRow> {}
