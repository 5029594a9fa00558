package org.assistance.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.jspecify.annotations.Nullable;

/** The account that a member's own rights are paid into, as the application names it (XZ-102). */
@Embeddable
public class MemberPayee {
    @Column(name = "member_number")
    private short member;

    @Enumerated(EnumType.STRING)
    private PayeeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_type")
    private AccountKind accountType;

    @ManyToOne
    @JoinColumn(name = "account")
    private KeptAccount kept;

    @Column(name = "account_holder")
    private String accountHolder;

    @Column(name = "bank_name")
    private String bankName;

    @Column(name = "bank_code")
    private @Nullable String bankCode;

    @SuppressWarnings("NullAway.Init")
    protected MemberPayee() {}

    MemberPayee(DeclaredPayee declared, Accounts accounts) {
        this.member = (short) declared.member();
        this.kind = declared.kind();
        this.accountType = declared.account().number().kind();
        this.kept = accounts.keep(declared.account().number());
        this.accountHolder = declared.account().holder();
        this.bankName = declared.account().bank();
        this.bankCode = declared.account().bankCode().isEmpty() ? null : declared.account().bankCode();
    }

    /** The member's number. */
    public int member() {
        return member;
    }

    public PayeeKind kind() {
        return kind;
    }

    public PayeeAccount account() {
        return new PayeeAccount(new AccountNumber(kept.number(), accountType), accountHolder, bankName,
                bankCode == null ? "" : bankCode);
    }
}
