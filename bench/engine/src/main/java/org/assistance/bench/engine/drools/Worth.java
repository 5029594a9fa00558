package org.assistance.bench.engine.drools;

/** What a financial asset is worth that counts. */
public final class Worth {

    private final Home home;

    private final long amount;

    /** So much, in fen times {@link Home#PARTS}. */
    public Worth(Home home, long amount) {
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
