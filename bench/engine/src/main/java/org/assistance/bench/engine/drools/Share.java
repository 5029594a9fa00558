package org.assistance.bench.engine.drools;

/** That a member has a share in a grant. */
public final class Share {

    private final Payee payee;

    private final Member member;

    /** A share. */
    public Share(Payee payee, Member member) {
        this.payee = payee;
        this.member = member;
    }

    /** Who gets the grant. */
    public Payee getPayee() {
        return payee;
    }

    /** Who has the share. */
    public Member getMember() {
        return member;
    }
}
