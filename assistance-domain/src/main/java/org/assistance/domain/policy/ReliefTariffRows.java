package org.assistance.domain.policy;

/** The tariff of 临时救助 on record. */
interface ReliefTariffRows extends DatedRows<ReliefTariffRow> {}
