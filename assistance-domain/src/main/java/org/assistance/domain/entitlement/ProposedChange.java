package org.assistance.domain.entitlement;

import jakarta.persistence.Convert;
import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Something that one officer proposes and another decides; what is decided stays decided. */
@MappedSuperclass
public abstract class ProposedChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    private Settlement status;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Convert(converter = Handwritten.class)
    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProposedChange() {}

    /** Proposed by an officer, to be decided by another. */
    protected ProposedChange(DivisionCode of, ActingOfficer by, Instant at) {
        this(of, by.officerId(), at);
    }

    /** Proposed by an officer earlier. */
    @SuppressWarnings("NullAway.Init")
    protected ProposedChange(DivisionCode of, long proposedBy, Instant at) {
        this.divisionCode = of.value();
        this.status = Settlement.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
    }

    /** What is proposed, as the sentences of a refusal name it: 终止, 账户变更, 更正. */
    protected abstract String name();

    /**
     * Says in a Chinese sentence why an officer may not be the second one here, or null when nothing is against it:
     * nobody decides what he or she proposed.
     */
    public @Nullable String refusalOfSecond(ActingOfficer by) {
        return by.officerId() == proposedBy ? name() + "由您提出，须由另一名工作人员确认" : null;
    }

    /**
     * The second officer's decision.
     *
     * @throws IllegalMove when it is decided already
     * @throws NotAllowed when the officer proposed it
     */
    protected void decide(Settlement how, String note, ActingOfficer by, Instant at) {
        refuseUnlessOpen();
        String refusal = refusalOfSecond(by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        close(how, note, by, at);
    }

    /**
     * Taken back by who proposed it.
     *
     * @throws IllegalMove when it is decided already
     * @throws NotAllowed when another officer proposed it
     */
    protected void withdraw(ActingOfficer by, Instant at) {
        refuseUnlessOpen();
        if (by.officerId() != proposedBy) {
            throw new NotAllowed("只有提出" + name() + "的工作人员可以撤回");
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
            throw new IllegalMove("这项" + name() + status.label() + "，不能再次办理，请刷新后查看");
        }
    }

    /** The key. */
    public long id() {
        return id;
    }

    /** Where it belongs; once decided, where it belonged on that day. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** Whether it waits, and how it ended. */
    public Settlement status() {
        return status;
    }

    /** The first officer. */
    public long proposedBy() {
        return proposedBy;
    }

    /** When the first officer proposed it. */
    public Instant proposedAt() {
        return proposedAt;
    }

    /** Who confirmed, refused or withdrew it; empty while it waits. */
    public Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
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
