package org.assistance.domain.payment;

import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;

/** A line of the bank's file. */
record Payment(int number, String account, String holder, String bank, String bankCode, Money amount,
        Programme programme,
        String benefitMonth) {}
