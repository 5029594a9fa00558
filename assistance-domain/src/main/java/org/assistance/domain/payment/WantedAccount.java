package org.assistance.domain.payment;

import org.assistance.eligibility.value.AccountNumber;
import org.jspecify.annotations.Nullable;

/**
 * The account a clerk asks a right to be paid into (DF-40, XZ-102).
 *
 * @param number the number with its kind, checked
 * @param holder the name it is kept under: a living member of the household, or a guardian
 * @param bank the bank's name
 * @param guardian who the holder is and which agreement there is, for somebody outside the household; else null
 * @param together whether the household's other rights that are paid into the same old account move too
 * @param reason why it changes
 */
public record WantedAccount(AccountNumber number, String holder, String bank, @Nullable String guardian,
        boolean together, String reason) {}
