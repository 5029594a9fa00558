package org.assistance.bench.engine.drools;

import org.assistance.eligibility.value.Programme;

/** That a household is tested for a class, since those before it are refused. */
public final class Tested {

    private final Home home;

    private final Programme programme;

    /** A test. */
    public Tested(Home home, Programme programme) {
        this.home = home;
        this.programme = programme;
    }

    /** Which household. */
    public Home getHome() {
        return home;
    }

    /** For which class. */
    public Programme getProgramme() {
        return programme;
    }
}
