package org.assistance.domain.application;

import org.assistance.eligibility.value.AccountNumber;

/**
 * Where money is to be paid (DF-40, XZ-102).
 *
 * @param number the account, with its kind
 * @param holder the name it is kept under
 * @param bank the bank, or empty
 * @param bankCode the branch's code (联行号), 12 digits, or empty
 */
public record PayeeAccount(AccountNumber number, String holder, String bank, String bankCode) {}
