package org.assistance.bench.engine.drools;

/** What one person of a household gets on top. */
public final class Extra {

    private final Home home;

    private final long amount;

    /** So much, in fen times {@link Home#PARTS}. */
    public Extra(Home home, long amount) {
        this.home = home;
        this.amount = amount;
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
