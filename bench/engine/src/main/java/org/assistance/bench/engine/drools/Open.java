package org.assistance.bench.engine.drools;

/** That something of a household is not known. */
public final class Open {

    private final Home home;

    private final boolean income;

    /** Something is not known: about the income, or about what is owned. */
    public Open(Home home, boolean income) {
        this.home = home;
        this.income = income;
    }

    /** Of which household. */
    public Home getHome() {
        return home;
    }

    /** True for income, false for assets. */
    public boolean isIncome() {
        return income;
    }
}
