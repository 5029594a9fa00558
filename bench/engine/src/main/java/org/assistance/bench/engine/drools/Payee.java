package org.assistance.bench.engine.drools;

import org.assistance.eligibility.ruling.Outcome;

/** Who is paid 低保: a household, or one person of it who stands alone. All amounts are fen times {@link Home#PARTS}. */
public abstract class Payee {

    private Outcome outcome = Outcome.MET;

    private long base;

    private long fen;

    /** The answer so far. */
    public Outcome getOutcome() {
        return outcome;
    }

    /** Takes one more answer that must hold. */
    public void rule(Outcome one) {
        outcome = outcome.and(one);
    }

    /** Sets the difference per month. */
    void difference(long perMonth) {
        base = perMonth;
    }

    /** The grant per month in fen. */
    public long getFen() {
        return fen;
    }

    /** Rounds the grant with its extras up to a whole yuan. */
    public void grant(long extra) {
        fen = Math.ceilDiv(base + extra, 100 * Home.PARTS) * 100;
    }
}
