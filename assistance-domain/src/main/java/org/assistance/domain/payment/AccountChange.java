package org.assistance.domain.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Payee;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/** That a right is to be paid into another account, as a clerk asks it and a second officer decides it. */
@Entity
@Table(name = "account_change")
public class AccountChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "entitlement_id", updatable = false)
    private long entitlementId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_kind", updatable = false)
    private AccountKind kind;

    @Column(name = "account_number", updatable = false)
    private String number;

    @Column(name = "account_holder", updatable = false)
    private String holder;

    @Column(name = "bank_name", updatable = false)
    private String bank;

    @Column(updatable = false)
    private @Nullable String guardian;

    @Column(updatable = false)
    private boolean together;

    @Column(updatable = false)
    private String reason;

    @Column(name = "old_number", updatable = false)
    private @Nullable String oldNumber;

    @Column(name = "old_holder", updatable = false)
    private @Nullable String oldHolder;

    @Enumerated(EnumType.STRING)
    private Settlement status;

    @Column(name = "asked_by", updatable = false)
    private long askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AccountChange() {}

    AccountChange(Entitlement of, WantedAccount wanted, ActingOfficer by, Instant at) {
        this.entitlementId = of.id();
        this.divisionCode = of.division().value();
        this.kind = wanted.number().kind();
        this.number = wanted.number().value();
        this.holder = wanted.holder();
        this.bank = wanted.bank();
        this.guardian = wanted.guardian();
        this.together = wanted.together();
        this.reason = wanted.reason();
        this.oldNumber = of.payee().map(Payee::account).orElse(null);
        this.oldHolder = of.payee().map(Payee::holder).orElse(null);
        this.status = Settlement.PROPOSED;
        this.askedBy = by.officerId();
        this.askedAt = at;
    }

    void decide(Settlement how, String note, ActingOfficer by, Instant at) {
        refuseUnlessOpen();
        if (by.officerId() == askedBy) {
            throw new NotAllowed("账户变更由您提出，须由另一名工作人员确认");
        }
        close(how, note, by, at);
    }

    void withdraw(ActingOfficer by, Instant at) {
        refuseUnlessOpen();
        if (by.officerId() != askedBy) {
            throw new NotAllowed("只有提出变更的工作人员可以撤回");
        }
        close(Settlement.WITHDRAWN, null, by, at);
    }

    private void close(Settlement how, @Nullable String note, ActingOfficer by, Instant at) {
        status = how;
        decisionNote = note;
        decidedBy = by.officerId();
        decidedAt = at;
    }

    private void refuseUnlessOpen() {
        if (status != Settlement.PROPOSED) {
            throw new IllegalMove("这项账户变更" + status.label() + "，不能再次办理，请刷新后查看");
        }
    }

    public long id() {
        return id;
    }

    public long entitlementId() {
        return entitlementId;
    }

    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    public AccountKind kind() {
        return kind;
    }

    /** The account asked for. */
    public Payee payee() {
        return new Payee(number, holder, bank);
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

    /** The number it replaces; empty when there was none. */
    public Optional<String> oldNumber() {
        return Optional.ofNullable(oldNumber);
    }

    public Optional<String> oldHolder() {
        return Optional.ofNullable(oldHolder);
    }

    public Settlement status() {
        return status;
    }

    public long askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it was confirmed, refused or withdrawn; empty while it waits. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The second officer's words. */
    public Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }
}
