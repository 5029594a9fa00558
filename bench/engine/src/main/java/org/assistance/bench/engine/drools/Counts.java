package org.assistance.bench.engine.drools;

/** That a member counts. */
public final class Counts {

    private final Member member;

    private final Home home;

    /** The member counts. */
    public Counts(Member member) {
        this.member = member;
        this.home = member.getHome();
        home.counts(member.getNumber());
    }

    /** Who. */
    public Member getMember() {
        return member;
    }

    /** Of which household. */
    public Home getHome() {
        return home;
    }
}
