package org.assistance.bench.engine.drools;

import org.assistance.eligibility.facts.ExpenseLine;

/** What a household bore of one expense in the twelve months. */
public final class Spent {

    private final Home home;

    private final long amount;

    /** Its months in the window. */
    Spent(Home home, ExpenseLine line) {
        this.home = home;
        this.amount = line.borne().fen() * Home.PARTS / line.span().count() * line.span().shared(home.getWindow());
    }

    /** Of which household. */
    public Home getHome() {
        return home;
    }

    /** Fen times {@link Home#PARTS}. */
    public long getAmount() {
        return amount;
    }
}
