package org.assistance.domain.policy;

/** The incomes left out locally. */
interface ExemptIncomeRows extends DatedRows<ExemptIncomeRow> {}
