package org.assistance.domain.policy;

/** The single values on record. */
interface PolicyValueRows extends DatedRows<PolicyValueRow> {}
