package org.assistance.bench.engine.drools;

/** That somebody gets 低保, the amount of which is to be reckoned. */
public final class Grant {

    private final Payee payee;

    /** A grant. */
    public Grant(Payee payee) {
        this.payee = payee;
    }

    /** Who gets it. */
    public Payee getPayee() {
        return payee;
    }

    /** True for a household. */
    public boolean isOfHome() {
        return payee instanceof Home;
    }
}
