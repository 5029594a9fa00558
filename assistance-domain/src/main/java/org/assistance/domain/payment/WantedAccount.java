package org.assistance.domain.payment;

import org.assistance.eligibility.value.AccountNumber;
import org.jspecify.annotations.Nullable;

/**
 * The account a clerk asks a right to be paid into (DF-40, XZ-102).
 *
 * @param number the number with its kind, checked
 * @param holder the name it is kept under: who the right belongs to (for 低保 and 临时救助 any living member), or a guardian
 * @param bank the bank's name
 * @param bankCode the branch's code (联行号), 12 digits, or empty
 * @param guardian who the holder is and which agreement there is, for anybody else; else null
 * @param together whether the household's other rights that are paid into the same old account move too
 * @param reason why it changes
 */
public record WantedAccount(AccountNumber number, String holder, String bank, String bankCode,
        @Nullable String guardian,
        boolean together, String reason) {}
