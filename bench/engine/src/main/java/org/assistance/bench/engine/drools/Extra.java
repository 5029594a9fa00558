package org.assistance.bench.engine.drools;

/** What one person adds to a grant. */
public final class Extra {

    private final Payee payee;

    private final long amount;

    /** So much, in fen times {@link Home#PARTS}. */
    public Extra(Payee payee, long amount) {
        this.payee = payee;
        this.amount = amount;
    }

    /** To whose grant. */
    public Payee getPayee() {
        return payee;
    }

    /** Fen times {@link Home#PARTS}. */
    public long getAmount() {
        return amount;
    }
}
