package org.assistance.domain.replay;

import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * One month of one benefit: what was paid for it and what was due.
 *
 * @param member the number of the member it is for; null for the household
 * @param paid what the bank confirmed
 * @param pending what is not paid yet, and the next lists will pay without further ado
 * @param due what the month was due by the facts and the policy known now
 * @param causes why the two differ, with the paper behind each; empty where they do not
 */
public record SheetLine(YearMonth month, Programme programme, @Nullable Integer member, Money paid, Money pending,
        Money due, List<String> causes) {
    /** Keeps the list from changing. */
    public SheetLine {
        causes = List.copyOf(causes);
    }

    /** What is owed to the family; negative for what it had too much of. */
    public Money difference() {
        return due.minus(paid).minus(pending);
    }

    /** What is to be paid beside the lists. */
    public Money backPay() {
        return difference().max(Money.ZERO);
    }

    /** What was paid beyond what was due, to be asked back. */
    public Money recovery() {
        return paid.minus(due).max(Money.ZERO);
    }

    /** What is not paid yet and must not be: the lists are to be stopped or changed before. */
    public Money withheld() {
        return Money.ZERO.minus(difference()).max(Money.ZERO).minus(recovery()).max(Money.ZERO);
    }

    /** Whether anything is owed either way. */
    public boolean differs() {
        return difference().fen() != 0;
    }
}
