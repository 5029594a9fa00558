package org.assistance.bench.engine.drools;

/** One person of a 边缘 household who may get 低保 alone. */
public final class Alone extends Payee {

    private final Member member;

    /**
     * By own income.
     *
     * @param income of the window, in fen times {@link Home#PARTS}
     */
    public Alone(Member member, long income) {
        Home home = member.getHome();
        this.member = member;
        difference(home.getStandard() - income / Home.MONTHS);
        rule(member.getGrave());
        rule(home.below(income, 1, Home.STANDARDS));
        home.stands(this);
    }

    /** Who. */
    public Member getMember() {
        return member;
    }
}
