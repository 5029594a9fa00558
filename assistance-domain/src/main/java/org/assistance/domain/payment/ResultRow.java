package org.assistance.domain.payment;

import org.assistance.eligibility.value.Money;

/**
 * One line of the bank's answer.
 *
 * @param row the line of the file, the header being 1
 * @param number the payment's number in the run
 * @param failure why the bank could not pay; empty text when it paid
 */
record ResultRow(int row, int number, String account, Money amount, String failure) {
    boolean paid() {
        return failure.isEmpty();
    }
}
