package org.assistance.bench.engine.drools;

import org.assistance.eligibility.facts.IncomeClass;

/** What an income, a payment or a whole class of a member comes to. */
public final class Net {

    private final Member member;

    private final Home home;

    private final IncomeClass incomeClass;

    private final long amount;

    private final boolean whole;

    /**
     * An amount.
     *
     * @param amount fen times {@link Home#PARTS}; below nought for what is paid away
     * @param whole true for a whole class
     */
    public Net(Member member, IncomeClass incomeClass, long amount, boolean whole) {
        this.member = member;
        this.home = member.getHome();
        this.incomeClass = incomeClass;
        this.amount = amount;
        this.whole = whole;
    }

    /** Whose. */
    public Member getMember() {
        return member;
    }

    /** Of which household. */
    public Home getHome() {
        return home;
    }

    /** Of which class. */
    public IncomeClass getIncomeClass() {
        return incomeClass;
    }

    /** Fen times {@link Home#PARTS}. */
    public long getAmount() {
        return amount;
    }

    /** True for a whole class of a member. */
    public boolean isWhole() {
        return whole;
    }
}
