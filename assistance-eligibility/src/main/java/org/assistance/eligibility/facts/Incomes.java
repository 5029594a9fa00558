package org.assistance.eligibility.facts;

import java.util.Objects;

/** The incomes of one member as they stand on the sheet of the household, by their places among them. */
public final class Incomes {

    private final MemberFacts[] members;

    private final int member;

    private final long[] sheet;

    private final int first;

    private final int size;

    Incomes(MemberFacts[] members, int member, long[] sheet) {
        this.members = members;
        this.member = member;
        this.sheet = sheet;
        this.first = FactSheet.firstIncome(sheet, member);
        this.size = FactSheet.incomes(sheet, member);
    }

    private int line(int at) {
        return first + at * FactSheet.INCOME;
    }

    /** A line as the fact it is. */
    public IncomeLine get(int at) {
        return Objects.requireNonNull(members[member].incomes()).get(at);
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** The place among all months of the first month of a line. */
    public int from(int at) {
        return FactSheet.from(sheet, line(at));
    }

    /** The place among all months of the last month of a line. */
    public int to(int at) {
        return FactSheet.to(sheet, line(at));
    }

    /** How many months a line has. */
    public int months(int at) {
        return to(at) - from(at) + 1;
    }

    /** The amount of a line in fen. */
    public long amount(int at) {
        return FactSheet.amount(sheet, line(at));
    }

    /** The costs of a line in fen. */
    public long costs(int at) {
        long known = FactSheet.costs(sheet, line(at));
        return known < 0 ? get(at).costs().fen() : known;
    }

    /** The place of a line's kind among all kinds. */
    public int kind(int at) {
        return FactSheet.kind(sheet, line(at));
    }

    /** The place of a line's class among all classes. */
    public int incomeClass(int at) {
        return FactSheet.incomeClass(sheet, line(at));
    }

    /** Whether an officer reckoned the line. */
    public boolean imputed(int at) {
        return FactSheet.imputed(sheet, line(at));
    }
}
