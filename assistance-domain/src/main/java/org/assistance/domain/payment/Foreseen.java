package org.assistance.domain.payment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/**
 * What a freeze would come to, asked before it is done.
 *
 * @param programmes what each programme would be paid, those without payments left out
 * @param left who is held back or leaves the roster, and why, those held back first; at most {@link #MOST} of each
 * @param counts how many of each group and their money, those held back and those who leave among them
 */
public record Foreseen(List<Part> programmes, List<Left> left, Map<Group, RunOverview.Count> counts) {
    /** So many of those held back, and of those who leave, are named. */
    public static final int MOST = 200;

    /** What a programme would be paid: households, payments and money. */
    public record Part(Programme programme, long households, long lines, Money total) {}

    /** One right that would not be paid, and why: {@link Group#HELD} or {@link Group#STOPPED}. */
    public record Left(Group group, long entitlementId, String name, String place, Programme programme, Money amount,
            Months months, String reason) {
        /** 2026-11, or 2026-09 至 2026-11. */
        public String month() {
            return months.count() == 1 ? months.from().toString() : months.format();
        }
    }

    /** How many of a group and their money; nought for none. */
    public RunOverview.Count of(Group group) {
        return counts.getOrDefault(group, RunOverview.Count.NONE);
    }

    /** How many payments. */
    public long lines() {
        return programmes.stream().mapToLong(Part::lines).sum();
    }

    /** The money of all payments. */
    public Money total() {
        return programmes.stream().map(Part::total).reduce(Money.ZERO, Money::plus);
    }

    /** Those of one group who are not paid. */
    public List<Left> left(Group group) {
        return left.stream().filter(one -> one.group() == group).toList();
    }

    static Map<Group, RunOverview.Count> none() {
        return new EnumMap<>(Group.class);
    }
}
