package org.assistance.bench.engine.drools;

/** That a household is 边缘. */
public final class Edge {

    private final Home home;

    /** A household that is 边缘. */
    public Edge(Home home) {
        this.home = home;
    }

    /** Which. */
    public Home getHome() {
        return home;
    }
}
