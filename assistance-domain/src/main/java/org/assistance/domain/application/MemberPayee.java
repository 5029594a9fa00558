package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The account that a member's own rights are paid into, as the application names it (XZ-102). */
@Embeddable
public class MemberPayee {
    @Column(name = "member_number")
    private short member;

    @Enumerated(EnumType.STRING)
    private PayeeKind kind;

    @Embedded
    private PaidInto into;

    @SuppressWarnings("NullAway.Init")
    protected MemberPayee() {}

    MemberPayee(DeclaredPayee declared, Accounts accounts) {
        this.member = (short) declared.member();
        this.kind = declared.kind();
        this.into = new PaidInto(declared.account(), accounts);
    }

    /** The member's number. */
    public int member() {
        return member;
    }

    public PayeeKind kind() {
        return kind;
    }

    public PayeeAccount account() {
        return into.account();
    }
}
