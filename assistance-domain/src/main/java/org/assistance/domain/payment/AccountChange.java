package org.assistance.domain.payment;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Payee;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.entitlement.TwoOfficerChange;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.AccountKind;
import org.jspecify.annotations.Nullable;

/** That a right is to be paid into another account, as a clerk asks it and a second officer decides it. */
@Entity
@Table(name = "account_change")
public class AccountChange extends TwoOfficerChange {
    @Enumerated(EnumType.STRING)
    @Column(name = "account_kind", updatable = false)
    private AccountKind kind;

    @Column(updatable = false)
    private String account;

    @Column(name = "account_holder", updatable = false)
    private String holder;

    @Column(name = "bank_name", updatable = false)
    private String bank;

    @Column(name = "bank_code", updatable = false)
    private @Nullable String bankCode;

    @Column(updatable = false)
    private @Nullable String guardian;

    @Column(updatable = false)
    private boolean together;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String reason;

    @Column(name = "old_account", updatable = false)
    private @Nullable String oldAccount;

    @Column(name = "old_holder", updatable = false)
    private @Nullable String oldHolder;

    @SuppressWarnings("NullAway.Init")
    protected AccountChange() {}

    AccountChange(Entitlement of, WantedAccount wanted, String account, ActingOfficer by, Instant at) {
        super(of, by, at);
        this.kind = wanted.number().kind();
        this.account = account;
        this.holder = wanted.holder();
        this.bank = wanted.bank();
        this.bankCode = wanted.bankCode().isEmpty() ? null : wanted.bankCode();
        this.guardian = wanted.guardian();
        this.together = wanted.together();
        this.reason = wanted.reason();
        this.oldAccount = of.payee().map(Payee::account).orElse(null);
        this.oldHolder = of.payee().map(Payee::holder).orElse(null);
    }

    @Override
    protected String name() {
        return "账户变更";
    }

    @Override
    protected void decide(Settlement how, String note, ActingOfficer by, Instant at) {
        super.decide(how, note, by, at);
    }

    @Override
    protected void withdraw(ActingOfficer by, Instant at) {
        super.withdraw(by, at);
    }

    public AccountKind kind() {
        return kind;
    }

    /** The account asked for. */
    public Payee payee() {
        return new Payee(account, holder, bank, bankCode == null ? "" : bankCode);
    }

    /** Who the holder is, when not of the household. */
    public Optional<String> guardian() {
        return Optional.ofNullable(guardian);
    }

    /** Whether the household's other rights paid into the old account move too. */
    public boolean together() {
        return together;
    }

    public String reason() {
        return reason;
    }

    /** The name of the account it replaces; empty when there was none. */
    public Optional<String> oldAccount() {
        return Optional.ofNullable(oldAccount);
    }

    public Optional<String> oldHolder() {
        return Optional.ofNullable(oldHolder);
    }
}
