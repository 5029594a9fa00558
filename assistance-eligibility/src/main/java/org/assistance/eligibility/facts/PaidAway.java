package org.assistance.eligibility.facts;

import java.util.Objects;

/** The regular payments away of one member as they stand on the sheet of the household, by their places among them. */
public final class PaidAway {

    private final MemberFacts[] members;

    private final int member;

    private final long[] sheet;

    private final int first;

    private final int size;

    PaidAway(MemberFacts[] members, int member, long[] sheet) {
        this.members = members;
        this.member = member;
        this.sheet = sheet;
        this.first = FactSheet.firstPayment(sheet, member);
        this.size = FactSheet.payments(sheet, member);
    }

    private int line(int at) {
        return first + at * FactSheet.PAYMENT;
    }

    /** A payment as the fact it is. */
    public OutflowLine get(int at) {
        return Objects.requireNonNull(members[member].outflows()).get(at);
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** The place among all months of the first month of a payment. */
    public int from(int at) {
        return FactSheet.from(sheet, line(at));
    }

    /** The place among all months of the last month of a payment. */
    public int to(int at) {
        return FactSheet.to(sheet, line(at));
    }

    /** How many months a payment has. */
    public int months(int at) {
        return to(at) - from(at) + 1;
    }

    /** The amount of a payment in fen. */
    public long amount(int at) {
        return FactSheet.amount(sheet, line(at));
    }
}
