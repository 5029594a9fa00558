package org.assistance.domain.policy;

/** The rates of 两项补贴 on record. */
interface SubsidyRateRows extends DatedRows<SubsidyRateRow> {}
