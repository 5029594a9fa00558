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

/** The columns of an account that money is paid into; its number is kept once and sealed. */
@Embeddable
class PaidInto {
    @Enumerated(EnumType.STRING)
    @Column(name = "account_type")
    private AccountKind kind;

    @ManyToOne
    @JoinColumn(name = "account")
    private KeptAccount kept;

    @Column(name = "account_holder")
    private String holder;

    @Column(name = "bank_name")
    private @Nullable String bank;

    @Column(name = "bank_code")
    private @Nullable String bankCode;

    @SuppressWarnings("NullAway.Init")
    protected PaidInto() {}

    PaidInto(PayeeAccount account, Accounts accounts) {
        this.kind = account.number().kind();
        this.kept = accounts.keep(account.number());
        this.holder = account.holder();
        this.bank = account.bank();
        this.bankCode = account.bankCode().isEmpty() ? null : account.bankCode();
    }

    PayeeAccount account() {
        return new PayeeAccount(new AccountNumber(kept.number(), kind), holder, bank == null ? "" : bank,
                bankCode == null ? "" : bankCode);
    }
}
